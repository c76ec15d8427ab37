import { idOf } from '../model/ids.ts'
import type { Instant } from '../model/instant.ts'
import { present } from '../model/present.ts'
import type { Ruling } from '../model/ruling.ts'

/** So many articles of a side stand for it. More would make pairs by the million, and the first ones hold a story as well. */
export const namedMax = 100

export type NewRuling = {
  readonly kind: Ruling['kind']
  /** Articles by id; of more than `namedMax` the first ones are named. */
  readonly one: readonly string[]
  readonly other: readonly string[]
  readonly madeAt: Instant
  readonly why?: string | undefined
}

/**
 * A ruling with its id, which comes from what it says and not from when: the same said twice is one ruling. Undefined when a
 * side names nothing, or both name the same article.
 */
export function rulingOf({ kind, one, other, madeAt, why }: NewRuling): Ruling | undefined {
  const [first, ...rest] = [...new Set(one)].slice(0, namedMax)
  const [second, ...others] = [...new Set(other)].slice(0, namedMax)
  if (first === undefined || second === undefined || new Set([...one, ...other]).size < one.length + other.length) return undefined
  const id = idOf('ruling', kind, ...[first, ...rest].toSorted(), 'and', ...[second, ...others].toSorted())
  return { id, kind, one: [first, ...rest], other: [second, ...others], madeAt, ...present({ why }) }
}
