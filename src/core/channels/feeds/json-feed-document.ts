import { isoOf } from '../../model/instant.ts'
import { present } from '../../model/present.ts'
import { markupOf } from '../markup.ts'
import { plainText } from '../plain.ts'
import type { Feed, FeedEntry, FeedSource } from './feed.ts'

/**
 * A feed as a JSON Feed document (version 1.1, jsonfeed.org). What is older stands behind `next_url`; the sentences of an entry with
 * their evidence stand in its extension `_headwater`, which readers that do not know it pass over.
 */
export function jsonFeedDocument(feed: Feed): string {
  const { pages, hub, license } = feed
  const document = {
    version: 'https://jsonfeed.org/version/1.1',
    title: plainText(feed.title),
    description: plainText(feed.subtitle),
    ...present({ home_page_url: feed.page }),
    feed_url: feed.self,
    ...present({ next_url: pages.older }),
    language: feed.language,
    authors: [{ name: 'Headwater' }],
    ...(hub === undefined ? {} : { hubs: [{ type: 'WebSub', url: hub }] }),
    _headwater: {
      id: feed.id,
      updated: isoOf(feed.updatedAt),
      generator: `Headwater ${feed.version}`,
      ...(pages.isArchive ? { isArchive: true } : {}),
      ...present({ current: pages.current, license }),
    },
  }
  // An item a line: set out in full, five days would be twice as long, and readers refuse what is too long.
  const items = feed.entries.map((entry) => JSON.stringify(itemOf(entry, feed)))
  return `${JSON.stringify(document).slice(0, -1)},"items": [\n${items.join(',\n')}\n]}\n`
}

function itemOf(entry: FeedEntry, { language }: Feed): object {
  return {
    id: entry.id,
    url: entry.page,
    title: plainText(entry.title),
    content_html: markupOf(entry.content),
    summary: plainText(entry.summary),
    date_published: isoOf(entry.publishedAt),
    date_modified: isoOf(entry.updatedAt),
    tags: entry.categories.map(({ label }) => plainText(label)),
    language: entry.titleLanguage ?? language,
    _headwater: { ...entry.facts, ...(entry.sources.length === 0 ? {} : { sources: entry.sources.map(sourceOf) }) },
  }
}

/** No `external_url`: readers open that instead of the page, and the passages stand on the page. */
function sourceOf({ rel, url, title }: FeedSource): object {
  return { rel, url, title: plainText(title) }
}
