import { limits } from '../limits.ts'
import type { Pass } from '../model/access.ts'
import type { Instant } from '../model/instant.ts'

/** Whether a pass proves anything at that time: it has not run out, and a session was not left alone for a month. */
export function isLive({ kind, madeAt, usedAt, expiresAt }: Pass, now: Instant): boolean {
  if (expiresAt !== undefined && now >= expiresAt) return false
  return kind !== 'session' || now - (usedAt ?? madeAt) < limits.sessionIdleMs
}
