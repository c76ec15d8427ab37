import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { limits } from '#core/limits.ts'
import type { Embedder } from '#ports/embedder.ts'

/** What every adapter of `Embedder` must hold to. */
export function embedderContract(name: string, open: () => Promise<Embedder>): void {
  describe(`embedder: ${name}`, () => {
    let embedder: Embedder
    beforeAll(async () => {
      embedder = await open()
    })
    afterAll(() => embedder[Symbol.asyncDispose]())

    const vectorsOf = async (...texts: readonly string[]): Promise<readonly Float32Array[]> => {
      const answer = await embedder.embed(texts)
      expect(answer).toMatchObject({ ok: true })
      return answer.ok ? answer.value : []
    }

    it('gives each text a vector of length 1, in their order, all of one size', async () => {
      const [release, storm, empty] = await vectorsOf('Millrace 2.0 is out', 'Storm closes the harbor', '')
      expect([release, storm].map((vector) => Math.hypot(...(vector ?? [])).toFixed(4))).toEqual(['1.0000', '1.0000'])
      expect(new Set([release, storm, empty].map((vector) => vector?.length)).size).toBe(1)
      expect(await vectorsOf('Storm closes the harbor')).toEqual([storm])
    })

    it('gives a text without words zeros, and no texts no vectors', async () => {
      const [, empty, blank] = await vectorsOf('Millrace', '', ' \n ')
      expect([...(empty ?? []), ...(blank ?? [])].every((value) => value === 0)).toBe(true)
      expect(await vectorsOf()).toEqual([])
    })

    it('gives a text the same vector whatever it came with', async () => {
      const texts = Array.from({ length: 20 }, (_, at) => `Millrace 2.${at} ${'is out '.repeat(1 + (at % 3))}`)
      const together = await vectorsOf(...texts)
      expect(await vectorsOf(texts[7] ?? '', texts[2] ?? '')).toEqual([together[7], together[2]])
    })

    it('cuts a text at embeddingChars', async () => {
      const text = 'lock '.repeat(1_000)
      const [whole, cut] = await vectorsOf(text, text.slice(0, limits.embeddingChars))
      expect(whole).toEqual(cut)
    })

    it('puts texts of the same matter nearer than others', async () => {
      const [one, same, other] = await vectorsOf('Millrace releases version 2.0', 'Millrace version 2.0', 'Storm closes the old harbor')
      const likeness = (with_: Float32Array | undefined): number =>
        (one ?? new Float32Array()).reduce((sum, value, at) => sum + value * (with_?.[at] ?? 0), 0)
      expect(likeness(same)).toBeGreaterThan(likeness(other) + 0.2)
    })
  })
}
