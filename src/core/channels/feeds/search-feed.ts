import type { Instant } from '../../model/instant.ts'
import { present } from '../../model/present.ts'
import type { ChannelContext } from '../channel.ts'
import { html, outbound, webAddress } from '../markup.ts'
import { plainText } from '../plain.ts'
import { type SearchAddress, searchFields } from '../search-address.ts'
import { uuidOf } from '../uuid-of.ts'
import { sampleNotice } from '../wording.ts'
import { absolute } from './entries.ts'
import type { Feed, FeedEntry } from './feed.ts'
import type { FeedPlace } from './feeds-of.ts'

/** A report that a search found. */
export type FoundReport = {
  /** The id of the article, or the key of an item of which none was made. */
  readonly subject: string
  readonly title: string
  readonly url: string
  readonly outletName: string
  readonly publishedAt: Instant
  readonly snippet: string
  readonly storyId?: string
}

type Asked = FeedPlace & {
  readonly context: ChannelContext
  readonly search: SearchAddress
  readonly beat: string
  readonly isSample: boolean
}

/** The feed of a search: the reports that it finds, the latest first; an entry is a report and keeps its id in every search. */
export function searchFeed(found: readonly FoundReport[], { context, search, beat, isSample, self, license }: Asked): Feed {
  const words = searchFields.flatMap((name) => search[name] ?? []).join(', ')
  const entries = found
    .toSorted((one, other) => other.publishedAt - one.publishedAt)
    .map((report) => entryOf(report, { context, beat, isSample }))
  return {
    id: `urn:uuid:${uuidOf('search-feed', ...searchFields.map((name) => `${name} ${search[name] ?? ''}`))}`,
    title: `${isSample ? 'SAMPLE: ' : ''}Headwater: search for “${plainText(words)}”`,
    subtitle: isSample ? sampleNotice : 'Reports that hold these words, the latest first.',
    language: 'en',
    updatedAt: Math.max(0, ...entries.map(({ updatedAt }) => updatedAt)),
    self,
    page: absolute(context, { at: 'search', ...search }),
    ...present({ license }),
    pages: { isArchive: false },
    version: context.version,
    entries,
  }
}

type Around = Pick<Asked, 'context' | 'beat' | 'isSample'>

function entryOf(
  { subject, title, url, outletName, publishedAt, snippet, storyId }: FoundReport,
  { context, beat, isSample }: Around,
): FeedEntry {
  const address = webAddress(url)
  const story = storyId === undefined ? undefined : absolute(context, { at: 'story', beat, date: '', storyId })
  return {
    id: `urn:uuid:${uuidOf('report', subject)}`,
    title: `${isSample ? 'SAMPLE: ' : ''}${plainText(title)}`,
    page: story ?? address ?? absolute(context, { at: 'search' }),
    publishedAt,
    updatedAt: publishedAt,
    categories: [{ term: 'report', label: plainText(outletName) }],
    sources: address === undefined ? [] : [{ rel: 'related', url: address, title: `${outletName}: ${title}` }],
    content: html`<p>${outbound(url, plainText(title))}, ${plainText(outletName)}</p><p>${plainText(snippet)}</p>`,
    summary: snippet,
    facts: { kind: 'report', report: subject, outlet: plainText(outletName), ...present({ story: storyId, url: address }), isSample },
  }
}
