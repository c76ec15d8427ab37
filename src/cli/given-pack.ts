import { loadPack } from '#app/load-beats.ts'
import type { PackedSource } from '#core/beats/read-sources.ts'
import type { Beat } from '#core/model/beat.ts'
import { usageError } from './usage-error.ts'

/** The source packs of the configured beats, read and checked. */
export function givenPack(beats: readonly Beat[]): readonly PackedSource[] {
  return beats.flatMap((beat) => {
    const pack = loadPack(beat.id)
    if (!pack.ok) throw usageError('the source pack cannot be used', pack.problems)
    return pack.value
  })
}
