import type { Ruling } from '../model/ruling.ts'

/**
 * The same ruling after an article went into another (both are one document, met twice): it names that other one. Undefined
 * when nothing is left to rule on, because one side was that document alone and the other holds it too.
 * `rulingAfterMerge({ …one: ['a'], other: ['b', 'c'] }, 'b', 'd')` → `{ …one: ['a'], other: ['d', 'c'] }`
 */
export function rulingAfterMerge(ruling: Ruling, articleId: string, into: string): Ruling | undefined {
  const renamed = (ids: readonly string[]): readonly string[] => [...new Set(ids.map((id) => (id === articleId ? into : id)))]
  const one = renamed(ruling.one)
  // A document is never apart from itself, nor does it need to be told to be together with itself.
  const [first, ...rest] = one
  const [other, ...others] = renamed(ruling.other).filter((id) => !one.includes(id))
  return first === undefined || other === undefined ? undefined : { ...ruling, one: [first, ...rest], other: [other, ...others] }
}
