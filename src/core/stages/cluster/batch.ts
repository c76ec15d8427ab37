import type { Ruling } from '../../model/ruling.ts'
import { type RuledPair, standing } from '../../rulings/standing.ts'
import { candidatesOf, type Sought, soughtAt } from './candidates.ts'
import type { Grouping } from './grouper.ts'
import { weights } from './weights.ts'
import { signsOf, type Window } from './window.ts'

/** What is weighed together: new articles, and some of each open story that may be theirs. */
export type Batch = {
  /** Slots of the window; the new articles first. */
  readonly slots: readonly number[]
  readonly freshCount: number
  /** By place in `slots`: the open story it stands for; undefined for a new article. */
  readonly stories: readonly (string | undefined)[]
  /** By place: the first place of the group it starts in. */
  readonly homes: readonly number[]
  /** Groups that never join each other. */
  readonly settled: ReadonlySet<number>
  /** By new article: the places it is compared with: the new ones before it, and those of the open stories near it. */
  readonly near: readonly (readonly number[])[]
  /** Pairs of places that a person keeps apart. */
  readonly apart: readonly Places[]
}

export type Places = { readonly one: number; readonly other: number }

/** Lays new articles beside the open stories that they may belong to. */
export function batchOf(grouping: Grouping, fresh: readonly number[], rulings: readonly Ruling[]): Batch {
  const { window } = grouping
  const slots = [...fresh]
  const stories: (string | undefined)[] = fresh.map(() => undefined)
  const homes = fresh.map((_, at) => at)
  const settled = new Set<number>()
  const placesOf = new Map<string, number[]>()
  const place = (id: string, ruled: readonly number[] = []): readonly number[] => {
    const known = placesOf.get(id) ?? []
    const reps = known.length === 0 ? representatives(grouping.stories.get(id)?.slots ?? []) : []
    for (const slot of [...reps, ...ruled]) {
      if (known.some((at) => slots[at] === slot)) continue
      const home = known[0] ?? slots.length
      settled.add(home)
      known.push(slots.length)
      homes.push(homes[home] ?? home)
      slots.push(slot)
      stories.push(id)
    }
    placesOf.set(id, known)
    return known
  }

  const before = fresh[0] ?? 0
  const earlier = earlierOnes(window, fresh)
  const near = fresh.map((slot, one) => {
    const sought = soughtAt(window, slot)
    if (!sought) return []
    const ids = new Set<string>()
    for (const other of candidatesOf(window, sought, before)) {
      const id = grouping.storyOf.get(window.entries[other]?.profile.id ?? '')
      if (id !== undefined) ids.add(id)
      if (ids.size >= weights.storiesNearMax) break
    }
    return [...earlier(one, sought), ...[...ids].flatMap((id) => place(id))]
  })
  const placeOfArticle = (id: string): number | undefined => {
    const slot = window.slotOf.get(id)
    if (slot === undefined) return undefined
    const story = grouping.storyOf.get(id)
    if (story === undefined) return slots.indexOf(slot)
    place(story)
    return place(story, [slot]).find((at) => slots[at] === slot)
  }
  const ruled = standing(rulings)
  const apart = ruledPlaces(ruled.apart, placeOfArticle)
  const together = ruledPlaces(ruled.together, placeOfArticle)
  return { slots, freshCount: fresh.length, stories, homes: putTogether({ homes, settled }, together), settled, near, apart }
}

/**
 * For each new article the earlier ones of its batch that share a word, a link or a record with it, or, where there are
 * vectors, all: what says the same in other words shares nothing else.
 */
function earlierOnes(window: Window, fresh: readonly number[]): (one: number, sought: Sought) => readonly number[] {
  const [from = 0] = fresh
  const isMet = new Uint8Array(fresh.length)
  return (one, { entry, terms }) => {
    if (entry.dense) return [...Array(one).keys()]
    const found: number[] = []
    const meet = (posting: readonly number[]): void => {
      for (let at = posting.length - 1; at >= 0 && (posting[at] ?? 0) >= from; at -= 1) {
        const other = (posting[at] ?? 0) - from
        if (other >= one || isMet[other] === 1) continue
        isMet[other] = 1
        found.push(other)
      }
    }
    for (const term of terms) meet(window.byTerm[term] ?? [])
    for (const sign of signsOf(entry)) meet(window.bySign.get(sign) ?? [])
    for (const other of found) isMet[other] = 0
    return found.sort((a, b) => a - b)
  }
}

/** The reports by which a story is recognized: its first ones tell what happened, its last ones how it goes on. */
export function representatives(slots: readonly number[]): readonly number[] {
  const { firstMax, lastMax } = weights
  return slots.length <= firstMax + lastMax ? slots : [...slots.slice(0, firstMax), ...slots.slice(-lastMax)]
}

type PlaceOf = (articleId: string) => number | undefined

/** The places of ruled articles, as far as both are here. */
export function ruledPlaces(pairs: readonly RuledPair[], placeOf: PlaceOf): readonly Places[] {
  return pairs.flatMap(({ one, other }) => {
    const [a, b] = [placeOf(one), placeOf(other)]
    return a === undefined || b === undefined || a === b ? [] : [{ one: a, other: b }]
  })
}

/** The homes after the rulings: articles that belong together have one; two open stories are not joined here. */
export function putTogether({ homes, settled }: Pick<Batch, 'homes' | 'settled'>, pairs: readonly Places[]): readonly number[] {
  return pairs.reduce((now, { one, other }) => {
    const [a, b] = [now[one] ?? one, now[other] ?? other]
    if (a === b || (settled.has(a) && settled.has(b))) return now
    // An open story keeps its home; of two others the first one is it.
    const into = [a, b].find((home) => settled.has(home)) ?? Math.min(a, b)
    const from = into === a ? b : a
    return now.map((home) => (home === from ? into : home))
  }, homes)
}
