import { idOf } from '../../model/ids.ts'
import type { Item } from '../../model/item.ts'
import { canonicalAddress } from '../../text/address.ts'

/**
 * The id of the article an item becomes. It comes from the canonical address, so that the same document is the same
 * article from whatever source; an item without an address is its own.
 * `articleIdOf({ key: 'item-1', url: 'http://www.lamp.example/a/' })` → the id of `https://lamp.example/a`
 */
export function articleIdOf(item: Pick<Item, 'key' | 'url'>): string {
  return idOf('article', canonicalAddress(item.url) ?? item.key)
}
