import { strFromU8, unzipSync } from 'fflate'

/** What stands in a published file; the pages of a book (`PK`, a zip archive) stand one behind the other. */
export function textOfFile(body: string | Uint8Array): string {
  if (typeof body === 'string') return body
  if (body[0] !== 0x50 || body[1] !== 0x4b) return strFromU8(body)
  return Object.values(unzipSync(body))
    .map((page) => strFromU8(page))
    .join('\n')
}
