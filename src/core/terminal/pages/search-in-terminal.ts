import { dayOf, type Instant } from '../../model/instant.ts'
import { countWords } from '../../text/count-words.ts'
import type { Row, TerminalPage } from '../page.ts'

/** One thing that was found. */
export type TerminalHit = {
  readonly title: string
  readonly outletName: string
  readonly publishedAt: Instant
  readonly snippet: string
  /** The edition that told its story last, where one did. */
  readonly told?: { readonly beat: string; readonly date: string; readonly storyId: string }
  /** Absent for an item of which no article was made. */
  readonly articleId?: string
  readonly url: string
}

export type TerminalHits = {
  readonly words: string
  readonly hits: readonly TerminalHit[]
  readonly hitsMax: number
  readonly zone: string
}

/** What a search found, the best first. */
export function searchInTerminal({ words, hits, hitsMax, zone }: TerminalHits): TerminalPage {
  const count = hits.length === hitsMax ? `the ${hitsMax} best` : countWords(hits.length, 'report', 'reports')
  const found = hits.length === 0 ? 'Nothing was found.' : `Found: ${count}.`
  return {
    spot: { at: 'search', words },
    title: `Search: ${words}`,
    rows: [{ spans: [{ text: found }] }, ...hits.flatMap((hit) => hitRows(hit, zone))],
  }
}

function hitRows({ title, outletName, publishedAt, snippet, told, articleId, url }: TerminalHit, zone: string): readonly Row[] {
  const opens =
    told === undefined
      ? articleId === undefined
        ? undefined
        : ({ at: 'article', id: articleId } as const)
      : ({ at: 'story', ...told } as const)
  const facts = [outletName, dayOf(publishedAt, zone), ...(told === undefined ? [] : [`told on ${told.date}`])].filter(
    (fact) => fact !== '',
  )
  return [
    {
      spans: [
        { text: `${title} `, look: 'strong', address: url },
        { text: `(${facts.join(', ')})`, look: 'faint' },
      ],
      isApart: true,
      stop: { level: 'item', ...(opens === undefined ? {} : { opens }) },
    },
    ...(snippet === '' ? [] : [{ spans: [{ text: snippet }], indent: 2 }]),
  ]
}
