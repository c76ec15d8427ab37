import { isSecondHand, type Outlet } from '../model/source.ts'

/** Outlets by id and by each of their hosts. */
export type OutletIndex = {
  readonly byId: ReadonlyMap<string, Outlet>
  readonly byHost: ReadonlyMap<string, Outlet>
}

/**
 * The index of a list of outlets, made once for each list: a thousand sources look up the host of every item. Of several
 * outlets at one host, as a paper with a feed for each department has them, it is always the same: one that speaks for itself
 * before one made from a list’s link, then the shortest name.
 */
export function outletIndexOf(outlets: readonly Outlet[]): OutletIndex {
  const known = indexes.get(outlets)
  if (known !== undefined) return known
  const index = { byId: new Map(outlets.map((outlet) => [outlet.id, outlet])), byHost: new Map<string, Outlet>() }
  for (const outlet of outlets) {
    for (const host of outlet.hosts) {
      const other = index.byHost.get(host)
      if (other === undefined || isBefore(outlet, other)) index.byHost.set(host, outlet)
    }
  }
  indexes.set(outlets, index)
  return index
}

/** Lists are never changed in place, so that an index is right for as long as its list lives. */
const indexes = new WeakMap<readonly Outlet[], OutletIndex>()

function isBefore(one: Outlet, other: Outlet): boolean {
  const order = Number(isSecondHand(one.role)) - Number(isSecondHand(other.role)) || one.name.length - other.name.length
  return order < 0 || (order === 0 && one.id < other.id)
}
