import { hashOf } from '../model/ids.ts'

/**
 * A UUID made from what a thing is, never from where it is served, so that it outlives a move: version 8 (RFC 9562, 5.8)
 * over a SHA-256. `uuidOf('feed', 'open-source')` → `5f0c2b9a-1d3e-8…`
 */
export function uuidOf(...parts: readonly string[]): string {
  const hash = hashOf(['headwater', ...parts].join('\n'))
  const variant = '89ab'.charAt(Number.parseInt(hash.charAt(16), 16) % 4)
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-${variant}${hash.slice(17, 20)}-${hash.slice(20, 32)}`
}
