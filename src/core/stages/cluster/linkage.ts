import { heapOf } from './heap.ts'
import type { Pair } from './similar.ts'

export type LinkageInput = {
  /** By article: the number of the open story it is in, or undefined for a new one. Stories are numbered from 0. */
  readonly storyOf: readonly (number | undefined)[]
  readonly pairs: readonly Pair[]
  /** Pairs that may not share a group. */
  readonly vetoed: readonly { readonly one: number; readonly other: number }[]
  readonly similarityMin: number
}

/**
 * Groups articles by average linkage (Sokal and Michener 1958): the two groups whose articles are most alike on average
 * join first, as long as that average reaches `similarityMin`. So one look-alike is not enough to join a story. Open
 * stories are groups from the start and never join each other; a veto between any two members keeps their groups apart.
 * Returns each article’s group: the number of its first article. Equal averages are settled by article numbers.
 */
export function linkage(input: LinkageInput): readonly number[] {
  const groups = groupsOf(input)
  const heap = heapOf<Join>((a, b) => a.average > b.average || (a.average === b.average && (a.one - b.one || a.other - b.other) < 0))
  const offer = (one: number, other: number): void => {
    const average = averageOf(groups, one, other)
    if (average >= input.similarityMin) heap.push({ average, one: Math.min(one, other), other: Math.max(one, other) })
  }
  for (const [one, group] of groups) for (const other of group.sums.keys()) if (one < other) offer(one, other)
  for (let join = heap.pop(); join; join = heap.pop()) {
    const { one, other, average } = join
    // An offer is stale when one of the two has joined another group since.
    if (!groups.has(one) || !groups.has(other) || averageOf(groups, one, other) !== average) continue
    merge(groups, one, other)
    for (const near of groups.get(one)?.sums.keys() ?? []) offer(one, near)
  }
  const groupOf = new Array<number>(input.storyOf.length)
  for (const { members } of groups.values()) for (const member of members) groupOf[member] = members[0] ?? member
  return groupOf
}

type Join = { readonly average: number; readonly one: number; readonly other: number }
type Group = {
  readonly members: readonly number[]
  readonly isStory: boolean
  /** By neighboring group: the sum of the similarities of all pairs between them; minus infinity under a veto. */
  readonly sums: Map<number, number>
}

/** Groups by the number of their first article. */
function groupsOf({ storyOf, pairs, vetoed }: LinkageInput): Map<number, Group> {
  const firstOf = new Map<number, number>()
  const home = storyOf.map((story, at) => {
    if (story === undefined) return at
    const first = firstOf.get(story) ?? at
    firstOf.set(story, first)
    return first
  })
  const members = Map.groupBy(home.keys(), (at) => home[at] ?? at)
  const groups = new Map<number, Group>()
  for (const [first, all] of members) groups.set(first, { members: all, isStory: storyOf[first] !== undefined, sums: new Map() })
  const add = (one: number, other: number, similarity: number): void => {
    const [a, b] = [home[one] ?? one, home[other] ?? other]
    if (a === b) return
    const sum = (groups.get(a)?.sums.get(b) ?? 0) + similarity
    groups.get(a)?.sums.set(b, sum)
    groups.get(b)?.sums.set(a, sum)
  }
  for (const { one, other, similarity } of pairs) add(one, other, similarity)
  for (const { one, other } of vetoed) add(one, other, Number.NEGATIVE_INFINITY)
  return groups
}

function averageOf(groups: ReadonlyMap<number, Group>, one: number, other: number): number {
  const [a, b] = [groups.get(one), groups.get(other)]
  const sum = a?.sums.get(other)
  if (!a || !b || sum === undefined || (a.isStory && b.isStory)) return Number.NEGATIVE_INFINITY
  return sum / (a.members.length * b.members.length)
}

/** `one` takes over `other`, with its neighbors. */
function merge(groups: Map<number, Group>, one: number, other: number): void {
  const [a, b] = [groups.get(one), groups.get(other)]
  if (!a || !b) return
  const members = [...a.members, ...b.members].sort((x, y) => x - y)
  groups.set(one, { members, isStory: a.isStory || b.isStory, sums: a.sums })
  groups.delete(other)
  a.sums.delete(other)
  for (const [near, sum] of b.sums) {
    const neighbor = groups.get(near)
    if (near === one || !neighbor) continue
    const joined = (a.sums.get(near) ?? 0) + sum
    a.sums.set(near, joined)
    neighbor.sums.set(one, joined)
    neighbor.sums.delete(other)
  }
}
