import type { Arrival } from '#core/reader/numbered.ts'
import { printedBriefs } from '#core/stages/compose/printed.ts'
import type { EditionHead, Store } from '#ports/store.ts'

/** An entry of the paper before it has a number. */
export type PaperArrival = Arrival & { readonly feed: string; readonly section?: string }

/** An edition never changes, and every question of an app lists a month of them. */
const known = new WeakMap<Store, Map<string, readonly PaperArrival[]>>()
const knownMax = 1_000

/** The entries of an edition: itself, then its stories. */
export async function editionArrivals(store: Store, head: EditionHead): Promise<readonly PaperArrival[]> {
  const byId = known.get(store) ?? new Map<string, readonly PaperArrival[]>()
  known.set(store, byId)
  const before = byId.get(head.id)
  if (before !== undefined) return before
  const edition = await store.edition(head.beat, head.date)
  if (edition === undefined) return []
  const feed = `beat:${edition.beat}`
  const titles = new Map(edition.sections.map(({ id, title }) => [id, title]))
  const arrival = { feed, isOfPaper: true, at: edition.madeAt }
  const stories = printedBriefs(edition).map((brief, index) => {
    const section = titles.get(brief.section)
    const told = { within: edition.id, place: index + 1 }
    return { ...arrival, told, key: `story:${edition.id}:${brief.storyId}`, ...(section === undefined ? {} : { section }) }
  })
  const arrivals = [{ ...arrival, told: { within: edition.id, place: 0 }, key: `edition:${edition.id}` }, ...stories]
  if (byId.size >= knownMax) byId.clear()
  byId.set(head.id, arrivals)
  return arrivals
}
