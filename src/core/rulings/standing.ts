import type { Ruling } from '../model/ruling.ts'

/** Two articles that a ruling is about. */
export type RuledPair = { readonly one: string; readonly other: string; readonly ruling: Ruling }

export type Standing = {
  /** In the order in which they were ruled. */
  readonly together: readonly RuledPair[]
  readonly apart: readonly RuledPair[]
  /** Articles that hang together by rulings, over others too, have the same name here; an article without a ruling is its own. */
  readonly groupOf: (articleId: string) => string
}

/**
 * What holds of some rulings, by pairs of articles: a later ruling about two articles takes the place of an earlier one. Rulings
 * of one moment count in the order of their ids.
 */
export function standing(rulings: readonly Ruling[]): Standing {
  const inOrder = rulings.toSorted((a, b) => a.madeAt - b.madeAt || (a.id < b.id ? -1 : 1))
  const pairs = new Map<string, RuledPair>()
  for (const ruling of inOrder)
    for (const one of ruling.one)
      for (const other of ruling.other) {
        const key = one < other ? `${one} ${other}` : `${other} ${one}`
        pairs.delete(key)
        if (one !== other) pairs.set(key, { one, other, ruling })
      }
  const together = [...pairs.values()].filter(({ ruling }) => ruling.kind === 'together')
  const apart = [...pairs.values()].filter(({ ruling }) => ruling.kind === 'apart')
  return { together, apart, groupOf: groupsBy(together) }
}

/** Union–find (Galler and Fischer 1964), each name the least of its group, so that the order of the pairs leaves no trace. */
function groupsBy(pairs: readonly RuledPair[]): (articleId: string) => string {
  const above = new Map<string, string>()
  const rootOf = (id: string): string => {
    let at = id
    for (let next = above.get(at); next !== undefined; next = above.get(at)) at = next
    return at
  }
  for (const { one, other } of pairs) {
    const [a, b] = [rootOf(one), rootOf(other)]
    if (a !== b) above.set(a < b ? b : a, a < b ? a : b)
  }
  return rootOf
}
