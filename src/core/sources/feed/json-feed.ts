import { failed, ok, type Result } from '../../model/failure.ts'
import { present } from '../../model/present.ts'
import type { FeedHead, ReadItem } from '../../stages/read/read.ts'
import { dateOf } from '../dates.ts'
import { readJson } from '../json.ts'
import { isRecord, type Json, recordAt, recordsAt, textAt, textsAt } from '../json-fields.ts'
import { rowsOf } from '../json-rows.ts'
import { webAddress } from '../links.ts'
import { withoutControls } from '../plain-text.ts'
import { htmlOf, lineOf } from './content.ts'
import { millisecondsOf } from './item-modules.ts'
import { enclosuresOf, type FileMark, languageOf, peopleOf, tagsOf } from './item-parts.ts'

/** A JSON Feed with what was left behind, in plain sentences. */
export type JsonFeed = { readonly head: FeedHead; readonly items: readonly Partial<ReadItem>[]; readonly damage: readonly string[] }

/**
 * Reads JSON Feed 1.0 and 1.1 (jsonfeed.org). Values of the wrong type are passed over, items that are no objects are
 * left out. Fails for JSON that is cut, nested too deep, or something else than a feed.
 */
export function readJsonFeed(text: string, url: string): Result<JsonFeed> {
  const value = readJson(text, url)
  if (!value.ok) return value
  const feed = value.value
  if (!isRecord(feed)) return failed('read/not-a-feed', url, 'The server sent JSON that is not a feed.')
  const entries = feed.items
  const isFeed = Array.isArray(entries) || textAt(feed, 'version')?.includes('jsonfeed.org')
  if (!isFeed) return failed('read/not-a-feed', url, 'The server sent JSON that is not a feed.')
  const { rows, damage } = rowsOf(entries)
  const home = webAddress(textAt(feed, 'home_page_url'), url)
  return ok({ head: headOf(feed, home), items: rows.map((row) => itemOf(row, home ?? url)), damage })
}

function headOf(feed: Json, home: string | undefined): FeedHead {
  return present({
    title: lineOf(plain(feed, 'title')),
    link: home,
    id: textAt(feed, 'feed_url'),
    description: lineOf(plain(feed, 'description')),
    language: languageOf(textAt(feed, 'language')),
    hub: hubOf(feed),
    self: webAddress(textAt(feed, 'feed_url')),
  })
}

/** The first WebSub hub; hubs of other types speak protocols of their own. */
function hubOf(feed: Json): string | undefined {
  const hub = recordsAt(feed, 'hubs').find((record) => textAt(record, 'type')?.toLowerCase() === 'websub')
  return hub && webAddress(textAt(hub, 'url'))
}

function itemOf(item: Json, base: string): Partial<ReadItem> {
  const [markup, text] = [htmlOf(markupAt(item, 'content_html')), htmlOf(plain(item, 'content_text'))]
  const summary = htmlOf(plain(item, 'summary'))
  const html = markup ?? text ?? summary
  return present({
    guid: idOf(item),
    url: webAddress(textAt(item, 'url'), base) ?? webAddress(textAt(item, 'external_url'), base),
    title: lineOf(plain(item, 'title')),
    html,
    summary: summary === html ? undefined : summary,
    author: peopleOf(namesOf(item)),
    publishedAt: dateOf(textAt(item, 'date_published')),
    updatedAt: dateOf(textAt(item, 'date_modified')),
    language: languageOf(textAt(item, 'language')),
    tags: tagsOf(textsAt(item, 'tags')),
    discussionUrl: discussionOf(item, base),
    enclosures: enclosuresOf(filesOf(item), base),
    image: webAddress(textAt(item, 'image'), base) ?? webAddress(textAt(item, 'banner_image'), base),
    durationMs: durationOf(item),
  })
}

/** Ids that are numbers are taken as written, unless JavaScript would round them: then the link must tell items apart. */
function idOf(item: Json): string | undefined {
  const id = item.id
  if (typeof id === 'number') return Number.isSafeInteger(id) ? String(id) : undefined
  const text = withoutControls(textAt(item, 'id') ?? '').trim()
  return text === '' ? undefined : text
}

function namesOf(item: Json): readonly string[] {
  const authors = [...recordsAt(item, 'authors'), recordAt(item, 'author')]
  return authors.map((author) => textAt(author, 'name') ?? '')
}

function* filesOf(item: Json): Generator<FileMark> {
  for (const file of recordsAt(item, 'attachments')) {
    const size = file.size_in_bytes
    yield { url: textAt(file, 'url'), type: textAt(file, 'mime_type'), length: typeof size === 'number' ? String(size) : undefined }
  }
}

function durationOf(item: Json): number | undefined {
  const seconds = recordsAt(item, 'attachments')
    .map((file) => file.duration_in_seconds)
    .find((value) => typeof value === 'number')
  return seconds === undefined ? undefined : millisecondsOf(seconds.toFixed(0))
}

/** Hosts whose pages are talks about other pages. */
const discussionHosts = new Set(['lobste.rs', 'news.ycombinator.com', 'old.reddit.com', 'reddit.com', 'tildes.net', 'www.reddit.com'])

/** `external_url` is the page an item is about; where that is a discussion, the item is what is discussed. */
function discussionOf(item: Json, base: string): string | undefined {
  const external = webAddress(textAt(item, 'external_url'), base)
  return external !== undefined && discussionHosts.has(new URL(external).hostname) ? external : undefined
}

function plain(record: Json, key: string): { value: string; form: 'text' } | undefined {
  const value = textAt(record, key)
  return value === undefined ? undefined : { value, form: 'text' }
}

function markupAt(record: Json, key: string): { value: string; form: 'markup' } | undefined {
  const value = textAt(record, key)
  return value === undefined ? undefined : { value, form: 'markup' }
}
