import type { Pass } from '#core/model/access.ts'
import { hashOf } from '#core/model/ids.ts'
import type { AccessDesk } from './issue-pass.ts'
import { passInUse } from './pass-in-use.ts'

/**
 * The live token whose name and secret make that key of the Fever protocol, and notes its use. It is looked up by the hash of the key,
 * as tokens are by theirs. Undefined for what is unknown, ended or over.
 */
export async function passOfFeverKey(desk: Pick<AccessDesk, 'store' | 'clock'>, key: string): Promise<Pass | undefined> {
  if (!/^[\da-f]{32}$/i.test(key)) return undefined
  return await passInUse(desk, await desk.store.passOfFever(hashOf(key.toLowerCase())))
}
