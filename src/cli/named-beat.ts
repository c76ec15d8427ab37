import { basename } from 'node:path'
import { loadBeats } from '#app/load-beats.ts'
import type { Beat } from '#core/model/beat.ts'
import type { Given } from './command.ts'
import { givenConfig } from './given-config.ts'
import { usageError } from './usage-error.ts'

/**
 * The beat that a person names: one of the configuration by the name of its file, one that ships, or a path. Throws a
 * UsageError with every problem of the file.
 */
export function namedBeat(given: Given, name: string): Beat {
  const loaded = loadBeats([placeOfBeat(given, name)])
  if (!loaded.ok) throw usageError('the beat cannot be used', loaded.problems)
  const [beat] = loaded.value
  if (beat === undefined) throw new Error('one beat was asked for')
  return beat
}

/** Where a named beat stands: its path in the configuration, else what was typed. */
function placeOfBeat(given: Given, name: string): string {
  return givenConfig(given).beats.find((place) => basename(place).replace(/\.ya?ml$/, '') === name) ?? name
}
