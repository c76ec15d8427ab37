import { createHash } from 'node:crypto'
import { serverPages, withoutOwnerPages } from '#core/channels/site/page-context.ts'
import { messagePage } from '#core/channels/site/pages/message-page.ts'
import type { Deps } from './deps.ts'

/** What a route answers, before headers. */
export type Answer = {
  readonly status: 200 | 202 | 204 | 303 | 308 | 400 | 401 | 403 | 404 | 405 | 409 | 410 | 413 | 415 | 421 | 422 | 429 | 500 | 502 | 503
  readonly type: string
  readonly body: string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>
  readonly headers?: Readonly<Record<string, string>>
}

export const types = {
  atom: 'application/atom+xml; charset=utf-8',
  calendar: 'text/calendar; charset=utf-8',
  css: 'text/css; charset=utf-8',
  csv: 'text/csv; charset=utf-8; header=present',
  events: 'text/event-stream',
  html: 'text/html; charset=utf-8',
  json: 'application/json; charset=utf-8',
  jsonl: 'application/jsonl; charset=utf-8',
  markdown: 'text/markdown; charset=utf-8',
  script: 'text/javascript; charset=utf-8',
  text: 'text/plain; charset=utf-8',
} as const

/** A page that was found. */
export function pageAnswer(body: string): Answer {
  return { status: 200, type: types.html, body }
}

type Words = { readonly title: string; readonly why: string; readonly todo: string }

/** An error as a page: what, why, what to do. It says nothing of who asks, so it names no page of the desk’s inside. */
export function errorAnswer(status: Answer['status'], words: Words, deps: Deps): Answer {
  return {
    status,
    type: types.html,
    body: messagePage({ ...words, isSample: deps.isSample() }, withoutOwnerPages(serverPages(deps.version, deps.beats))),
  }
}

/** 404 in the paper’s own words. The address is not repeated: an error page is output too. */
export function notFound(deps: Deps): Answer {
  const todo = 'The archive lists every edition; the search looks through every stored article.'
  return errorAnswer(404, { title: 'Not in the paper', why: 'There is nothing at this address.', todo }, deps)
}

/**
 * The answer as a Response, with a strong ETag over its bytes; 304 when the asker has them already (RFC 9110, 13.1.2).
 */
export function responseOf(answer: Answer, request: Request): Response {
  const headers = new Headers({ 'content-type': answer.type, 'cache-control': 'no-cache', ...answer.headers })
  // HEAD throws the body away: a stream that nobody reads would go on telling.
  if (request.method === 'HEAD' && answer.body instanceof ReadableStream) void answer.body.cancel()
  if (answer.body instanceof ReadableStream || answer.status !== 200)
    return new Response(answer.status === 204 ? undefined : answer.body, { status: answer.status, headers })
  const etag = `"${createHash('sha256').update(answer.body).digest('base64url').slice(0, 27)}"`
  headers.set('etag', etag)
  const isKnown = matches(request.headers.get('if-none-match'), etag)
  if (isKnown) headers.delete('content-type')
  return isKnown ? new Response(undefined, { status: 304, headers }) : new Response(answer.body, { status: 200, headers })
}

function matches(ifNoneMatch: string | null, etag: string): boolean {
  if (ifNoneMatch === null) return false
  const tags = ifNoneMatch.split(',').map((tag) => tag.trim().replace(/^W\//, ''))
  return tags.includes('*') || tags.includes(etag)
}
