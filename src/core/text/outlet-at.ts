import type { Outlet } from '../model/source.ts'
import { hostOf } from './address.ts'

/**
 * The outlet an address belongs to: the one with the longest host name that the address’s host is, or is below. Undefined
 * when none is known. `outletAt('https://blog.lamp.example/a', outlets)` → the outlet whose hosts hold `lamp.example`
 */
export function outletAt(address: string, outlets: readonly Outlet[]): Outlet | undefined {
  const host = hostOf(address)
  if (host === undefined) return undefined
  let best: { readonly outlet: Outlet; readonly length: number } | undefined
  for (const outlet of outlets) {
    for (const name of outlet.hosts) {
      const isAt = host === name || host.endsWith(`.${name}`)
      if (isAt && name.length > (best?.length ?? 0)) best = { outlet, length: name.length }
    }
  }
  return best?.outlet
}
