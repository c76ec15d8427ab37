import { isoOf } from '../../model/instant.ts'
import type { Enclosure } from '../../model/item.ts'
import { present } from '../../model/present.ts'
import { decodeBase64 } from '../../text/base64.ts'
import { type FeedHead, type ReadItem, read } from './read.ts'

/** A line of `headwater stage read`: a document with its body in base64. */
export type ReadRow = { readonly id: string; readonly url: string; readonly type: string; readonly body: string }

/** The answer line: what `read` found, names and dates as text; `failure` is a code and comes without items. */
export type ReadAnswer = {
  readonly id: string
  readonly feed: Pick<FeedHead, 'title' | 'link' | 'id' | 'description' | 'language' | 'rights'>
  readonly items: readonly ReadAnswerItem[]
  readonly damage: readonly string[]
  readonly failure?: string
}

type ReadAnswerItem = {
  readonly id?: string
  readonly url?: string
  readonly title?: string
  readonly html?: string
  readonly summary?: string
  readonly author?: string
  /** ISO 8601 in UTC, as `updated`. */
  readonly published?: string
  readonly updated?: string
  readonly tags: readonly string[]
  readonly enclosures: readonly Enclosure[]
}

/** The stage `read` as a command: one document in, one line out. What a roundup lists is no entry of the document. */
export function readStage(row: ReadRow): ReadAnswer {
  const result = read({ kind: 'feed', url: row.url, contentType: row.type, body: decodeBase64(row.body) })
  if (!result.ok) return { id: row.id, feed: {}, items: [], damage: [], failure: result.failure.code }
  const { head, items, damage } = result.value
  return { id: row.id, feed: headOf(head), items: items.filter(({ facts }) => facts?.is !== 'listed').map(answerOf), damage }
}

function headOf({ title, link, id, description, language, rights }: FeedHead): ReadAnswer['feed'] {
  return present({ title, link, id, description, language, rights })
}

function answerOf(item: ReadItem): ReadAnswerItem {
  const { guid, url, title, html, summary, author, authorAsWritten, publishedAt, updatedAt, tags, enclosures } = item
  return {
    ...present({ id: guid, url, title, html, summary, author: authorAsWritten ?? author }),
    ...(publishedAt === undefined ? {} : { published: isoOf(publishedAt) }),
    ...(updatedAt === undefined ? {} : { updated: isoOf(updatedAt) }),
    tags,
    enclosures,
  }
}
