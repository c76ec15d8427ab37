import { join } from 'node:path'
import { openKeyFolder, secretName } from '#adapters/sign/key-folder.ts'
import type { Signer } from '#ports/signer.ts'

/** The signer of a data folder: its key lies in `keys/`, and is made when the first edition is published. */
export function openSigner(dataFolder: string): Signer {
  return openKeyFolder(join(dataFolder, 'keys'))
}

/** Where the secret key of a data folder lies. */
export function keyPlace(dataFolder: string): string {
  return join(dataFolder, 'keys', secretName)
}
