import { atomDocument } from '#core/channels/feeds/atom-document.ts'
import { type Feed, type FeedForm, feedTypes } from '#core/channels/feeds/feed.ts'
import type { FeedPlace } from '#core/channels/feeds/feeds-of.ts'
import { jsonFeedDocument } from '#core/channels/feeds/json-feed-document.ts'
import { type Place, serverLinks } from '#core/channels/places.ts'
import { present } from '#core/model/present.ts'
import type { Answer } from './answer.ts'
import type { Deps } from './deps.ts'
import type { Ask } from './route.ts'

/**
 * How a feed stands at a place of the server. The key it was asked with stands in its own address and in those of the documents it
 * goes on in, because a reader needs it there; in no other link. A hub is named where it is told, and never with a key.
 */
export function feedPlace(place: Place, ask: Ask, deps: Deps): FeedPlace & { readonly context: FeedContext } {
  const key = ask.query('key')
  const isTold = place.at === 'feed' && place.date === undefined && key === undefined && !deps.isSample()
  return {
    self: feedAddress(place, ask, deps),
    ...present({ hub: isTold ? deps.feeds?.hub : undefined, license: deps.feeds?.license }),
    context: { baseUrl: deps.baseUrl, links: serverLinks, version: deps.version },
  }
}

type FeedContext = { readonly baseUrl: string; readonly links: typeof serverLinks; readonly version: string }

/** The absolute address of a feed, with the key that it was asked with. */
export function feedAddress(place: Place, ask: Ask, { baseUrl }: Pick<Deps, 'baseUrl'>): string {
  const path = serverLinks(place)
  const key = ask.query('key')
  return baseUrl + path + (key === undefined ? '' : `${path.includes('?') ? '&' : '?'}key=${encodeURIComponent(key.toWellFormed())}`)
}

/** A reader that asks more often than this gets what its own cache holds. */
const freshSeconds = 900

/**
 * A feed in one of its forms, with what readers, caches and hubs go by: Last-Modified, Cache-Control, and Link
 * (RFC 8288). An archive is kept for good; the sample’s is not, because the desk’s own edition of that day will stand there.
 */
export function feedAnswer(
  feed: Feed,
  form: FeedForm,
  { ask, deps }: { readonly ask: Ask; readonly deps: Pick<Deps, 'isSample'> },
): Answer {
  const who = ask.caller.kind === 'visitor' ? 'public' : 'private'
  const links = [`<${feed.self}>; rel="self"`, ...(feed.hub === undefined ? [] : [`<${feed.hub}>; rel="hub"`])]
  const headers = {
    'last-modified': new Date(feed.updatedAt).toUTCString(),
    'cache-control': feed.pages.isArchive && !deps.isSample() ? `${who}, max-age=31536000, immutable` : `${who}, max-age=${freshSeconds}`,
    link: links.join(', '),
  }
  return { status: 200, type: feedTypes[form], body: form === 'atom' ? atomDocument(feed) : jsonFeedDocument(feed), headers }
}
