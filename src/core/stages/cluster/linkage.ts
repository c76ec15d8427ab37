import { heapOf } from './heap.ts'

/** Two articles by number and how similar they are, 0 to 1. */
export type Edge = { readonly one: number; readonly other: number; readonly similarity: number }

export type LinkageInput = {
  /** By article: the number of the first article of the group it starts in; its own where it starts alone. */
  readonly homes: readonly number[]
  /** Groups, by their first article, that never join each other: open stories. */
  readonly settled: ReadonlySet<number>
  readonly edges: readonly Edge[]
  /** Pairs that may not share a group. */
  readonly apart: readonly { readonly one: number; readonly other: number }[]
  readonly similarityMin: number
}

/**
 * Groups articles by average linkage (Sokal and Michener 1958): the two groups whose articles are most alike on average
 * join first, as long as that average reaches `similarityMin`. So one look-alike is not enough to join a story. Settled
 * groups never join each other; two articles that are kept apart keep their groups apart.
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
  const groupOf = new Array<number>(input.homes.length)
  for (const { members } of groups.values()) {
    const first = members.reduce((least, member) => Math.min(least, member))
    for (const member of members) groupOf[member] = first
  }
  return groupOf
}

type Join = { readonly average: number; readonly one: number; readonly other: number }
type Group = {
  readonly members: number[]
  isSettled: boolean
  /** By neighboring group: the sum of the similarities of all pairs between them; minus infinity under a veto. */
  readonly sums: Map<number, number>
}

/** Groups by the number of their first article. */
function groupsOf({ homes, settled, edges, apart }: LinkageInput): Map<number, Group> {
  const groups = new Map<number, Group>()
  homes.forEach((home, at) => {
    const group = groups.get(home)
    if (group) group.members.push(at)
    else groups.set(home, { members: [at], isSettled: settled.has(home), sums: new Map() })
  })
  const add = (one: number, other: number, similarity: number): void => {
    const [a, b] = [homes[one] ?? one, homes[other] ?? other]
    if (a === b) return
    const sum = (groups.get(a)?.sums.get(b) ?? 0) + similarity
    groups.get(a)?.sums.set(b, sum)
    groups.get(b)?.sums.set(a, sum)
  }
  for (const { one, other, similarity } of edges) add(one, other, similarity)
  for (const { one, other } of apart) add(one, other, Number.NEGATIVE_INFINITY)
  return groups
}

function averageOf(groups: ReadonlyMap<number, Group>, one: number, other: number): number {
  const [a, b] = [groups.get(one), groups.get(other)]
  const sum = a?.sums.get(other)
  if (!a || !b || sum === undefined || (a.isSettled && b.isSettled)) return Number.NEGATIVE_INFINITY
  return sum / (a.members.length * b.members.length)
}

/** `one` takes over `other`, with its neighbors. */
function merge(groups: Map<number, Group>, one: number, other: number): void {
  const [a, b] = [groups.get(one), groups.get(other)]
  if (!a || !b) return
  a.members.push(...b.members)
  a.isSettled ||= b.isSettled
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
