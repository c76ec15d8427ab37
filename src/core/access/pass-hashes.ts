import { md5 } from '@noble/hashes/legacy.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { hashOf } from '../model/ids.ts'

/**
 * What is kept of a token: the hash it is looked up by, and that of the key which the Fever protocol makes of name and secret,
 * `md5(name:secret)` in hexadecimal (Fever API, “Authentication”). Plain SHA-256: a secret of 256 random bits cannot be guessed, so
 * a slow hash, which protects what people choose, would only make every request slow.
 */
export function tokenHashes(name: string, secret: string): { readonly hash: string; readonly feverHash: string } {
  return { hash: hashOf(secret), feverHash: hashOf(bytesToHex(md5(utf8ToBytes(`${name}:${secret}`)))) }
}
