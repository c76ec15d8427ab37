import { type Place, serverLinks } from '#core/channels/places.ts'
import { type OpmlEntry, writeOpml } from '#core/sources/opml.ts'
import { entryOfSource, readsFiles } from '#desk/source-entry.ts'
import { types } from '../answer.ts'
import { feedAddress } from '../feed-answer.ts'
import type { Route } from '../route.ts'

/** All feeds of the paper as one list for a reader: each beat’s, those of its sections, and the corrections. */
export const feedList: Route = {
  path: '/feeds.opml',
  access: 'feed',
  title: 'All feeds of the paper as a list to subscribe to (OPML 2.0)',
  async answer(ask, deps) {
    const sample = deps.isSample() ? 'SAMPLE: ' : ''
    const entry = (title: string, feed: Place, page: Place): OpmlEntry => ({
      title: `${sample}Headwater: ${title}`,
      xmlUrl: feedAddress(feed, ask, deps),
      htmlUrl: deps.baseUrl + serverLinks(page),
      category: 'Headwater',
    })
    const entries = [
      ...deps.beats.flatMap((beat) => [
        entry(beat.title, { at: 'feed', beat: beat.id }, { at: 'beat', beat: beat.id }),
        ...(beat.sections ?? []).map(({ id, title }) => {
          const at = { beat: beat.id, section: id }
          return entry(`${beat.title}, ${title}`, { at: 'feed', ...at }, { at: 'section', ...at })
        }),
      ]),
      entry('Corrections', { at: 'corrections-feed', form: 'atom' }, { at: 'corrections' }),
    ]
    return { status: 200, type: types.opml, body: writeOpml(entries, 'Headwater') }
  },
}

/**
 * The sources of the desk with their kinds and roles, as `headwater source export` writes them. Their addresses are whole, keys and all:
 * looking at the desk from its machine is not enough for them.
 */
export const sourceList: Route = {
  path: '/sources.opml',
  access: 'owner-write',
  title: 'The sources as a list to take elsewhere (OPML 2.0)',
  async answer(_ask, deps) {
    const shared = (await deps.store.sources()).filter((source) => !readsFiles(source))
    const headers = { 'content-disposition': 'attachment; filename="headwater-sources.opml"' }
    return { status: 200, type: types.opml, body: writeOpml(shared.map(entryOfSource), 'Headwater sources'), headers }
  },
}
