import type { Result } from '../model/failure.ts'
import type { FetchPlan } from '../model/fetch-plan.ts'
import { present } from '../model/present.ts'
import type { Source, SourceState } from '../model/source.ts'
import type { ReadInput, ReadItem, ReadOutput } from '../stages/read/read.ts'
import { isAtHost } from '../text/address.ts'
import { decodeEntities } from './entities.ts'
import { feed } from './feed.ts'
import { webAddress } from './links.ts'
import { listOf } from './reddit/posts.ts'
import { isRemoved, place, reportAt } from './reddit/report-at.ts'
import type { SourceKind } from './source-kind.ts'
import { type Meant, readTypedDocument } from './typed-document.ts'

/**
 * Reddit: a community, several at once, or what one person posted; its Atom, which is what it still gives without an
 * account, and its JSON. A post that links elsewhere has that as its address and the thread as `discussionUrl`, so whoever
 * posted it is not its author; pictures and films kept by Reddit are threads. Removed and deleted posts, advertisements
 * and the notices of moderators give no item.
 */
export const reddit: SourceKind = {
  kind: 'reddit',
  title: 'Reddit: a community or what one person posted',
  example: 'r/opensource',
  role: 'aggregator',
  accept: 'application/atom+xml, application/json;q=0.9, */*;q=0.5',
  targetOf,
  homeOf,
  plan: (source: Source, state: SourceState | undefined): FetchPlan => ({
    ...feed.plan({ ...source, target: addressOf(source.target) }, state),
    accept: reddit.accept,
  }),
  read,
}

/** A community, its order, or one thread; a person’s own posts. */
const paths =
  /^\/?(?:r\/[\w+-]{1,300}(?:\/(?:best|comments\/\w{1,12}|controversial|hot|new|rising|top)(?:\/[\w%-]{0,300})?)?|(?:u|user)\/[\w-]{2,40}(?:\/submitted)?)\/?$/

function targetOf(address: string): string | undefined {
  const parsed = webAddress(address)
  if (parsed === undefined) return undefined
  const { hostname, pathname, search, searchParams } = new URL(parsed)
  if (!isAtHost(hostname, 'reddit.com')) return undefined
  // Since 2026 Reddit gives its members an address with a key of their own, and asks for it.
  if (/\.(?:rss|json)$/.test(pathname) || searchParams.has('feed')) return parsed
  return paths.test(pathname) ? `${pathname.replace(/^\/|\/$/g, '')}${search}` : undefined
}

function homeOf(target: string): string {
  const parsed = webAddress(target)
  const path = /^\/?((?:r|u|user)\/[\w+-]{1,300})/.exec(parsed === undefined ? target : new URL(parsed).pathname)?.[1]
  return path === undefined ? place : `${place}${path.replace(/^u\//, 'user/')}/`
}

function addressOf(target: string): string {
  const text = target.trim()
  if (/^https?:\/\//i.test(text)) return webAddress(text) ?? text
  const [path = '', options = ''] = text.split('?', 2)
  const community = /^\w{2,50}$/.test(path) ? `r/${path}` : path.replace(/^\/|\/$/g, '')
  const person = /^(?:u|user)\/([\w-]{2,40})/.exec(community)?.[1]
  const list = person === undefined ? community : `user/${person}/submitted`
  return `${place}${list}/.rss${options === '' ? '' : `?${options}`}`
}

function read(input: ReadInput): Result<ReadOutput> {
  return readTypedDocument(input, { json: listOf, entry: entryOf })
}

/** An entry of its Atom: the text stands between two comments, then come the person, the link and the thread. */
function entryOf({ author, authorAsWritten: _, summary: __, html = '', ...item }: ReadItem): Meant {
  const root = /^https:\/\/(?:[a-z]{1,10}\.)?reddit\.com\/(?:r|u|user)\/[\w-]{1,60}\/comments\/(\w{1,12})\//.exec(item.url ?? '')?.[1]
  if (root === undefined || item.title === undefined || item.url === undefined) return undefined
  // `t1_` is an answer, `t3_` a post.
  if (item.guid?.startsWith('t1_')) return 'left out'
  const text = textIn(html)
  if (isRemoved(text) || isRemoved(item.title)) return 'left out'
  const url = reportAt(linkIn(html), item.url)
  return {
    ...item,
    ...present({
      guid: `t3_${root}`,
      url,
      html: text === '' ? undefined : text,
      author: url === item.url ? posterOf(author) : undefined,
      discussionUrl: url === item.url ? undefined : item.url,
      facts: { is: 'thread' as const, root: `t3_${root}` },
      enclosures: [],
    }),
  }
}

function posterOf(name: string | undefined): string | undefined {
  const poster = name?.replace(/^\/?u\//, '')
  return poster === undefined || poster === '[deleted]' ? undefined : poster
}

function textIn(html: string): string {
  const [start, end] = [html.indexOf(textStart), html.lastIndexOf(textEnd)]
  return start === -1 || end < start ? '' : html.slice(start + textStart.length, end).trim()
}

const textStart = '<!-- SC_OFF -->'
const textEnd = '<!-- SC_ON -->'

/** The address of `<a href="…">[link]</a>`, the last one: a text may hold the same words. */
function linkIn(html: string): string | undefined {
  const end = html.lastIndexOf('">[link]</a>')
  const start = end === -1 ? -1 : html.lastIndexOf('href="', end)
  return start === -1 ? undefined : decodeEntities(html.slice(start + 'href="'.length, end))
}
