import { createHash } from 'node:crypto'
import { serverPages, withoutOwnerPages } from '#core/channels/site/page-context.ts'
import { messagePage } from '#core/channels/site/pages/message-page.ts'
import { inFormAsked } from './api/in-form-asked.ts'
import type { Deps } from './deps.ts'

/** What a route answers, before headers. */
export type Answer = {
  readonly status: 200 | 202 | 204 | 303 | 308 | 400 | 401 | 403 | 404 | 405 | 409 | 410 | 413 | 415 | 421 | 422 | 429 | 500 | 502 | 503
  readonly type: string
  readonly body: string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>
  readonly headers?: Readonly<Record<string, string>>
  /** Of an error: what it says, so that a program can be told the same in its own form. */
  readonly said?: ErrorWords
}

/** An answer made ready to be sent many times: its tag and its compressed form are worked out once. */
export type ReadyAnswer = Answer & { readonly etag?: string; readonly gzipped?: Uint8Array<ArrayBuffer> }

/** What is wrong, why, and what to do; with the fields of the question that cannot be used. */
type ErrorWords = {
  readonly title: string
  readonly why: string
  readonly todo: string
  readonly fields?: readonly { readonly field: string; readonly found: string; readonly expected: string }[]
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
  opml: 'text/x-opml; charset=utf-8',
  script: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  text: 'text/plain; charset=utf-8',
} as const

/** A page that was found. */
export function pageAnswer(body: string): Answer {
  return { status: 200, type: types.html, body }
}

/** An error as a page: what, why, what to do. It says nothing of who asks, so it names no page of the desk’s inside. */
export function errorAnswer(status: Answer['status'], words: ErrorWords, deps: Deps): Answer {
  const { title, why, todo } = words
  const page = messagePage({ title, why, todo, isSample: deps.isSample() }, withoutOwnerPages(serverPages(deps.version, deps.beats)))
  return { status, type: types.html, body: page, said: words }
}

/** 404 in the paper’s own words. The address is not repeated: an error page is output too. */
export function notFound(deps: Deps): Answer {
  const todo = 'The archive lists every edition; the search looks through every stored article.'
  return errorAnswer(404, { title: 'Not in the paper', why: 'There is nothing at this address.', todo }, deps)
}

/**
 * The answer as a Response, with an ETag over its bytes; 304 when the asker has them already (RFC 9110, 13.1.2). What was made ready
 * goes out compressed to whoever takes it so; its tag is a weak one then, because the bytes are others (8.8.1).
 */
export function responseOf(given: ReadyAnswer, request: Request): Response {
  const { etag, gzipped, ...answer } = inFormAsked(given, request)
  const headers = new Headers({ 'content-type': answer.type, 'cache-control': 'no-cache', ...answer.headers })
  // HEAD throws the body away: a stream that nobody reads would go on telling.
  if (request.method === 'HEAD' && answer.body instanceof ReadableStream) void answer.body.cancel()
  if (answer.body instanceof ReadableStream || answer.status !== 200)
    return new Response(answer.status === 204 ? undefined : answer.body, { status: answer.status, headers })
  const tag = etag ?? tagOf(answer.body)
  const isZipped = gzipped !== undefined && /\bgzip\b/.test(request.headers.get('accept-encoding') ?? '')
  headers.set('etag', isZipped ? `W/${tag}` : tag)
  if (isZipped) headers.append('vary', 'Accept-Encoding')
  const isKnown = matches(request.headers.get('if-none-match'), tag) || isUnchanged(request, headers.get('last-modified'))
  if (isKnown) headers.delete('content-type')
  if (isKnown) return new Response(undefined, { status: 304, headers })
  if (isZipped) headers.set('content-encoding', 'gzip')
  return new Response(isZipped ? gzipped : answer.body, { status: 200, headers })
}

/** A strong tag over the bytes of a body. */
export function tagOf(body: string | Uint8Array): string {
  return `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`
}

/** By its time alone, where the asker knows no ETag (RFC 9110, 13.1.3): small feed readers keep nothing else. */
function isUnchanged(request: Request, lastModified: string | null): boolean {
  const since = Date.parse(request.headers.get('if-modified-since') ?? '')
  if (lastModified === null || request.headers.has('if-none-match') || Number.isNaN(since)) return false
  return Date.parse(lastModified) <= since
}

function matches(ifNoneMatch: string | null, etag: string): boolean {
  if (ifNoneMatch === null) return false
  const tags = ifNoneMatch.split(',').map((tag) => tag.trim().replace(/^W\//, ''))
  return tags.includes('*') || tags.includes(etag)
}
