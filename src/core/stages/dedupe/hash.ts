/** A hash of a text, 32 bits with sign (FNV-1a, Fowler, Noll and Vo): the same on every machine, and no secret. */
export function hashOfText(text: string, start = 0x811c9dc5): number {
  let hash = start
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash
}

/** A hash of 53 bits for what is compared by its hash alone: among a million texts two are alike by chance once in 20,000 windows. */
export function wideHash(text: string): number {
  return (hashOfText(text) >>> 0) * 0x20_0000 + (hashOfText(text, 0x2f0b4c47) >>> 11)
}

/** A hash of the numbers from `from` to before `to` in their order, spread by MurmurHash3’s closing mix. */
export function hashOfRange(numbers: Int32Array, from: number, to: number): number {
  let hash = 0
  for (let at = from; at < to; at += 1) hash = (Math.imul(hash, 31) + (numbers[at] ?? 0)) | 0
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}
