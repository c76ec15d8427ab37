import { webAddress } from '../links.ts'

/** Where an address of a Discourse forum leads. */
export type ForumPlace = {
  /** The forum’s front page, with a slash at its end: it may lie below a path of the host. */
  readonly base: string
  /** The list or topic below it: `c/announcements/5`; empty for the front page. */
  readonly path: string
  /** The topic’s number, and which of its messages is meant. */
  readonly topic?: string
  readonly message?: string
  /** `rss` or `json` where the address names a document. */
  readonly form?: string
}

/**
 * Takes an address of a Discourse forum apart; undefined for what is no address of the web.
 * `forumPlace('https://lamp.example/forum/t/new-wick/42/3')` →
 * `{ base: 'https://lamp.example/forum/', path: 't/new-wick/42', topic: '42', message: '3' }`
 */
export function forumPlace(address: string | undefined): ForumPlace | undefined {
  const parsed = webAddress(address)
  if (parsed === undefined) return undefined
  const url = new URL(parsed)
  const form = /\.(rss|json)$/.exec(url.pathname)?.[1]
  const segments = url.pathname
    .slice(1, form === undefined ? undefined : -form.length - 1)
    .split('/')
    .filter((segment) => segment !== '')
  const start = segments.findIndex((segment) => ownNames.has(segment))
  const above = start === -1 ? segments : segments.slice(0, start)
  const own = start === -1 ? [] : segments.slice(start)
  const base = `${url.origin}/${above.map((segment) => `${segment}/`).join('')}`
  return { base, ...topicOf(own), ...(form === undefined ? {} : { form }) }
}

/** What the program’s own addresses begin with. */
const ownNames = new Set('c categories hot latest new posts t tag tags top'.split(' '))

function topicOf(own: readonly string[]): Pick<ForumPlace, 'path' | 'topic' | 'message'> {
  const numberAt = own[0] === 't' ? own.findIndex((segment, at) => at > 0 && /^\d{1,10}$/.test(segment)) : -1
  if (numberAt === -1) return { path: own.join('/') }
  const [topic = '', message] = own.slice(numberAt)
  return { path: own.slice(0, numberAt + 1).join('/'), topic, ...(message === undefined ? {} : { message }) }
}
