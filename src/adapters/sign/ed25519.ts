import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto'
import type { Ed25519 } from '#core/evidence/minisign.ts'

/** What stands before 32 bytes of a key in the containers that Node reads (RFC 8410): PKCS 8 and SPKI. */
const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex')
const spki = Buffer.from('302a300506032b6570032100', 'hex')

/** Ed25519 as Node does it. */
export const ed25519: Ed25519 = {
  sign: (message, seed) => {
    const key = createPrivateKey({ key: Buffer.concat([pkcs8, seed]), format: 'der', type: 'pkcs8' })
    return new Uint8Array(sign(undefined, message, key))
  },
  verify: (message, signature, key) =>
    verify(undefined, message, createPublicKey({ key: Buffer.concat([spki, key]), format: 'der', type: 'spki' }), signature),
}

/** The public key of a seed. */
export function publicOf(seed: Uint8Array): Uint8Array {
  const secret = createPrivateKey({ key: Buffer.concat([pkcs8, seed]), format: 'der', type: 'pkcs8' })
  return new Uint8Array(createPublicKey(secret).export({ format: 'der', type: 'spki' }).subarray(spki.length))
}
