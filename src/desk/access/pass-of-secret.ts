import { isSecretForm } from '#core/access/secret-form.ts'
import type { Pass } from '#core/model/access.ts'
import { hashOf } from '#core/model/ids.ts'
import type { AccessDesk } from './issue-pass.ts'
import { passInUse } from './pass-in-use.ts'

/**
 * The live pass of a secret, and notes its use, once an hour at most. It is looked up by its hash: how long that takes tells of the
 * hash, of which nobody can choose the beginning, and nothing of the secret. Undefined for what is unknown, ended or over.
 */
export async function passOfSecret(desk: Pick<AccessDesk, 'store' | 'clock'>, secret: string): Promise<Pass | undefined> {
  return isSecretForm(secret) ? await passInUse(desk, await desk.store.passOf(hashOf(secret))) : undefined
}
