import { ok, type Result } from '../model/failure.ts'
import type { FetchPlan } from '../model/fetch-plan.ts'
import { present } from '../model/present.ts'
import type { Source, SourceState } from '../model/source.ts'
import type { ReadInput, ReadItem, ReadOutput } from '../stages/read/read.ts'
import { decode } from './decode.ts'
import { stateByGuid, type TopicState } from './discourse/entry-states.ts'
import { forumPlace } from './discourse/forum-place.ts'
import { listOf } from './discourse/topics.ts'
import { feed } from './feed.ts'
import { webAddress } from './links.ts'
import type { SourceKind } from './source-kind.ts'
import { type Meant, readTypedDocument } from './typed-document.ts'

/**
 * A forum that runs Discourse: all of it, a category, a tag or one topic; its RSS, which brings the first message whole and
 * stands in the order in which topics began, and its JSON. A topic is one item, keyed as its RSS keys it:
 * `forum.example-topic-42`. Replies, hidden and deleted topics give no item.
 */
export const discourse: SourceKind = {
  kind: 'discourse',
  title: 'Discourse forum: all of it, a category, a tag or a topic',
  example: 'https://forum.example.org/c/announcements/5',
  role: 'discussion',
  accept: 'application/rss+xml, application/json;q=0.9, */*;q=0.5',
  targetOf,
  homeOf: (target) => forumPlace(target)?.base ?? target,
  plan: (source: Source, state: SourceState | undefined): FetchPlan => ({
    ...feed.plan({ ...source, target: addressOf(source.target) }, state),
    accept: discourse.accept,
  }),
  read,
}

/** Only where the address shows the forum’s program: by its form, or by the host’s name. */
function targetOf(address: string): string | undefined {
  const parsed = webAddress(address)
  const place = forumPlace(parsed)
  if (parsed === undefined || place === undefined) return undefined
  const isCategory = /^c\/.{1,300}\/\d{1,10}$/.test(place.path)
  const isTopic = place.topic !== undefined && place.path.split('/').length === 3
  const isNamed = /^(?:discourse|discuss)\./.test(new URL(parsed).hostname)
  return isCategory || isTopic || isNamed ? parsed : undefined
}

/** A topic is asked for in JSON, whose first message is marked; lists in RSS. An address of a document is used as given. */
function addressOf(target: string): string {
  const place = forumPlace(target)
  if (place === undefined || place.form !== undefined) return target
  if (place.topic !== undefined) return `${place.base}${place.path}.json`
  return `${place.base}${place.path === '' ? 'latest' : place.path}.rss${new URL(target).search}`
}

function read(input: ReadInput): Result<ReadOutput> {
  const result = readTypedDocument(input, { json: listOf, entry: entryOf })
  if (!result.ok || result.value.items.length === 0) return result
  const states = stateByGuid(decode(input.body, input.contentType).text)
  return ok({ ...result.value, items: result.value.items.map((item) => withState(item, states)) })
}

function withState(item: ReadItem, states: ReadonlyMap<string, TopicState>): ReadItem {
  const state = states.get(item.guid ?? '')
  return state === undefined || item.facts?.is !== 'thread' ? item : { ...item, facts: { ...item.facts, state } }
}

/** An entry of its RSS: a topic, or one of its messages, whose address ends with the message’s number. */
function entryOf({ authorAsWritten: _, summary: __, html, ...item }: ReadItem): Meant {
  const place = forumPlace(item.url)
  const root = place?.topic
  if (place === undefined || root === undefined || item.title === undefined) return undefined
  if (place.message !== undefined && place.message !== '1') return 'left out'
  const { text, replyCount } = withoutFooter(html ?? '', root)
  if (/^<p>\((?:topic|post) deleted by author\)<\/p>$/.test(text)) return 'left out'
  const url = `${place.base}${place.path}`
  const guid = `${new URL(url).hostname}-topic-${root}`
  return {
    ...item,
    ...present({ guid, url, html: text === '' ? undefined : text, facts: present({ is: 'thread' as const, root, replyCount }) }),
  }
}

/** Its RSS adds how many messages there are and a link to the topic, in the forum’s language. */
function withoutFooter(html: string, root: string): { readonly text: string; readonly replyCount: number | undefined } {
  const link = /<p><a href="([^"<>]{1,4000})">[^<>]{1,200}<\/a><\/p>\s*$/.exec(html)
  if (!link || forumPlace(link[1])?.topic !== root) return { text: html.trim(), replyCount: undefined }
  const rest = html.slice(0, link.index).trim()
  const start = rest.lastIndexOf('<p><small>')
  const count = start === -1 ? undefined : /^<p><small>(\d{1,7})\b[^<>]{0,200}<\/small><\/p>$/.exec(rest.slice(start))?.[1]
  if (count === undefined) return { text: rest, replyCount: undefined }
  return { text: rest.slice(0, start).trim(), replyCount: Math.max(0, Number(count) - 1) }
}
