import { openGuard } from '#adapters/fetch/address.ts'
import type { Config } from './config/config.ts'

/**
 * Tells of an address why it would never be fetched: it stands on a private network or at an odd port and is not allowed by
 * name. Undefined when nothing stands against it; nothing is looked up or dialled. For lists of sources, where one bad
 * address is better told at once than at every fetch.
 */
export function addressGuard({ allow }: Pick<Config, 'allow'>): (address: string) => string | undefined {
  const guard = openGuard(allow)
  return (address) => {
    const checked = guard.check(address)
    return checked.ok ? undefined : checked.failure.why
  }
}
