import { type Held, holdDesk } from '#adapters/lock/hold-desk.ts'
import type { Config } from './config/config.ts'

/** Holds the configured data folder for this desk, or names the process that does. */
export function holdPlace(config: Config): Promise<Held | { readonly holder: string }> {
  return holdDesk(config.dataFolder)
}
