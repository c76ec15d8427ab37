import type { ChannelKind } from './channel.ts'
import { atomDocument } from './feeds/atom-document.ts'
import { feedTypes } from './feeds/feed.ts'
import { beatFeed } from './feeds/feeds-of.ts'
import type { Place } from './places.ts'

/** One edition as an Atom feed (RFC 4287): an entry for the edition and one for each of its stories. */
export const atom: ChannelKind = {
  kind: 'atom',
  title: 'Atom feed',
  render(edition, context) {
    const place: Place = { at: 'file', beat: edition.beat, date: edition.date, format: 'atom' }
    const path = context.links(place) ?? 'edition.atom'
    const body = atomDocument(beatFeed([edition], context, { self: context.baseUrl + path }))
    return { channel: 'atom', files: [{ path, type: feedTypes.atom, body }] }
  },
}
