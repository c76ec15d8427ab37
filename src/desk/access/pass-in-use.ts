import { isLive } from '#core/access/is-live.ts'
import type { Pass } from '#core/model/access.ts'
import { hourMs } from '#core/model/instant.ts'
import type { AccessDesk } from './issue-pass.ts'

/** A pass that was found, if it is live; its use is noted, once an hour at most. */
export async function passInUse({ store, clock }: Pick<AccessDesk, 'store' | 'clock'>, pass: Pass | undefined): Promise<Pass | undefined> {
  const now = clock.now()
  if (pass === undefined || !isLive(pass, now)) return undefined
  if (now - (pass.usedAt ?? 0) >= hourMs) await store.commit([{ put: 'pass-use', passId: pass.id, at: now }])
  return pass
}
