import { blake2b } from '@noble/hashes/blake2.js'
import { decodeBase64, encodeBase64 } from '../text/base64.ts'
import { joinedBytes } from '../text/joined-bytes.ts'

/** A key as minisign numbers it: its number, eight bytes, and the 32 bytes of an Ed25519 public key. */
export type PublicKey = { readonly keyNumber: Uint8Array; readonly key: Uint8Array }

/** A secret key: the number, and the 32 bytes that an Ed25519 key pair is made from. */
export type SecretKey = PublicKey & { readonly seed: Uint8Array }

export type Signature = {
  readonly keyNumber: Uint8Array
  /** Over the BLAKE2b-512 of the file. */
  readonly signature: Uint8Array
  readonly trustedComment: string
  /** Over `signature` and the trusted comment. */
  readonly globalSignature: Uint8Array
}

/** Signs, or says whether a signature is a key’s: what a platform does with Ed25519 (RFC 8032). */
export type Ed25519 = {
  sign(message: Uint8Array, seed: Uint8Array): Uint8Array
  verify(message: Uint8Array, signature: Uint8Array, key: Uint8Array): boolean
}

const publicHead = 'untrusted comment: minisign public key '
/** Ours, and the one of minisign, for those who sign again with it. */
const signatureHeads = [
  'untrusted comment: signature from headwater secret key',
  'untrusted comment: signature from minisign secret key',
] as const
const secretHead = 'untrusted comment: headwater secret key, not encrypted: keep it to yourself'
const trustedHead = 'trusted comment: '

/**
 * The formats of minisign 0.9 and later (jedisct1.github.io/minisign): a public key in two lines.
 * `untrusted comment: minisign public key 4D5E…` and the base64 of `Ed`, the number and the key.
 */
export function publicKeyText(key: PublicKey): string {
  return `${publicHead}${keyId(key)}\n${publicKeyLine(key)}\n`
}

/** The public key in one word, as `minisign -P` takes it: `RWQ…`. */
export function publicKeyLine({ keyNumber, key }: PublicKey): string {
  return encodeBase64(joinedBytes(letters('Ed'), keyNumber, key))
}

/** The number of a key as minisign prints it, in hexadecimal: `4D5E6F708192A3B4`. */
export function keyId({ keyNumber }: Pick<PublicKey, 'keyNumber'>): string {
  return [...keyNumber]
    .reverse()
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase()
}

/** Reads a public key: the file of two lines, or its second line alone. Undefined for anything else, to the letter. */
export function readPublicKey(text: string): PublicKey | undefined {
  const line = text.trim().split('\n').at(-1) ?? ''
  const bytes = strictBase64(line, 42)
  if (bytes === undefined || !startsWith(bytes, letters('Ed'))) return undefined
  return { keyNumber: bytes.slice(2, 10), key: bytes.slice(10) }
}

/**
 * A secret key as minisign writes it without a password (`minisign -G -W`): no key derivation, and a checksum of BLAKE2b-256.
 * minisign itself can sign with it.
 */
export function secretKeyText(key: SecretKey): string {
  const secret = joinedBytes(key.keyNumber, key.seed, key.key)
  const parts = joinedBytes(letters('Ed'), new Uint8Array(2), letters('B2'), new Uint8Array(48), secret, checksum(secret))
  return `${secretHead}\n${encodeBase64(parts)}\n`
}

/** Reads a secret key file without a password; undefined for anything else, and where the checksum does not fit. */
export function readSecretKey(text: string): SecretKey | undefined {
  const bytes = strictBase64(text.split('\n')[1] ?? '', 158)
  if (bytes === undefined || !startsWith(bytes, joinedBytes(letters('Ed'), new Uint8Array(2), letters('B2')))) return undefined
  const secret = bytes.slice(54, 126)
  if (!isSame(checksum(secret), bytes.slice(126))) return undefined
  return { keyNumber: secret.slice(0, 8), seed: secret.slice(8, 40), key: secret.slice(40) }
}

/** Signs a file: prehashed (`ED`), with a comment that the second signature vouches for. One line, without line ends. */
export function signatureText(body: Uint8Array, trustedComment: string, { key, ed25519 }: { key: SecretKey; ed25519: Ed25519 }): string {
  const signature = ed25519.sign(blake2b(body), key.seed)
  const globalSignature = ed25519.sign(joinedBytes(signature, letters(trustedComment)), key.seed)
  return written({ keyNumber: key.keyNumber, signature, trustedComment, globalSignature }, signatureHeads[0])
}

/** Reads a signature file. Undefined for anything that we would not write so, to the letter: no byte of it may be another. */
export function readSignature(text: string): Signature | undefined {
  const [, first = '', comment = '', second = ''] = text.split('\n')
  const [signed, globalSignature] = [strictBase64(first, 74), strictBase64(second, 64)]
  if (signed === undefined || globalSignature === undefined || !startsWith(signed, letters('ED'))) return undefined
  const trustedComment = comment.slice(trustedHead.length)
  const found = { keyNumber: signed.slice(2, 10), signature: signed.slice(10), trustedComment, globalSignature }
  return signatureHeads.some((head) => written(found, head) === text) ? found : undefined
}

/** Why a signature is not a key’s over a file, in a sentence; undefined when it is. */
export function signatureProblem(
  body: Uint8Array,
  signature: Signature,
  { key, ed25519 }: { key: PublicKey; ed25519: Ed25519 },
): string | undefined {
  if (!isSame(signature.keyNumber, key.keyNumber)) return `it was made with the key ${keyId(signature)}, not with ${keyId(key)}`
  if (!ed25519.verify(blake2b(body), signature.signature, key.key)) return 'the signature does not fit the file'
  const comment = joinedBytes(signature.signature, letters(signature.trustedComment))
  return ed25519.verify(comment, signature.globalSignature, key.key) ? undefined : 'the signature does not fit its comment'
}

function written({ keyNumber, signature, trustedComment, globalSignature }: Signature, head: string): string {
  const first = encodeBase64(joinedBytes(letters('ED'), keyNumber, signature))
  return `${head}\n${first}\n${trustedHead}${trustedComment}\n${encodeBase64(globalSignature)}\n`
}

function checksum(secret: Uint8Array): Uint8Array {
  return blake2b(joinedBytes(letters('Ed'), secret), { dkLen: 32 })
}

function strictBase64(text: string, length: number): Uint8Array | undefined {
  if (text.length > 4 * length) return undefined
  const bytes = decodeBase64(text)
  return bytes.length === length && encodeBase64(bytes) === text ? bytes : undefined
}

const encoder = new TextEncoder()

function letters(text: string): Uint8Array {
  return encoder.encode(text)
}

function startsWith(bytes: Uint8Array, head: Uint8Array): boolean {
  return isSame(bytes.slice(0, head.length), head)
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at])
}
