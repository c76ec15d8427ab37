import { languages } from '../../../languages/registry.ts'
import { dayOf, longDate } from '../../../model/instant.ts'
import { countWords } from '../../../text/count-words.ts'
import type { ThingKind } from '../../../trends/trend.ts'
import { type Html, html, joined, outbound } from '../../markup.ts'
import { plainText } from '../../plain.ts'
import type { SearchAddress } from '../../search-address.ts'
import { languageName } from '../../wording.ts'
import { frame } from '../frame.ts'
import { inward, type PageContext } from '../page-context.ts'
import { kindWords } from './trends-page.ts'

export type FoundRow = {
  readonly title: string
  readonly url: string
  readonly outletName: string
  readonly publishedAt: number
  readonly snippet: string
  /** It was old when it came, and is kept for the search alone. */
  readonly isItem: boolean
  /** The story the article belongs to, when an edition told it. */
  readonly story?: { readonly id: string; readonly beat: string }
}

export type FoundThing = {
  readonly key: string
  readonly kind: ThingKind
  readonly name: string
  readonly beat: string
  readonly beatTitle: string
  readonly stories: number
}

export type Search = {
  /** The fields as they were typed. */
  readonly address: SearchAddress
  readonly problems: readonly { readonly field: string; readonly why: string; readonly todo: string }[]
  /** Absent where nothing was asked. */
  readonly found?: {
    readonly rows: readonly FoundRow[]
    readonly things: readonly FoundThing[]
    readonly page: number
    readonly hasMore: boolean
  }
  readonly beats: readonly {
    readonly id: string
    readonly title: string
    readonly sections?: readonly { readonly id: string; readonly title: string }[]
  }[]
  /** Names to choose from; others can be typed. */
  readonly outlets: readonly string[]
  readonly zone: string
  readonly wordsMax: number
  readonly isSample: boolean
}

/** The search form with all its fields and what was found: every choice stands in the address. */
export function searchPage(search: Search, context: PageContext): string {
  const { address, found, problems } = search
  const main = html`<div class="reading"><h1>Search</h1>
${problems.length > 0 && problemsHtml(problems)}
<form id="search" action="${context.href({ at: 'search' })}" method="get" role="search"><label for="q">Words to look for</label>
<input id="q" name="q" type="search" value="${address.q ?? ''}" maxlength="${search.wordsMax}" autocomplete="off"><button type="submit">Search</button>
${filtersHtml(search)}</form>
<p id="found-count" role="status">${found !== undefined && countHtml(found)}</p>
<div id="found">${found !== undefined && foundHtml(search, found, context)}</div></div>`
  const title = address.q === undefined ? 'Search' : `Search: ${address.q}`
  return frame(
    {
      title,
      language: 'en',
      isSample: search.isSample,
      main,
      here: { at: 'search' },
      beat: search.beats[0]?.id ?? '',
      islands: ['search-island'],
    },
    context,
  )
}

function problemsHtml(problems: Search['problems']): Html {
  return html`<div role="alert"><p><strong>Nothing was searched: ${problems.length === 1 ? 'a field' : 'some fields'} cannot be used.</strong></p>
<ul class="why">${problems.map(({ field, why, todo }) => html`<li><b>${field}</b>: ${why} ${todo}</li>`)}</ul></div>`
}

type Choice = readonly [value: string, words: string]
type Choosing = { readonly choices: readonly Choice[]; readonly address: SearchAddress }

const kindChoices: readonly Choice[] = [
  ['', 'Everything'],
  ['story', 'Stories an edition told'],
  ['article', 'Articles'],
  ['item', 'Older items'],
  ['thing', 'Named things'],
]

const sortChoices: readonly Choice[] = [
  ['', 'The best first'],
  ['time', 'The newest first'],
]

function filtersHtml({ address, beats, outlets }: Search): Html {
  const { q: _q, page: _page, ...narrowing } = address
  const sections = new Map(beats.flatMap((beat) => beat.sections ?? []).map(({ id, title }) => [id, title]))
  const select = (name: keyof SearchAddress, label: string, choices: readonly Choice[]): Html =>
    selectHtml(name, label, { choices, address })
  return html`<details class="filters"${Object.keys(narrowing).length > 0 && html` open`}><summary>Narrow it</summary><div>
${select('kind', 'What', kindChoices)}
${select('sort', 'Order', sortChoices)}
${beats.length > 1 && select('beat', 'Told in', [['', 'Any beat'], ...beats.map(({ id, title }): Choice => [id, title])])}
${sections.size > 0 && select('section', 'Section', [['', 'Any section'], ...sections])}
${select('language', 'Language', [['', 'Any language'], ...languageChoices()])}
<p><label for="outlet">Outlet</label><input id="outlet" name="outlet" type="text" value="${address.outlet ?? ''}" list="outlets" maxlength="200" autocomplete="off"></p>
<p><label for="from">From</label><input id="from" name="from" type="date" value="${address.from ?? ''}"></p>
<p><label for="to">To</label><input id="to" name="to" type="date" value="${address.to ?? ''}"></p>
<datalist id="outlets">${outlets.map((name) => html`<option value="${name}"></option>`)}</datalist></div></details>`
}

function selectHtml(name: keyof SearchAddress, label: string, { choices, address }: Choosing): Html {
  const chosen = address[name] ?? ''
  const options = choices.map(([value, words]) => html`<option value="${value}"${value === chosen && html` selected`}>${words}</option>`)
  return html`<p><label for="${name}">${label}</label><select id="${name}" name="${name}">${options}</select></p>`
}

function languageChoices(): readonly Choice[] {
  const choices = languages.filter(({ tag }) => tag !== 'und').map(({ tag }): Choice => [tag, languageName(tag)])
  return choices.sort(([, one], [, other]) => one.localeCompare(other, 'en'))
}

type Found = NonNullable<Search['found']>

function countHtml({ rows, things, page, hasMore }: Found): string {
  const words = countWords(rows.length, 'match', 'matches')
  const named = things.length === 0 ? '' : countWords(things.length, 'named thing', 'named things')
  if (rows.length === 0) return named === '' ? 'Nothing found' : `${named} found`
  const matches = page > 1 ? `Page ${page}: ${words}` : hasMore ? `The first ${rows.length} matches` : `${words} found`
  return named === '' ? matches : `${matches}, and ${named}`
}

function foundHtml(search: Search, { rows, things, page, hasMore }: Found, context: PageContext): Html {
  const { address } = search
  if (rows.length === 0 && things.length === 0) {
    return html`<p>Nothing in the archive fits. Try fewer words, another form of a word, or fewer fields; the ${inward({ at: 'archive' }, 'archive', context)} lists every edition${address.q !== undefined && context.href({ at: 'ask' }) !== undefined && html`, and a ${inward({ at: 'ask', q: address.q }, 'question', context)} finds other wordings`}.</p>`
  }
  const { page: _page, ...first } = address
  const pages = [
    page > 1 ? inward({ at: 'search', ...first, ...(page > 2 && { page: String(page - 1) }) }, 'Previous page', context) : undefined,
    hasMore ? inward({ at: 'search', ...first, page: String(page + 1) }, 'Next page', context) : undefined,
  ]
  const { sort: _sort, ...sought } = first
  const feed = address.kind !== 'thing' && inward({ at: 'search-feed', search: sought, form: 'atom' }, 'This search as a feed', context)
  return html`${things.length > 0 && html`<section><h2>Named things</h2><ul>${things.map((thing) => html`<li>${thingHtml(thing, context)}</li>\n`)}</ul></section>`}
${rows.length > 0 && html`<section><h2>${address.kind === 'story' ? 'Stories' : 'Articles'}</h2><ol class="found">${rows.map((row) => html`<li>${rowHtml(row, search, context)}</li>\n`)}</ol></section>`}
${(page > 1 || hasMore) && html`<nav class="pages" aria-label="Pages">${joined(pages, html` `)}</nav>`}
<p class="note">${feed}</p>`
}

function thingHtml({ key, kind, name, beat, beatTitle, stories }: FoundThing, context: PageContext): Html {
  return html`${inward({ at: 'trends', beat, thing: key }, plainText(name), context)} <span class="note">${kindWords[kind]}, ${countWords(stories, 'story', 'stories')} in ${beatTitle}</span>`
}

function rowHtml(
  { title, url, outletName, publishedAt, snippet, story, isItem }: FoundRow,
  { address, zone }: Search,
  context: PageContext,
): Html {
  const isOfStory = address.kind === 'story' && story !== undefined
  const place = story && ({ at: 'story', beat: story.beat, date: '', storyId: story.id } as const)
  const headline = isOfStory && place !== undefined ? inward(place, plainText(title), context) : outbound(url, title)
  const other = isOfStory
    ? html` · ${outbound(url, 'the article')}`
    : place !== undefined && html` · ${inward(place, 'the story', context)}`
  // Of an article known by its headline there is nothing else to quote.
  const isSame = flat(snippet) === flat(title)
  return html`<h3>${headline}</h3><p class="from">${outletName} · ${dayAndYear(publishedAt, zone)}${isItem && ' · older item'}${other}</p>${!isSame && html`<p>${snippet}</p>`}`
}

/** `28 May 2026`: an archive has several years. */
function dayAndYear(at: number, zone: string): string {
  return longDate(dayOf(at, zone)).replace(/^\w+, /, '')
}

function flat(words: string): string {
  return plainText(words).replace(/^…|…$/g, '')
}
