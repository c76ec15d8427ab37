import type { Config } from '#app/config/config.ts'
import { holdPlace } from '#app/hold-place.ts'
import { tell } from './tell.ts'

/** Holds the data folder for a command that fetches, or tells who does and answers exit code 3. */
export async function holdDeskPlace(config: Config, fix: string): Promise<AsyncDisposable | 3> {
  const place = await holdPlace(config)
  if (!('holder' in place)) return place
  tell({
    what: 'another desk works here already',
    at: config.dataFolder,
    why: `It is process ${place.holder}. Two desks on one folder would ask the same servers twice.`,
    fix,
  })
  return 3
}
