import type { ChannelKind } from './channel.ts'
import { feedTypes } from './feeds/feed.ts'
import { beatFeed } from './feeds/feeds-of.ts'
import { jsonFeedDocument } from './feeds/json-feed-document.ts'
import type { Place } from './places.ts'

/** One edition as a JSON Feed (version 1.1): the entries of its Atom feed, each with its sentences and their evidence. */
export const jsonFeed: ChannelKind = {
  kind: 'json-feed',
  title: 'JSON Feed',
  render(edition, context) {
    const place: Place = { at: 'file', beat: edition.beat, date: edition.date, format: 'jsonfeed' }
    const path = context.links(place) ?? 'edition.jsonfeed'
    const body = jsonFeedDocument(beatFeed([edition], context, { self: context.baseUrl + path }))
    return { channel: 'json-feed', files: [{ path, type: feedTypes.json, body }] }
  },
}
