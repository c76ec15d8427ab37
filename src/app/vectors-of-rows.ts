import { availableParallelism } from 'node:os'
import { openBundled } from '#adapters/embed/bundled.ts'
import { type BareRow, bareArticle } from '#core/stages/bare-article.ts'
import { embeddingTextOf } from '#core/stages/cluster/embedding-text.ts'

/**
 * The vectors of rows that a stage is given, by their ids, as the desk has them of articles: without those that the bundled model
 * cannot read. Throws an error with its failure when the model does not work: figures made without it would say something else.
 */
export async function vectorsOfRows(rows: readonly BareRow[]): Promise<ReadonlyMap<string, Float32Array>> {
  // The stage has the machine for itself, unlike a desk.
  await using embedder = openBundled({ workers: Math.min(threadsMax, availableParallelism()) })
  const texts = rows.flatMap((row) => {
    const text = embeddingTextOf(bareArticle(row), embedder)
    return text === undefined ? [] : [{ id: row.id, text }]
  })
  const unique = [...new Set(texts.map(({ text }) => text))]
  const made = await embedder.embed(unique)
  if (!made.ok) throw Object.assign(new Error(made.failure.why), { failure: made.failure })
  const byText = new Map(unique.map((text, at) => [text, made.value[at]]))
  return new Map(
    texts.flatMap(({ id, text }) => {
      const vector = byText.get(text)
      return vector === undefined ? [] : [[id, vector] as const]
    }),
  )
}

const threadsMax = 4
