/**
 * The vectors of the texts that are not empty, each in the place of its text; empty texts have so many zeros.
 * `inPlaces(['', 'lamp'], [vector], 384)` → 384 zeros, `vector`
 */
export function inPlaces(texts: readonly string[], vectors: readonly Float32Array[], dimensions: number): readonly Float32Array[] {
  const made = vectors.values()
  const zeros = new Float32Array(dimensions)
  return texts.map((text) => (text === '' ? zeros : (made.next().value ?? zeros)))
}
