import { isSecondHand, type Outlet } from '../model/source.ts'
import { hostOf, isAtHost } from './address.ts'

/**
 * The outlet an address belongs to: the one with the longest host name that the address’s host is, or is below. Undefined
 * when none is known. Of several at one host, as a paper with a feed for each department has them, it is always the same:
 * one that speaks for itself before one made from a list’s link, then the shortest name.
 * `outletAt('https://blog.lamp.example/a', outlets)` → the outlet whose hosts hold `lamp.example`
 */
export function outletAt(address: string, outlets: readonly Outlet[]): Outlet | undefined {
  const host = hostOf(address)
  if (host === undefined) return undefined
  let best: Found | undefined
  for (const outlet of outlets) {
    for (const name of outlet.hosts) {
      if (isAtHost(host, name) && isBefore({ outlet, length: name.length }, best)) best = { outlet, length: name.length }
    }
  }
  return best?.outlet
}

type Found = { readonly outlet: Outlet; readonly length: number }

function isBefore(one: Found, other: Found | undefined): boolean {
  if (other === undefined || one.length !== other.length) return one.length > (other?.length ?? 0)
  const order =
    Number(isSecondHand(one.outlet.role)) - Number(isSecondHand(other.outlet.role)) || one.outlet.name.length - other.outlet.name.length
  return order < 0 || (order === 0 && one.outlet.id < other.outlet.id)
}
