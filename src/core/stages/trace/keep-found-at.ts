import type { Instant } from '../../model/instant.ts'
import type { Primary } from '../../model/story.ts'
import { canonicalAddress } from '../../text/address.ts'

/**
 * A first-hand document with the time at which the desk first knew of it: that of before, as long as it is the same document,
 * else now. Undefined stays undefined. `keepFoundAt(undefined, primary, 7)` → the primary, found at 7
 */
export function keepFoundAt(before: Primary | undefined, after: Primary | undefined, now: Instant): Primary | undefined {
  if (after === undefined) return undefined
  const isSame = before !== undefined && keyOf(before.url) === keyOf(after.url)
  return { ...after, foundAt: (isSame ? before.foundAt : undefined) ?? now }
}

function keyOf(url: string): string {
  return canonicalAddress(url) ?? url
}
