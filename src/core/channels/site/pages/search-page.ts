import { shortDay } from '../../../model/instant.ts'
import { type Html, html, outbound } from '../../markup.ts'
import { countWords } from '../../wording.ts'
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
  readonly isSample: boolean
}

/** The search form and what was found in the stored articles, best first. */
export function searchPage(search: Search, context: PageContext): string {
  const main = html`<div class="reading"><h1>Search</h1>
<form action="${context.href({ at: 'search' })}" method="get" role="search"><label for="q">Words to look for</label>
<input id="q" name="q" type="search" value="${search.words}" maxlength="${search.wordsMax}" required><button type="submit">Search</button></form>
${
  search.words !== '' &&
  html`<h2>${countWords(search.rows.length, 'article', 'articles')} found</h2>
<ol class="found">${search.rows.map((row) => html`<li>${rowHtml(row, search, context)}</li>\n`)}</ol>`
}</div>`
  const title = search.words === '' ? 'Search' : `Search: ${search.words}`
  return frame({ title, language: 'en', isSample: search.isSample, main, beat: search.beat }, context)
}

function rowHtml(row: SearchRow, { zone, beat }: Search, context: PageContext): Html {
  const story = row.storyId !== undefined && html` · ${inward({ at: 'story', beat, date: '', storyId: row.storyId }, 'the story', context)}`
  return html`<h3>${outbound(row.url, row.title)}</h3><p class="from">${row.outletName} · ${shortDay(row.publishedAt, zone)}${story}</p><p>${row.snippet}</p>`
}
