import { changeConfig } from '../change-config.ts'
import type { Given } from '../command.ts'

/** Takes settings out of the configuration file, so that their defaults hold. */
export async function configUnset(given: Given): Promise<number> {
  return changeConfig(
    given,
    given.args.map((key) => ({ key, typed: undefined })),
  )
}
