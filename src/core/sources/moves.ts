import { dayMs, type Instant } from '../model/instant.ts'
import type { Source, SourceMove } from '../model/source.ts'
import { registrableHost } from '../text/address.ts'

const formerMax = 10

/**
 * What is remembered of a permanent redirect after one more answer: the first sight of it while all answers since say the
 * same. An answer that leads nowhere, or elsewhere, makes it forgotten: it was a mistake, or somebody tries something.
 */
export function moveAfter(known: SourceMove | undefined, movedTo: string | undefined, now: Instant): SourceMove | undefined {
  if (movedTo === undefined) return undefined
  return known?.to === movedTo ? known : { to: movedTo, firstAt: now }
}

/** Whether a permanent redirect is believed: it still says the same a day after its first sight. */
export function isBelieved(move: SourceMove, now: Instant): boolean {
  return now - move.firstAt >= dayMs
}

/** The source at its new address. Its id stays, and the address it had is kept among the former ones, ten at most. */
export function movedSource(source: Source, to: string): Source {
  const formerTargets = [...(source.formerTargets ?? []).filter((former) => former !== to), source.target].slice(-formerMax)
  return { ...source, target: to, formerTargets }
}

/**
 * What its list of sources says of one that moved to another site, one plain sentence; undefined for one that did not. Who
 * sold or lost a domain redirects its feeds too, so somebody should look.
 */
export function moveNote({ target, formerTargets = [] }: Source): string | undefined {
  const last = formerTargets.at(-1)
  return last === undefined || siteOf(last) === siteOf(target) ? undefined : `it moved here from another site, ${last}`
}

function siteOf(address: string): string {
  return registrableHost(address) ?? address
}
