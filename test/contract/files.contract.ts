import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Files } from '#ports/files.ts'

/** What every adapter of `Files` must hold to. */
export function filesContract(name: string, open: () => Promise<Files>): void {
  describe(`files: ${name}`, () => {
    it('gives back what was written, as text and as bytes', async () => {
      const files = await open()
      expect((await files.write('a.txt', 'Brücke')).ok).toBe(true)
      expect((await files.write('deep/er/b.bin', Uint8Array.of(0, 255, 10))).ok).toBe(true)
      expect(new TextDecoder().decode(await files.read('a.txt'))).toBe('Brücke')
      expect(await files.read('deep/er/b.bin')).toEqual(Uint8Array.of(0, 255, 10))
    })

    it('replaces a file whole', async () => {
      const files = await open()
      await files.write('a.txt', 'the first and longer text')
      await files.write('a.txt', 'second')
      expect(new TextDecoder().decode(await files.read('a.txt'))).toBe('second')
    })

    it('keeps its bytes when the writer changes his', async () => {
      const files = await open()
      const body = Uint8Array.of(1, 2, 3)
      await files.write('a.bin', body)
      body[0] = 9
      expect(await files.read('a.bin')).toEqual(Uint8Array.of(1, 2, 3))
    })

    it('knows nothing of a file that is not there', async () => {
      const files = await open()
      await files.write('a.txt', 'a')
      for (const path of ['b.txt', 'a.txt/b', 'none/at/all']) expect(await files.read(path), path).toBeUndefined()
    })

    it.each(['', '/etc/passwd', '../out', 'a/../../out', 'a//b', './a', 'a/', 'C:/out', 'a\\b', 'a\0b', '..', 'x'.repeat(1_001)])(
      'refuses the path %j with a failure',
      async (path) => {
        const files = await open()
        const written = await files.write(path, 'out')
        expect(written).toMatchObject({ ok: false, failure: { code: 'deliver/not-written', at: path } })
        expect(await files.read(path)).toBeUndefined()
      },
    )

    it('says why a file cannot stand where a folder stands, and the other way round', async () => {
      const files = await open()
      await files.write('a/b', 'file')
      expect(await files.write('a', 'file')).toMatchObject({ ok: false, failure: { code: 'deliver/not-written' } })
      expect(await files.write('a/b/c', 'file')).toMatchObject({ ok: false, failure: { code: 'deliver/not-written' } })
      expect(new TextDecoder().decode(await files.read('a/b'))).toBe('file')
    })

    it('writes below its root or not at all, for any path', async () => {
      const files = await open()
      const part = fc.oneof(fc.constantFrom('..', '.', '', '~', 'con', 'a b', '%2e%2e'), fc.string({ maxLength: 12 }))
      const path = fc.array(part, { minLength: 1, maxLength: 5 }).map((parts) => parts.join('/'))
      await fc.assert(
        fc.asyncProperty(path, async (given) => {
          const written = await files.write(given, given)
          expect(await files.read(given)).toEqual(written.ok ? new TextEncoder().encode(given) : undefined)
        }),
        { seed: 7, numRuns: 100 },
      )
    })
  })
}
