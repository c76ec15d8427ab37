import type { Outlet } from '../model/source.ts'
import { hostOf } from './address.ts'
import { outletIndexOf } from './outlet-index.ts'

/**
 * The outlet an address belongs to: the one with the longest host name that the address’s host is, or is below. Undefined
 * when none is known.
 * `outletAt('https://blog.lamp.example/a', outlets)` → the outlet whose hosts hold `lamp.example`
 */
export function outletAt(address: string, outlets: readonly Outlet[]): Outlet | undefined {
  const { byHost } = outletIndexOf(outlets)
  let host = hostOf(address)
  while (host !== undefined) {
    const found = byHost.get(host)
    if (found !== undefined) return found
    const dot = host.indexOf('.')
    host = dot < 0 ? undefined : host.slice(dot + 1)
  }
  return undefined
}
