import { sha256 } from '@noble/hashes/sha2.js'

/** Which noun an id names; the id starts with it, so that `headwater why` knows what it was given. */
export type IdKind = 'article' | 'capture' | 'claim' | 'edition' | 'item' | 'outlet' | 'passage' | 'source' | 'story'

const encoder = new TextEncoder()

/** SHA-256 of a text or of bytes, in hexadecimal (FIPS 180-4). */
export function hashOf(content: string | Uint8Array): string {
  const bytes = sha256(typeof content === 'string' ? encoder.encode(content) : content)
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/**
 * An id made from what the thing is, so that the same thing gets the same id on every run.
 * `idOf('item', 'source-lwn', 'guid-1')` → `item-5f0c2b9a1d3e`
 */
export function idOf(kind: IdKind, ...parts: readonly string[]): string {
  return `${kind}-${hashOf(parts.join('\n')).slice(0, 12)}`
}
