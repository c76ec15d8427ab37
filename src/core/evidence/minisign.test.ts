import { describe, expect, test } from 'vitest'
import { ed25519 } from '#adapters/sign/ed25519.ts'
import {
  keyId,
  publicKeyLine,
  readPublicKey,
  readSecretKey,
  readSignature,
  secretKeyText,
  signatureProblem,
  signatureText,
} from './minisign.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Made by minisign itself over the file `test`: the vector that its ports in Go and Rust are tested with. */
const itsKey = 'RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3'
const itsSignature = `untrusted comment: signature from minisign secret key
RUQf6LRCGA9i559r3g7V1qNyJDApGip8MfqcadIgT9CuhV3EMhHoN1mGTkUidF/z7SrlQgXdy8ofjb7bNJJylDOocrCo8KLzZwo=
trusted comment: timestamp:1556193335\tfile:test
y/rUw2y8/hOUYjZU71eHp/Wo1KZ40fGy2VJEDl34XMJM+TX48Ss/17u3IvIfbVR1FkZZSNCisQbuQY+bHwhEBg==
`

describe('minisign', () => {
  test('takes what minisign made, and gives its key back to the letter', () => {
    const [key, signature] = [readPublicKey(itsKey), readSignature(itsSignature)]
    if (key === undefined || signature === undefined) throw new Error('they are read')
    expect([publicKeyLine(key), keyId(key)]).toEqual([itsKey, 'E7620F1842B4E81F'])
    expect(signatureProblem(bytes('test'), signature, { key, ed25519 })).toBeUndefined()
    expect(signatureProblem(bytes('tesu'), signature, { key, ed25519 })).toBe('the signature does not fit the file')
  })

  test('refuses the signature of another key by its number', () => {
    const key = readPublicKey(itsKey)
    const signature = readSignature(itsSignature)
    if (key === undefined || signature === undefined) throw new Error('they are read')
    const other = { ...key, keyNumber: key.keyNumber.map((byte) => byte ^ 1) }
    expect(signatureProblem(bytes('test'), signature, { key: other, ed25519 })).toContain('not with E6630E1943B5E91E')
  })

  test('reads a signature only as it is written: no byte of the file may be another', () => {
    for (let at = 0; at < itsSignature.length; at += 1) {
      const changed = `${itsSignature.slice(0, at)}${itsSignature[at] === 'A' ? 'B' : 'A'}${itsSignature.slice(at + 1)}`
      const signature = readSignature(changed)
      const key = readPublicKey(itsKey)
      if (changed === itsSignature || signature === undefined || key === undefined) continue
      expect(signatureProblem(bytes('test'), signature, { key, ed25519 }), changed).toBeDefined()
    }
    for (const text of ['', 'x', `${itsSignature}\n`, itsSignature.slice(0, -1), itsSignature.replace('RUQ', 'RWQ')])
      expect(readSignature(text)).toBeUndefined()
  })

  test('writes and reads a secret key, and refuses one that was changed', () => {
    const key = { keyNumber: new Uint8Array(8).fill(7), seed: new Uint8Array(32).fill(1), key: new Uint8Array(32).fill(2) }
    const text = secretKeyText(key)
    expect(readSecretKey(text)).toEqual(key)
    expect(readSecretKey(text.replace('BwcH', 'BwcI'))).toBeUndefined()
    expect(readSecretKey('')).toBeUndefined()
  })

  test('writes signatures that are read again', () => {
    const seed = new Uint8Array(32).fill(1)
    const text = signatureText(bytes('x'), 'a comment', { key: { keyNumber: new Uint8Array(8), seed, key: seed }, ed25519 })
    expect(readSignature(text)).toMatchObject({ trustedComment: 'a comment' })
  })
})
