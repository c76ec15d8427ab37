import type { Config } from '#app/config/config.ts'
import { type Archive, openArchive } from '#app/open-archive.ts'
import { dayOf, type Instant, timeOf } from '#core/model/instant.ts'
import type { Given } from './command.ts'
import { givenConfig } from './given-config.ts'

export type GivenStore = Archive & {
  readonly config: Config
  /** A time as the operator reads it, in the edition's zone: `2026-05-28 07:30`. */
  readonly when: (at: Instant) => string
}

/**
 * Opens the archive that flags and configuration describe, for commands that read it or change its sources: they need no
 * desk, start quickly, and work beside a running one.
 */
export async function givenStore(given: Given, ifMissing: 'refuse' | 'make' = 'refuse'): Promise<GivenStore> {
  const config = givenConfig(given)
  const archive = await openArchive(config.dataFolder, ifMissing)
  return { ...archive, config, when: (at) => `${dayOf(at, config.zone)} ${timeOf(at, config.zone)}` }
}
