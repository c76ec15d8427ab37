import type { Ruling } from '../model/ruling.ts'
import { type RuledPair, type Standing, standing } from './standing.ts'

/** Two articles of which a new ruling says one thing, and the earlier rulings, at least one, that together say the other. */
export type Contradiction = { readonly one: string; readonly other: string; readonly against: readonly [Ruling, ...Ruling[]] }

/**
 * What stands against a new ruling, if anything. To put together what somebody put apart is one: whoever merges stories names
 * stories and may not see whom they bring along. To put apart what is together takes the place of that, as far as the very two
 * articles are named; it is a contradiction when they still hang together over others (A with B, B with C, now A apart from C).
 */
export function contradictionOf(ruling: Ruling, earlier: readonly Ruling[]): Contradiction | undefined {
  const others = earlier.filter(({ id }) => id !== ruling.id)
  return ruling.kind === 'together' ? broughtTogether(ruling, others) : stillTogether(ruling, others)
}

function broughtTogether(ruling: Ruling, earlier: readonly Ruling[]): Contradiction | undefined {
  const { apart, groupOf } = standing(earlier)
  const joined = new Set([...ruling.one, ...ruling.other].map(groupOf))
  const broken = apart.find(({ one, other }) => joined.has(groupOf(one)) && joined.has(groupOf(other)))
  return broken && { one: broken.one, other: broken.other, against: [broken.ruling] }
}

function stillTogether(ruling: Ruling, earlier: readonly Ruling[]): Contradiction | undefined {
  const now = standing([...earlier, { ...ruling, madeAt: Number.MAX_SAFE_INTEGER }])
  const broken = now.apart.find((pair) => pair.ruling.id === ruling.id && now.groupOf(pair.one) === now.groupOf(pair.other))
  return broken && held(broken, now)
}

/** What still does what a ruling did, when that one is taken back: others that put together, or apart, what it did. */
export function stillHeld({ kind, one, other }: Ruling, others: readonly Ruling[]): Contradiction | undefined {
  const stands = standing(others)
  const { groupOf } = stands
  const [near, far] = [new Set(one.map(groupOf)), new Map(other.map((id) => [groupOf(id), id]))]
  if (kind === 'together') {
    const both = one.find((id) => far.has(groupOf(id)))
    return both === undefined ? undefined : held({ one: both, other: far.get(groupOf(both)) ?? '' }, stands)
  }
  const spans = (a: string, b: string): boolean => near.has(groupOf(a)) && far.has(groupOf(b))
  const broken = stands.apart.find((pair) => spans(pair.one, pair.other) || spans(pair.other, pair.one))
  return broken && { one: broken.one, other: broken.other, against: [broken.ruling] }
}

function held({ one, other }: Pick<RuledPair, 'one' | 'other'>, stands: Standing): Contradiction | undefined {
  const [first, ...rest] = wayBetween({ one, other }, stands)
  return first && { one, other, against: [first, ...rest] }
}

/** The rulings along the shortest way from one article to the other over those that were put together. */
function wayBetween({ one, other }: Pick<RuledPair, 'one' | 'other'>, { together }: Standing): readonly Ruling[] {
  const neighbors = new Map<string, RuledPair[]>()
  for (const pair of together)
    for (const id of [pair.one, pair.other]) {
      const known = neighbors.get(id)
      if (known) known.push(pair)
      else neighbors.set(id, [pair])
    }
  const ways = new Map<string, readonly Ruling[]>([[one, []]])
  // A Map goes on to what is added while it is walked: breadth first, each article once.
  for (const [id, way] of ways) {
    if (id === other) return [...new Set(way)]
    for (const pair of neighbors.get(id) ?? []) {
      const next = pair.one === id ? pair.other : pair.one
      if (!ways.has(next)) ways.set(next, [...way, pair.ruling])
    }
  }
  return []
}
