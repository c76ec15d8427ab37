import { shortDay } from '../../../model/instant.ts'
import { countWords } from '../../../text/count-words.ts'
import { type Html, html, outbound } from '../../markup.ts'
import { plainText } from '../../plain.ts'
import { frame } from '../frame.ts'
import { inward, type PageContext } from '../page-context.ts'

type SearchRow = {
  readonly title: string
  readonly url: string
  readonly outletName: string
  readonly publishedAt: number
  readonly snippet: string
  /** The story the article belongs to, when an edition told it. */
  readonly storyId?: string
}

export type Search = {
  readonly words: string
  readonly rows: readonly SearchRow[]
  readonly zone: string
  readonly beat: string
  readonly wordsMax: number
  /** As many are looked for; there may be more. */
  readonly rowsMax: number
  readonly isSample: boolean
}

/** The search form and what was found in the stored articles, best first. */
export function searchPage(search: Search, context: PageContext): string {
  const main = html`<div class="reading"><h1>Search</h1>
<form action="${context.href({ at: 'search' })}" method="get" role="search"><label for="q">Words to look for</label>
<input id="q" name="q" type="search" value="${search.words}" maxlength="${search.wordsMax}" required><button type="submit">Search</button></form>
${search.words !== '' && foundHtml(search, context)}</div>`
  const title = search.words === '' ? 'Search' : `Search: ${search.words}`
  return frame({ title, language: 'en', isSample: search.isSample, main, beat: search.beat }, context)
}

function foundHtml(search: Search, context: PageContext): Html {
  const { rows, rowsMax } = search
  if (rows.length === 0) {
    return html`<h2>Nothing found</h2><p>No stored article holds these words in its title or text. Try fewer of them, or another form of a word; the ${inward({ at: 'archive' }, 'archive', context)} lists every edition.</p>`
  }
  const found = rows.length < rowsMax ? `${countWords(rows.length, 'article', 'articles')} found` : `The ${rowsMax} best articles`
  return html`<h2>${found}</h2>
<ol class="found">${rows.map((row) => html`<li>${rowHtml(row, search, context)}</li>\n`)}</ol>`
}

function rowHtml(row: SearchRow, { zone, beat }: Search, context: PageContext): Html {
  const story = row.storyId !== undefined && html` · ${inward({ at: 'story', beat, date: '', storyId: row.storyId }, 'the story', context)}`
  // Of an article known by its headline there is nothing else to quote.
  const isSame = flat(row.snippet) === flat(row.title)
  return html`<h3>${outbound(row.url, row.title)}</h3><p class="from">${row.outletName} · ${shortDay(row.publishedAt, zone)}${story}</p>${!isSame && html`<p>${row.snippet}</p>`}`
}

function flat(words: string): string {
  return plainText(words).replace(/^…|…$/g, '')
}
