import { idOf } from '../model/ids.ts'
import type { Source, SourceOptions } from '../model/source.ts'

/**
 * The id of a source: of its kind, target and options, so that one list of a place and another stand side by side.
 * `sourceIdOf({ kind: 'feed', target: 'https://a.example/feed' })` → the same at every import
 */
export function sourceIdOf({ kind, target, options }: Pick<Source, 'kind' | 'target' | 'options'>): string {
  const told = sortedOptions(options)
  return idOf('source', kind, target, ...(told === undefined ? [] : [JSON.stringify(told)]))
}

/** Options in the order of their names; undefined when there are none. */
export function sortedOptions(options: SourceOptions | undefined): SourceOptions | undefined {
  const pairs = Object.entries(options ?? {}).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return pairs.length === 0 ? undefined : Object.fromEntries(pairs)
}
