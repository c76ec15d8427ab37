import { feed } from './feed.ts'
import type { SourceKind } from './source-kind.ts'

/** Every kind of source, by name. One more kind is one file beside this one and one line here. */
export const sourceKinds: readonly SourceKind[] = [feed]

/**
 * The kind of that name: `sourceKindOf('feed')`. A source is only stored with a kind of the list, so that another name is
 * a mistake of ours and throws.
 */
export function sourceKindOf(kind: string): SourceKind {
  const found = sourceKinds.find((known) => known.kind === kind)
  if (!found) throw new Error(`there is no kind of source called "${kind}"`)
  return found
}
