import type { PackedSource } from './read-sources.ts'

/**
 * The sources of several packs, each once, in the order in which they come first: a source of two packs belongs to the
 * sections of both, and an outlet is what the first pack says of it.
 * `joinPacks([[{ source: lwn, … }], [{ source: lwn, … }]])` → one source
 */
export function joinPacks(packs: readonly (readonly PackedSource[])[]): readonly PackedSource[] {
  const byId = new Map<string, PackedSource>()
  const outlets = new Map<string, PackedSource['outlet']>()
  for (const { source, outlet } of packs.flat()) {
    const known = byId.get(source.id)
    const first = outlets.get(outlet.id) ?? outlet
    outlets.set(outlet.id, first)
    const sections = [...new Set([...(known?.source.sections ?? []), ...source.sections])]
    byId.set(source.id, { source: { ...(known?.source ?? source), sections }, outlet: first })
  }
  return [...byId.values()]
}
