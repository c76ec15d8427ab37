import { isoOf } from '../../model/instant.ts'
import { decodeBase64 } from '../base64.ts'
import { extract } from './extract.ts'

/** A page as markup (`html`) or as bytes in base64 (`body`). */
export type ExtractRow = {
  readonly id: string
  readonly url?: string
  readonly html?: string
  readonly body?: string
  readonly type?: string
}

/** `headwater stage extract`: one page in, its article out, or the failure that says why there is none. */
export function extractStage(row: ExtractRow): object {
  const body = row.html === undefined ? decodeBase64(row.body ?? '') : new TextEncoder().encode(row.html)
  const contentType = row.type ?? (row.html === undefined ? 'text/html' : 'text/html; charset=utf-8')
  const found = extract({ url: row.url ?? '', contentType, body })
  if (!found.ok) return { id: row.id, text: '', instructions: [], failure: found.failure }
  const { byline, publishedAt, canonicalUrl, ...rest } = found.value
  return {
    id: row.id,
    ...rest,
    ...(byline === undefined ? {} : { author: byline }),
    ...(publishedAt === undefined ? {} : { published: isoOf(publishedAt) }),
    ...(canonicalUrl === undefined ? {} : { canonical: canonicalUrl }),
  }
}
