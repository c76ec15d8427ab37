import { join } from 'node:path'
import { holdDesk } from '#adapters/lock/hold-desk.ts'
import { refusal } from '#adapters/store/sqlite/refusal.ts'
import type { Config } from './config/config.ts'
import { forgetServedAt } from './served-at.ts'

/**
 * Holds the configured data folder for this desk, or names the process that does. Throws an error with a `failure` when the
 * folder cannot be made or written.
 */
export async function holdPlace(config: Config): Promise<AsyncDisposable | { readonly holder: string }> {
  try {
    const place = await holdDesk(config.dataFolder)
    // Whoever holds the place knows that the desk before it is gone, and where it served with it.
    if (!('holder' in place)) forgetServedAt(config.dataFolder)
    return place
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw refusal({ code: 'store/not-opened', at: join(config.dataFolder, 'desk.lock'), why }, error)
  }
}
