import { loadPacks } from '#app/load-beats.ts'
import type { PackedSource } from '#core/beats/read-sources.ts'
import type { Beat } from '#core/model/beat.ts'
import { usageError } from './usage-error.ts'

/** The source packs of the configured beats, read, checked and joined. */
export function givenPack(beats: readonly Beat[]): readonly PackedSource[] {
  const packs = loadPacks(beats)
  if (!packs.ok) throw usageError('the source pack cannot be used', packs.problems)
  return packs.value
}
