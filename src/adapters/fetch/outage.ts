import type { Instant } from '#core/model/instant.ts'

export type OutageTerms = {
  /** So far back requests count. */
  readonly windowMs: number
  /** Fewer hosts cannot tell an outage of ours from theirs. */
  readonly hostsMin: number
  /** More than so many in a hundred hosts without an answer, and the fault is ours. */
  readonly percent: number
  /** While it lasts one request is let out so often. */
  readonly probeMs: number
  readonly now: () => Instant
}

/** Tells whether it is this machine that is off the network, and not the hosts it asks. */
export type Outage = {
  isOn(): boolean
  /** Whether a request may go out: always while all is well, else one now and then to see whether it is over. */
  mayAsk(): boolean
  /** Takes note whether a host answered at all. While the outage lasts, one answer ends it. */
  heard(host: string, isAnswered: boolean): void
}

type Heard = { readonly at: Instant; readonly isAnswered: boolean }

/** Opens the watch over whether anybody answers. It counts hosts, each by its last request, and not requests. */
export function openOutage({ windowMs, hostsMin, percent, probeMs, now }: OutageTerms): Outage {
  // In the order of their last request, so that the oldest stand first.
  const hosts = new Map<string, Heard>()
  let silentCount = 0
  let isOn = false
  let probedAt = 0

  const forget = (host: string): void => {
    if (hosts.get(host)?.isAnswered === false) silentCount -= 1
    hosts.delete(host)
  }
  const forgetAll = (): void => {
    hosts.clear()
    silentCount = 0
  }

  return {
    isOn: () => isOn,
    mayAsk: () => {
      if (!isOn) return true
      // A clock that was set back must not close the door for long.
      if (now() - probedAt < probeMs && now() >= probedAt) return false
      probedAt = now()
      return true
    },
    heard: (host, isAnswered) => {
      if (isOn && isAnswered) {
        isOn = false
        forgetAll()
      }
      forget(host)
      hosts.set(host, { at: now(), isAnswered })
      if (!isAnswered) silentCount += 1
      for (const [oldest, { at }] of hosts) {
        if (now() - at <= windowMs && at <= now()) break
        forget(oldest)
      }
      if (isOn || hosts.size < hostsMin || silentCount * 100 <= percent * hosts.size) return
      isOn = true
      probedAt = now()
    },
  }
}
