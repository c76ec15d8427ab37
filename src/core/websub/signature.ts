/** How a hub signed a delivery: the hash of the HMAC, and the HMAC in lower-case hexadecimal. */
export type Signature = { readonly algorithm: 'sha1' | 'sha256' | 'sha384' | 'sha512'; readonly digest: string }

/** The hashes of the recommendation with the length of their digests in hexadecimal, the strongest first. */
const lengths: readonly (readonly [Signature['algorithm'], number])[] = [
  ['sha512', 128],
  ['sha384', 96],
  ['sha256', 64],
  ['sha1', 40],
]

/**
 * Reads an X-Hub-Signature header, `sha256=<hexadecimal>` (WebSub, W3C 2018, section 8). Several headers are joined by commas: then
 * the strongest counts, and it alone. Undefined for what is no signature of the four hashes. It is not checked here.
 * `signatureOf('sha1=1234')` → undefined, it is too short
 */
export function signatureOf(header: string | undefined): Signature | undefined {
  const given = (header ?? '').slice(0, headerChars).split(',')
  for (const [algorithm, length] of lengths)
    for (const each of given) {
      const [name = '', digest = ''] = each.trim().toLowerCase().split('=')
      if (name === algorithm && digest.length === length && /^[\da-f]+$/.test(digest)) return { algorithm, digest }
    }
  return undefined
}

const headerChars = 1_000
