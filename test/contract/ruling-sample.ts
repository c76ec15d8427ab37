import type { Ruling } from '#core/model/ruling.ts'

/** A ruling whose number is its id and its time, on articles parted by spaces: `rulingSample('1', 'apart', 'a b', 'c')`. */
export function rulingSample(id: string, kind: Ruling['kind'], one: string, other: string): Ruling {
  return { id, kind, one: one.split(' ') as [string], other: other.split(' ') as [string], madeAt: Number(id) }
}
