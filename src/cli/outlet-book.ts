import { dayOf } from '#core/model/instant.ts'
import type { OutletFact } from '#core/model/outlet-fact.ts'
import type { Outlet, Role, Source } from '#core/model/source.ts'
import { ownersOf, saidRoleOf } from '#core/stages/trace/owners.ts'
import { isMedia } from '#core/stages/trace/rules.ts'
import { ownerNamesOf } from '#core/stages/trace/subject.ts'
import { isAtHost } from '#core/text/address.ts'
import type { Store } from '#ports/store.ts'
import { factWords } from './fact-words.ts'

/** An outlet as the operator sees it: what it is, for whom it speaks, and why the desk thinks so. */
export type OutletEntry = {
  readonly id: string
  readonly name: string
  readonly role: Role
  readonly hosts: readonly string[]
  readonly speaksFor: readonly string[]
  readonly isMedia: boolean
  readonly reportCount: number
  /** For how many stories it gave the first-hand document. */
  readonly primaryCount: number
  readonly why: readonly string[]
}

/** Every outlet, those first that gave the most first-hand documents, then the most reports. */
export async function outletBook(store: Store, zone: string): Promise<readonly OutletEntry[]> {
  const [outlets, facts, sources] = [await store.outlets(), await store.outletFacts(), await store.sources()]
  const tallies = new Map((await store.outletTallies()).map((tally) => [tally.outletId, tally]))
  const owners = ownersOf(outlets, facts)
  const entries = [...outlets, ...unmet(facts, outlets)].map((outlet): OutletEntry => {
    const { reportCount = 0, primaryCount = 0 } = tallies.get(outlet.id) ?? {}
    const address = `https://${outlet.hosts[0] ?? 'none.invalid'}/`
    const names = outlet.hosts.flatMap((host) => ownerNamesOf(host, owners))
    return {
      ...outlet,
      role: saidRoleOf(address, owners) ?? outlet.role,
      speaksFor: [...new Set(names)],
      isMedia: isMedia(address, owners),
      reportCount,
      primaryCount,
      why: whyOf(outlet, { facts, sources, zone }),
    }
  })
  return entries.sort((a, b) => b.primaryCount - a.primaryCount || b.reportCount - a.reportCount || (a.name < b.name ? -1 : 1))
}

/** Hosts that a person spoke of and no item came from. */
function unmet(facts: readonly OutletFact[], outlets: readonly Outlet[]): readonly Outlet[] {
  const hosts = new Set(facts.map(({ host }) => host).filter((host) => !outlets.some((outlet) => outlet.hosts.includes(host))))
  return [...hosts].map((host) => ({ id: host, name: host, hosts: [host], role: 'primary' }))
}

type Grounds = { readonly facts: readonly OutletFact[]; readonly sources: readonly Source[]; readonly zone: string }

function whyOf({ id, hosts, role }: Outlet, { facts, sources, zone }: Grounds): readonly string[] {
  const own = sources.filter(({ outletId }) => outletId === id)
  const known = facts.filter(({ host }) => hosts.some((each) => isAtHost(each, host) || isAtHost(host, each)))
  return [
    ...own.map(({ title, isRoleAssumed }) => `${role} as its source ${title} ${isRoleAssumed === true ? 'seems to be' : 'is declared'}`),
    ...(own.length === 0 ? [`${role}: items of others point there`] : []),
    ...known.map(({ host, origin, evidence, at, ...said }) => {
      return `${host} ${factWords(said)}, by ${origin === 'person' ? 'a person' : 'the wire'} on ${dayOf(at, zone)}: ${evidence}`
    }),
  ]
}
