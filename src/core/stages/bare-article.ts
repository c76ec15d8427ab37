import type { Article } from '../model/article.ts'
import { instantOf } from '../model/instant.ts'

/** What a row of a stage command says of a report; fields may be missing or null, as JSON has it. */
export type BareRow = {
  readonly id: string
  readonly source: string
  readonly url?: string | null
  readonly title?: string | null
  readonly text?: string | null
  readonly lang?: string | null
  readonly published?: string | null
}

/** An article with nothing but what a row says of it, `more` on top; a row without a date is of instant 0. */
export function bareArticle(row: BareRow, more: Partial<Article> = {}): Article {
  const [title, text] = [row.title ?? '', row.text ?? '']
  const publishedAt = instantOf(row.published ?? '') ?? 0
  return {
    id: row.id,
    itemKeys: [row.id],
    sourceId: row.source,
    outletId: row.source,
    role: 'reporter',
    url: row.url ?? '',
    title,
    publishedAt,
    dateOrigin: 'published',
    firstSeenAt: publishedAt,
    language: row.lang ?? 'und',
    form: text === '' || text === title ? 'headline' : 'feed',
    text,
    passages: [],
    links: [],
    tags: [],
    instructions: [],
    ...more,
  }
}
