import type { Article } from '../../model/article.ts'
import type { Story } from '../../model/story.ts'
import { linkage } from './linkage.ts'
import { type Pair, similarPairs } from './similar.ts'
import type { Table } from './table.ts'
import { type Vectors, vectorsOf } from './vectors.ts'
import { type Veto, vetoOf } from './veto.ts'

type VetoedPair = Pair & { readonly veto: Veto }

export type Grouping = {
  /** By article: its group. */
  readonly groupOf: readonly number[]
  readonly pairs: readonly Pair[]
  readonly vetoed: readonly VetoedPair[]
  readonly vectors: Vectors
}

/** Groups the articles on the table. `stories` gives the story of each as far as it is known, to count words by story. */
export function group(table: Table, stories: readonly (number | undefined)[], similarityMin: number): Grouping {
  const { profiles, newFrom, ageMaxMs } = table
  const vectors = vectorsOf(
    profiles,
    stories.map((story, at) => story ?? -1 - at),
  )
  const pairs: Pair[] = []
  const vetoed: VetoedPair[] = []
  for (const pair of similarPairs({ profiles, vectors, newFrom, ageMaxMs })) {
    const [one, other] = [profiles[pair.one], profiles[pair.other]]
    const veto = one && other && vetoOf(one, other, table.aliases)
    if (veto) vetoed.push({ ...pair, veto })
    else pairs.push(pair)
  }
  return { groupOf: linkage({ storyOf: table.storyOf, pairs, vetoed, similarityMin }), pairs, vetoed, vectors }
}

/** The articles of one story, oldest first, and the open story they joined. */
export type Gathered = { readonly articles: readonly [Article, ...Article[]]; readonly open: Story | undefined; readonly group: number }

/** The groups that hold something new, with the reprints of their articles. */
export function gather(table: Table, groupOf: readonly number[]): readonly Gathered[] {
  const gathered: Gathered[] = []
  for (const [number, members] of Map.groupBy(groupOf.keys(), (at) => groupOf[at] ?? at)) {
    const own = members.flatMap((at) => table.profiles[at]?.article ?? [])
    const reprints = members.flatMap((at) => table.reprints.get(at) ?? [])
    const open = table.openStories[members.map((at) => table.storyOf[at]).find((story) => story !== undefined) ?? -1]
    const held = new Set(open?.articleIds)
    const [first, ...rest] = [...own, ...reprints].sort((a, b) => a.publishedAt - b.publishedAt || (a.id < b.id ? -1 : 1))
    if (first && [...own, ...reprints].some(({ id }) => !held.has(id))) gathered.push({ articles: [first, ...rest], open, group: number })
  }
  return gathered
}
