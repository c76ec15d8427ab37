import type { Article } from '../model/article.ts'
import { isOneTelling, tellingOf } from './telling.ts'

/** A report, whose it is, and whose word it passes on. */
export type Report = { readonly article: Article; readonly owner: string; readonly credit: string | undefined }

/**
 * Puts reports of a story together that are one text: copies of one original, reports of one agency, a report and the one it
 * credits, and the same telling in other words. Answers by report the place of the first one of its text.
 */
export function familiesOf(reports: readonly Report[]): readonly number[] {
  // Most stories have one report, and reading it as a telling is dear.
  if (reports.length < 2) return [...reports.keys()]
  const families = openFamilies(reports.length)
  const firstBy = new Map<string, number>()
  const joinBy = (key: string, at: number): void => {
    const first = firstBy.get(key)
    if (first === undefined) firstBy.set(key, at)
    else families.join(first, at)
  }
  const tellings = reports.map(({ article }) => tellingOf(article))
  for (const [at, { article, owner, credit }] of reports.entries()) {
    joinBy(article.reprintOf ?? article.id, at)
    if (credit?.startsWith('agency:')) joinBy(credit, at)
    const origin = credit === undefined ? -1 : originOf(credit, at, reports)
    if (origin >= 0) families.join(origin, at)
    for (let before = 0; before < at; before += 1) {
      const [mine, theirs] = [tellings[at], tellings[before]]
      if (mine === undefined || theirs === undefined || reports[before]?.owner === owner) continue
      if (families.rootOf(before) !== families.rootOf(at) && isOneTelling(mine, theirs)) families.join(before, at)
    }
  }
  return reports.map((_, at) => families.rootOf(at))
}

/** The report of the outlet that is credited, unless that one credits this one in turn. */
function originOf(credit: string, at: number, reports: readonly Report[]): number {
  return reports.findIndex((report, other) => other !== at && report.owner === credit && report.credit !== reports[at]?.owner)
}

/** Disjoint sets of numbers (union–find, Galler and Fischer 1964), each known by its smallest. */
function openFamilies(count: number): { rootOf(at: number): number; join(one: number, other: number): void } {
  const parents = Array.from({ length: count }, (_, at) => at)
  const rootOf = (at: number): number => {
    let root = at
    while (parents[root] !== undefined && parents[root] !== root) root = parents[root] ?? root
    return root
  }
  return {
    rootOf,
    join(one, other) {
      const [a, b] = [rootOf(one), rootOf(other)]
      parents[Math.max(a, b)] = Math.min(a, b)
    },
  }
}
