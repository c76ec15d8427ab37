import { webAddress } from '#core/channels/markup.ts'
import { type Place, serverLinks } from '#core/channels/places.ts'
import { plainText } from '#core/channels/plain.ts'
import { limits } from '#core/limits.ts'
import { entryKey } from '#core/reader/entry-key.ts'
import { feedNumbers } from '#core/reader/feed-number.ts'
import { numbered } from '#core/reader/numbered.ts'
import type { ReadingMark, ReadingMarks } from '#core/reader/reading-mark.ts'
import type { Shelf, ShelfEntry, ShelfFeed } from '#core/reader/shelf.ts'
import { shownAddress } from '#core/text/shown-address.ts'
import type { AccessDesk } from '#desk/access/issue-pass.ts'
import { isAdmitted } from '../access.ts'
import type { Deps } from '../deps.ts'
import { editionArrivals } from './edition-arrivals.ts'
import type { Reader } from './reader.ts'

/**
 * What one reader can be shown in an app: the paper, and to those who may see the inside of the desk what its sources bring, too. Marks
 * are kept in the desk’s own memory, also where the sample is read.
 */
export async function openShelf(deps: Deps, { store, clock }: AccessDesk, reader: Reader): Promise<Shelf> {
  const feeds = await feedsFor(deps, reader)
  const isOwner = isAdmitted('owner-read', reader)
  const heads = await Promise.all(deps.beats.map(({ id }) => deps.store.editions(id, limits.readerEditions)))
  const paper = await Promise.all(heads.flat().map((head) => editionArrivals(deps.store, head)))
  const items = isOwner ? await itemArrivals(deps, clock.now() - limits.readerSettleMs) : []
  const listed = numbered([...paper.flat(), ...items])
  const marks = await store.readingMarks(reader.name)
  const starred = await starredBeside(listed, marks, { deps, isOwner })
  const shown = new Set(feeds.map(({ key }) => key))
  const entries = [...listed, ...starred].filter(({ feed }) => shown.has(feed)).sort((left, right) => right.id - left.id)
  return { feeds, entries, marks, oldestId: listed.at(-1)?.id ?? 0 }
}

async function feedsFor(deps: Deps, reader: Reader): Promise<readonly ShelfFeed[]> {
  const sources = isAdmitted('owner-read', reader) ? await deps.store.sources() : []
  const keys = [...deps.beats.map(({ id }) => `beat:${id}`), ...sources.map(({ id }) => `source:${id}`)]
  const numbers = feedNumbers(keys)
  const at = (place: Place): string => deps.baseUrl + serverLinks(place)
  const sample = deps.isSample() ? 'SAMPLE: ' : ''
  return [
    ...deps.beats.map(({ id, title }) => ({
      key: `beat:${id}`,
      number: numbers.get(`beat:${id}`) ?? 0,
      title: `${sample}Headwater: ${plainText(title)}`,
      folder: 'paper' as const,
      url: at({ at: 'feed', beat: id }),
      page: at({ at: 'beat', beat: id }),
    })),
    ...sources.map(({ id, title, target }) => {
      const address = webAddress(shownAddress(target)) ?? at({ at: 'sources' })
      return {
        key: `source:${id}`,
        number: numbers.get(`source:${id}`) ?? 0,
        title: plainText(title),
        folder: 'sources' as const,
        url: address,
        page: new URL('/', address).href,
      }
    }),
  ]
}

/** Of a second that is not whole nothing is shown: what gets which number is told by all that came in it. */
async function itemArrivals({ store }: Deps, before: number) {
  const heads = await store.itemHeads({ before, limit: limits.readerItems })
  const last = heads.length < limits.readerItems ? undefined : heads.at(-1)
  const cut = last === undefined ? -1 : Math.floor(last.firstSeenAt / 1_000)
  return heads
    .filter(({ firstSeenAt }) => Math.floor(firstSeenAt / 1_000) > cut)
    .map(({ key, sourceId, firstSeenAt }) => ({ key: `item:${key}`, feed: `source:${sourceId}`, isOfPaper: false, at: firstSeenAt }))
}

/** What is starred and too old to be listed. */
async function starredBeside(
  listed: readonly ShelfEntry[],
  { marks }: ReadingMarks,
  { deps, isOwner }: { readonly deps: Deps; readonly isOwner: boolean },
): Promise<readonly ShelfEntry[]> {
  const known = new Set(listed.map(({ id }) => id))
  const old = marks.filter(({ entryId, isStarred }) => isStarred && !known.has(entryId))
  const named = old.map((mark) => ({ mark, what: entryKey(mark.key) }))
  const itemKeys = isOwner ? named.flatMap(({ what }) => (what?.of === 'item' ? [what.itemKey] : [])) : []
  const items = new Map((await deps.store.items(itemKeys)).map((item) => [item.key, item]))
  const found = await Promise.all(
    named.map(async ({ mark, what }) => {
      if (what === undefined) return undefined
      if (what.of === 'item') {
        const item = items.get(what.itemKey)
        return item && entryOf(mark, `source:${item.sourceId}`, item.firstSeenAt)
      }
      const edition = await deps.store.editionById(what.editionId)
      return edition && entryOf(mark, `beat:${edition.beat}`, edition.madeAt)
    }),
  )
  return found.filter((entry) => entry !== undefined)
}

function entryOf({ entryId, key }: ReadingMark, feed: string, at: number): ShelfEntry {
  return { id: entryId, key, feed, at }
}
