import { ok } from '#core/model/failure.ts'
import type { Embedder } from '#ports/embedder.ts'

/** An embedder for tests: a text lies where its words do, each at a place of its own by a small hash. Texts of the same words agree. */
export function wordEmbedder(more: Partial<Embedder> = {}): Embedder {
  return {
    space: 'words',
    isMultilingual: false,
    embed: async (texts) => ok(texts.map(vectorOf)),
    [Symbol.asyncDispose]: async () => undefined,
    ...more,
  }
}

const dimensions = 64

function vectorOf(text: string): Float32Array {
  const vector = new Float32Array(dimensions)
  for (const word of text
    .slice(0, 1_000)
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []) {
    const place = Array.from(word).reduce((hash, letter) => (hash * 31 + (letter.codePointAt(0) ?? 0)) % 65_521, 7) % dimensions
    vector[place] = (vector[place] ?? 0) + 1
  }
  const length = Math.hypot(...vector)
  return length === 0 ? vector : vector.map((value) => value / length)
}
