import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'

/** Which noun an id names; the id starts with it, so that `headwater why` knows what it was given. */
export type IdKind =
  | 'article'
  | 'capture'
  | 'claim'
  | 'correction'
  | 'edition'
  | 'event'
  | 'item'
  | 'outlet'
  | 'passage'
  | 'rule'
  | 'ruling'
  | 'source'
  | 'story'

const encoder = new TextEncoder()

/** SHA-256 of a text or of bytes, in hexadecimal (FIPS 180-4). */
export function hashOf(content: string | Uint8Array): string {
  return bytesToHex(sha256(typeof content === 'string' ? encoder.encode(content) : content))
}

/**
 * An id made from what the thing is, so that the same thing gets the same id on every run.
 * `idOf('item', 'source-lwn', 'guid-1')` → `item-5f0c2b9a1d3e`
 */
export function idOf(kind: IdKind, ...parts: readonly string[]): string {
  return `${kind}-${hashOf(parts.join('\n')).slice(0, 12)}`
}

/**
 * The key of an item: four digits from its source, twelve from both, so that the items of one source stand together wherever
 * keys are kept in order. A fetch then touches one place of an index and not thirty.
 * `itemKeyOf('source-lwn', 'guid-1')` → `item-90b15f0c2b9a1d3e`
 */
export function itemKeyOf(sourceId: string, guid: string): string {
  return `item-${hashOf(sourceId).slice(0, 4)}${hashOf(`${sourceId}\n${guid}`).slice(0, 12)}`
}
