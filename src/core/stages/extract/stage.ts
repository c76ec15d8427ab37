import { type Instant, isoOf } from '../../model/instant.ts'
import { present } from '../../model/present.ts'
import { decodeBase64 } from '../../text/base64.ts'
import { type Description, describe, extract } from './extract.ts'

/** A page as markup (`html`) or as bytes in base64 (`body`). */
export type ExtractRow = {
  readonly id: string
  readonly url?: string
  readonly html?: string
  readonly body?: string
  readonly type?: string
}

/**
 * `headwater stage extract`: one page in, its article out, or the failure that says why there is none beside what the page
 * says of itself.
 */
export function extractStage(row: ExtractRow): object {
  const body = row.html === undefined ? decodeBase64(row.body ?? '') : new TextEncoder().encode(row.html)
  const contentType = row.type ?? (row.html === undefined ? 'text/html' : 'text/html; charset=utf-8')
  const input = { url: row.url ?? '', contentType, body }
  const found = extract(input)
  if (!found.ok) return { id: row.id, ...printed(describe(input) ?? {}), text: '', instructions: [], failure: found.failure }
  return { id: row.id, ...printed(found.value) }
}

function printed({ byline, publishedAt, publishedOn, canonicalUrl, ...rest }: Description): object {
  const published = publishedAt === undefined ? undefined : publishedIso(publishedAt, publishedOn)
  return { ...rest, ...present({ author: byline, published, canonical: canonicalUrl }) }
}

/** The instant in UTC; where the page’s own day is another there, the day alone. */
function publishedIso(at: Instant, day: string | undefined): string {
  const iso = isoOf(at)
  return day === undefined || iso.startsWith(day) ? iso : day
}
