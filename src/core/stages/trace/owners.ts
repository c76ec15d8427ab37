import type { OutletFact } from '../../model/outlet-fact.ts'
import type { Outlet, Role } from '../../model/source.ts'
import { hostOf } from '../../text/address.ts'
import { firstParties } from './first-parties.ts'

/** What is known of a host and all below it: the names it speaks for, and what a person said it is. */
export type Owner = { readonly names: readonly string[]; readonly role?: Role; readonly isSet?: boolean }

/** Who speaks at which hosts. */
export type Owners = ReadonlyMap<string, Owner>

/**
 * Who speaks at which hosts: the built-in table, the outlets that speak for themselves (of the source pack, of typed sources),
 * what the wire showed, and over all of it what a person said. Made once for each pair of lists.
 */
export function ownersOf(outlets: readonly Outlet[], facts: readonly OutletFact[]): Owners {
  const known = made.get(outlets)
  if (known !== undefined && known.facts === facts) return known.owners
  const owners = new Map<string, Owner>(tableOwners)
  const add = (host: string, name: string): void => {
    const names = owners.get(host)?.names ?? []
    if (!names.includes(name)) owners.set(host, { names: [...names, name] })
  }
  for (const { hosts, name, role } of outlets) if (role === 'primary') for (const host of hosts) add(host, name.toLowerCase())
  for (const { host, owner, origin } of facts) if (origin === 'wire' && owner !== undefined) add(host, owner)
  for (const fact of facts) if (fact.origin === 'person') owners.set(fact.host, corrected(owners.get(fact.host), fact))
  made.set(outlets, { facts, owners })
  return owners
}

/** Lists are never changed in place, so that what was made of them stays right. */
const made = new WeakMap<readonly Outlet[], { readonly facts: readonly OutletFact[]; readonly owners: Owners }>()

/** The name that a person gives goes in the place of all others; a role alone leaves them. */
function corrected(before: Owner = { names: [] }, { owner, role = before.role }: OutletFact): Owner {
  const said = owner === undefined ? before : { names: [owner], isSet: true }
  return role === undefined ? said : { ...said, role }
}

/** What is known of a host by its own name and those above it, the nearest first. A person’s word about a name ends the search. */
export function ownersAt(host: string, owners: Owners): readonly Owner[] {
  const found: Owner[] = []
  for (let name = host; name !== ''; name = name.includes('.') ? name.slice(name.indexOf('.') + 1) : '') {
    const owner = owners.get(name)
    if (owner !== undefined) found.push(owner)
    if (owner?.isSet === true) break
  }
  return found
}

/** What a person said that an address’s outlet is to the news; undefined when nobody said anything. */
export function saidRoleOf(url: string, owners: Owners): Role | undefined {
  return ownersAt(hostOf(url) ?? '', owners).find(({ role }) => role !== undefined)?.role
}

/** The built-in table alone, by host. */
export const tableOwners: Owners = (() => {
  const byHost = new Map<string, { readonly names: string[] }>()
  for (const [name, hosts] of Object.entries(firstParties)) {
    for (const host of hosts) {
      const owner = byHost.get(host) ?? { names: [] }
      owner.names.push(name)
      byHost.set(host, owner)
    }
  }
  return byHost
})()
