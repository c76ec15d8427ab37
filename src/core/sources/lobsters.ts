import type { Result } from '../model/failure.ts'
import type { FetchPlan } from '../model/fetch-plan.ts'
import { present } from '../model/present.ts'
import type { Source, SourceState } from '../model/source.ts'
import type { ReadInput, ReadItem, ReadOutput } from '../stages/read/read.ts'
import { dateOf } from './dates.ts'
import { htmlOf } from './feed/content.ts'
import { tagsOf } from './feed/item-parts.ts'
import { feed } from './feed.ts'
import { countAt, isRecord, type Json, recordAt, textAt, textsAt } from './json-fields.ts'
import { webAddress } from './links.ts'
import { encoded } from './query.ts'
import type { SourceKind } from './source-kind.ts'
import { isSaid, type Listed, lineAt, type Meant, meantBy, readTypedDocument } from './typed-document.ts'

/**
 * Lobsters, and the sites that run its program (github.com/lobsters/lobsters): `hottest`, `newest`, a tag, in JSON or RSS.
 * The item is the story and its address what the story links to; it has an author only where the poster says the work is
 * theirs, or where the story is a text of its own.
 */
export const lobsters: SourceKind = {
  kind: 'lobsters',
  title: 'Lobsters: the hottest, the newest or those with a tag',
  example: 't/rust',
  role: 'aggregator',
  accept: 'application/json, application/rss+xml;q=0.9, */*;q=0.5',
  targetOf,
  homeOf: (target) => webAddress('/', webAddress(target)) ?? place,
  plan: (source: Source, state: SourceState | undefined): FetchPlan => ({
    ...feed.plan({ ...source, target: addressOf(source.target) }, state),
    accept: lobsters.accept,
  }),
  read,
}

const place = 'https://lobste.rs/'

function targetOf(address: string): string | undefined {
  const parsed = webAddress(address)
  if (parsed === undefined) return undefined
  const { hostname, pathname } = new URL(parsed)
  if (hostname !== 'lobste.rs') return undefined
  if (/\.(?:json|rss)$|^\/rss$/.test(pathname)) return parsed
  const path = pathname.replace(/^\/|\/$/g, '')
  if (path === '' || path === 'active') return 'hottest'
  return isList(path) ? path : undefined
}

function isList(path: string): boolean {
  return path === 'hottest' || path === 'newest' || /^t\/[\w+,-]{1,200}$/.test(path)
}

function addressOf(target: string): string {
  const parsed = /^https?:\/\//i.test(target) ? webAddress(target) : undefined
  if (parsed !== undefined) return new URL(parsed).pathname === '/' ? `${new URL(parsed).origin}/hottest.json` : parsed
  const path = target.trim().replace(/^\/|\/$/g, '')
  // A bare word is a tag.
  return `${place}${isList(path) ? path : `t/${encoded(path)}`}.json`
}

function read(input: ReadInput): Result<ReadOutput> {
  return readTypedDocument(input, { json: listOf, entry: entryOf })
}

function listOf(value: unknown, url: string): Listed | undefined {
  if (!Array.isArray(value) && !(isRecord(value) && textAt(value, 'short_id') !== undefined)) return undefined
  const stories = meantBy(Array.isArray(value) ? value : [value], (record) => storyOf(record, url))
  return stories && { head: present({ link: webAddress('/', url) }), ...stories }
}

function storyOf(record: Json, url: string): Meant {
  const root = textAt(record, 'short_id') ?? ''
  const title = lineAt(record, 'title') ?? ''
  const guid = webAddress(textAt(record, 'short_id_url'), url) ?? webAddress(`/s/${encoded(root)}`, url)
  const thread = webAddress(textAt(record, 'comments_url'), url) ?? guid
  const isGone = isSaid(record, 'is_deleted') || isSaid(record, 'is_moderated')
  if (isGone) return 'left out'
  if (root === '' || guid === undefined || title === '') return undefined
  const story = webAddress(textAt(record, 'url'), url)
  const poster = lineAt(record, 'submitter_user') ?? lineAt(recordAt(record, 'submitter_user'), 'username')
  return present({
    guid,
    url: story ?? thread,
    title,
    html: htmlOf({ value: textAt(record, 'description') ?? '', form: 'markup' }),
    author: story === undefined || isSaid(record, 'user_is_author') ? poster : undefined,
    publishedAt: dateOf(textAt(record, 'created_at')),
    tags: tagsOf(textsAt(record, 'tags')),
    discussionUrl: thread,
    enclosures: [],
    facts: present({
      is: 'thread' as const,
      root,
      replyCount: countAt(record, 'comment_count'),
      points: countAt(record, 'score'),
    }),
  })
}

/** An entry of its RSS: the author is written `lamp.example via tarn`, or `by` where the work is the poster’s own. */
function entryOf({ author, authorAsWritten, summary: _, html, ...item }: ReadItem): Meant {
  const root = [item.guid, item.discussionUrl].map(rootIn).find((id) => id !== undefined)
  if (root === undefined || item.title === undefined) return undefined
  const isText = item.url === undefined || rootIn(item.url) === root
  const text = (html ?? '').replace(/<p><a href="[^"<>]{1,4000}">Comments<\/a><\/p>\s*$/, '').trim()
  const words = (authorAsWritten ?? author ?? '').split(' ').filter((word) => word !== '')
  const poster = /\(([\w-]{1,50})\)$/.exec(authorAsWritten ?? '')?.[1] ?? words.at(-1)?.split('@')[0]
  return {
    ...item,
    ...present({
      html: text === '' ? undefined : text,
      author: isText || words.at(-2) === 'by' ? poster : undefined,
      facts: { is: 'thread' as const, root },
    }),
  }
}

function rootIn(address: string | undefined): string | undefined {
  return /^https?:\/\/[^/]{1,255}\/s\/(\w{1,20})(?:\/|$)/.exec(address ?? '')?.[1]
}
