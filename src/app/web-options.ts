import type { Clock } from '#ports/clock.ts'
import type { Config } from './config/config.ts'
import { version } from './version.ts'

/** How we come to the web, whoever of us does: under which name, where to, how often. */
export function webOptions(config: Config, clock: Pick<Clock, 'now'>) {
  return { userAgent: userAgentOf(config.contact), allow: config.allow, perHostPauseMs: config.pauseMs, now: clock.now }
}

function userAgentOf(contact: string): string {
  return contact === 'not set' ? `Headwater/${version}` : `Headwater/${version} (+${contact})`
}
