import { describe, expect, it } from 'vitest'
import { ed25519 } from '#adapters/sign/ed25519.ts'
import { readSignature, signatureProblem } from '#core/evidence/minisign.ts'
import type { Signer } from '#ports/signer.ts'

/** What every Signer must do. `begin` makes a place without a key and gives back what opens it. */
export function signerContract(name: string, begin: () => () => Signer): void {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

  describe(`${name} as a signer`, () => {
    it('signs so that its public key tells the file from any other, and vouches for the comment', async () => {
      const signer = begin()()
      const [key, signed] = [await signer.publicKey(), await signer.sign('the edition', 'file:evidence.json')]
      const signature = signed.ok ? readSignature(signed.value) : undefined
      if (!key.ok || signature === undefined) throw new Error('it signs')
      const asked = { key: key.value, ed25519 }
      expect(signature.trustedComment).toBe('file:evidence.json')
      expect(signatureProblem(bytes('the edition'), signature, asked)).toBeUndefined()
      expect(signatureProblem(bytes('the editiom'), signature, asked)).toBe('the signature does not fit the file')
      expect(signatureProblem(bytes('the edition'), { ...signature, trustedComment: 'file:other' }, asked)).toBe(
        'the signature does not fit its comment',
      )
    })

    it('gives the same signature for the same file', async () => {
      const signer = begin()()
      expect(await signer.sign('a', 'one')).toEqual(await signer.sign('a', 'one'))
    })

    it('has the same key when it is opened again, and when two open it at once', async () => {
      const open = begin()
      const keys = await Promise.all([open().publicKey(), open().publicKey(), open().publicKey()])
      expect(new Set(keys.map((key) => JSON.stringify(key))).size).toBe(1)
      expect(await open().publicKey()).toEqual(keys[0])
    })

    it('has another key in another place, and hands out no secret', async () => {
      const [one, other] = [await begin()().publicKey(), await begin()().publicKey()]
      expect(one).not.toEqual(other)
      expect(one.ok ? Object.keys(one.value).sort() : []).toEqual(['key', 'keyNumber'])
    })
  })
}
