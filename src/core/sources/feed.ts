import { limits } from '../limits.ts'
import { failed, ok, type Result } from '../model/failure.ts'
import type { FetchPlan } from '../model/fetch-plan.ts'
import type { Source, SourceState } from '../model/source.ts'
import type { ReadInput, ReadItem, ReadOutput } from '../stages/read/read.ts'
import { decode } from './decode.ts'
import { atomFeedAuthor, readAtomEntry, readAtomHead } from './feed/atom.ts'
import { childOf, childrenOf, type Element } from './feed/element.ts'
import { readJsonFeed } from './feed/json-feed.ts'
import { vocabularyOf } from './feed/namespaces.ts'
import { refusal } from './feed/refusal.ts'
import { channelLink, readRssHead, readRssItem } from './feed/rss.ts'
import { walk } from './feed/walk.ts'
import { webAddress } from './links.ts'
import { newestItems } from './newest-items.ts'
import { withoutControls } from './plain-text.ts'
import type { SourceKind } from './source-kind.ts'

/** RSS 0.9x to 2.0, RSS 1.0 (RDF), Atom 0.3 and 1.0 and JSON Feed, told apart by what they hold and never by their type. */
export const feed: SourceKind = {
  kind: 'feed',
  title: 'RSS, Atom or JSON Feed',
  example: 'https://example.org/feed.xml',
  accept: 'application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5',
  plan,
  read,
}

function plan(source: Source, state: SourceState | undefined): FetchPlan {
  return {
    url: source.target,
    purpose: 'source',
    accept: feed.accept,
    bytesMax: limits.feedBytes,
    ...(state?.etag === undefined ? {} : { etag: state.etag }),
    ...(state?.lastModified === undefined ? {} : { lastModified: state.lastModified }),
  }
}

function read(input: ReadInput): Result<ReadOutput> {
  const { text, isDamaged } = decode(input.body, input.contentType)
  const url = webAddress(input.url) ?? ''
  const result = /^\s*\{/.test(text.slice(0, 1_000)) ? readJson(text, url) : readXml(text, url)
  if (!result.ok || !isDamaged) return result
  return ok({ ...result.value, damage: ['characters that the encoding does not know were replaced', ...result.value.damage] })
}

function readJson(text: string, url: string): Result<ReadOutput> {
  const result = readJsonFeed(text, url)
  if (!result.ok) return result
  return ok(outputOf(result.value.head, result.value.items, result.value.damage))
}

function readXml(text: string, url: string): Result<ReadOutput> {
  const items: Partial<ReadItem>[] = []
  let home: string | undefined
  const walked = walk(text, (item, open) => {
    home ??= homeOf(open, url) ?? url
    items.push(item.name === 'item' ? readRssItem(item, home) : readAtomEntry(item, url))
  })
  const { root, isTooDeep, isWebPage, damage } = walked
  if (!root) return refusal({ text, url, isWebPage })
  if (isTooDeep && items.length === 0) return failed('read/too-deep', url, `Elements are nested deeper than ${limits.depth}.`)
  if (root.name === 'atom:feed') {
    const output = outputOf(readAtomHead(root, url), withAuthor(items, atomFeedAuthor(root)), damage)
    return ok({ ...output, ...withdrawnIn(root) })
  }
  const channel = root.name === 'channel' ? root : childOf(root, 'channel')
  if (!channel && items.length === 0 && !saysItIsRss(root)) return refusal({ text, url, isWebPage })
  return ok(outputOf(channel ? readRssHead(channel, url) : {}, items, damage))
}

/** RFC 6721, section 3: `at:deleted-entry` names by `ref` an entry that was taken back. */
function withdrawnIn(root: Element): Pick<ReadOutput, 'withdrawnGuids'> {
  const guids = childrenOf(root, 'at:deleted-entry').map((entry) => withoutControls(entry.attributes.get('ref') ?? '').trim())
  const named = guids.filter((guid) => guid !== '' && guid.length <= limits.linkChars).slice(0, limits.itemsPerFetch)
  return named.length === 0 ? {} : { withdrawnGuids: named }
}

/** RDF is used for much else; what calls itself RSS, or declares the vocabulary of RSS 0.9 or 1.0, is a feed, however bare. */
function saysItIsRss({ name, attributes }: Element): boolean {
  if (name === 'rss') return true
  return [...attributes].some(([key, uri]) => key.startsWith('xmlns') && uri.trim() !== '' && vocabularyOf('', uri) === '')
}

/** The channel’s link, on which relative links of RSS stand, when it stands before the first item. */
function homeOf(open: readonly Element[], url: string): string | undefined {
  const channel = open.findLast((element) => element.name === 'channel') ?? (open[0] && childOf(open[0], 'channel'))
  return channel && channelLink(channel, url)
}

function withAuthor(items: readonly Partial<ReadItem>[], author: string | undefined): readonly Partial<ReadItem>[] {
  return author === undefined ? items : items.map((item) => ({ author, ...item }))
}

function outputOf(head: ReadOutput['head'], items: readonly Partial<ReadItem>[], damage: readonly string[]): ReadOutput {
  const said = items.map((item) => ({ tags: [], enclosures: [], ...item })).filter(saysSomething)
  const kept = newestItems(said)
  const empty = said.length < items.length ? ['entries with nothing in them were left out'] : []
  return { head, items: kept.items, damage: [...damage, ...empty, ...kept.damage] }
}

function saysSomething(item: ReadItem): boolean {
  return item.tags.length > 0 || item.enclosures.length > 0 || Object.keys(item).some((name) => !silent.has(name))
}

/** What says nothing alone: lists that may be empty, and what only adds to an entry. */
const silent = new Set(['tags', 'enclosures', 'language', 'image', 'commentCount', 'inReplyTo', 'durationMs', 'place'])
