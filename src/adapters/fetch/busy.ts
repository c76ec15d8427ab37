import type { Instant } from '#core/model/instant.ts'
import { hostOf } from './address.ts'
import type { Politeness } from './politeness.ts'

/** An address whose server said “too much asked”, and until when it is left alone. */
export type BusyAddress = { readonly url: string; readonly until: Instant }

/** Which addresses are left alone because their server asked for it. */
export type BusyAddresses = {
  /** Takes note that the server of an address wants it to be left alone until then. */
  heard(url: URL, until: Instant): void
  /** Until when this address is left alone; undefined when it may be asked. */
  until(url: URL): Instant | undefined
}

/** Hosts remembered before those whose time has passed are forgotten. */
const hostsMax = 10_000
/** Addresses of one host remembered: two are enough to leave the host alone. */
const addressesMax = 50

/**
 * Opens the memory of who asked for rest. One address that is busy says nothing of the others of its host, a limit may be meant
 * for it alone; when a second one of the same host is busy at the same time, the whole host rests.
 */
export function openBusy(politeness: Pick<Politeness, 'rest'>, now: () => Instant): BusyAddresses {
  const hosts = new Map<string, Map<string, Instant>>()
  return {
    heard: (url, until) => {
      if (hosts.size >= hostsMax) forgetPassed(hosts, now())
      const host = hostOf(url)
      const busy = hosts.get(host) ?? new Map<string, Instant>()
      hosts.set(host, busy)
      for (const [address, at] of busy) if (at <= now()) busy.delete(address)
      if (busy.size < addressesMax) busy.set(url.href, until)
      if (busy.size > 1) politeness.rest(host, until)
    },
    until: (url) => {
      const until = hosts.get(hostOf(url))?.get(url.href)
      return until !== undefined && until > now() ? until : undefined
    },
  }
}

function forgetPassed(hosts: Map<string, Map<string, Instant>>, now: Instant): void {
  for (const [host, busy] of hosts) if ([...busy.values()].every((until) => until <= now)) hosts.delete(host)
}
