import type { Embeddings } from '#app/config/embeddings.ts'
import { openEmbedder } from '#app/open-embedder.ts'
import { failures } from '#core/model/failure.ts'
import type { Finding } from '#core/model/finding.ts'

/** What the doctor says of the model that reads titles: whether it works, in which space, and how long one title takes. */
export async function embedderFindings(embeddings: Embeddings): Promise<readonly Finding[]> {
  const embedder = openEmbedder(embeddings)
  if (embedder === undefined) return [{ level: 'ok', text: 'embeddings: none, articles are compared by their words alone' }]
  await using _closing = embedder
  const name = `embeddings: ${embeddings.use}, ${embedder.space}`
  const startedAt = performance.now()
  const first = await embedder.embed([titles[0] ?? ''])
  const loadedAt = performance.now()
  const made = first.ok ? await embedder.embed(titles) : first
  if (!made.ok) {
    const { title, fix, retry } = failures[made.failure.code]
    const text = `${name}: ${title}: ${made.failure.at}, ${made.failure.why} (${made.failure.code})`
    return [{ level: retry === 'never' ? 'bad' : 'note', text, fix }]
  }
  const eachMs = Math.round((performance.now() - loadedAt) / titles.length)
  const files = embeddings.use === 'endpoint' ? '' : ', its files are those that were expected'
  const languages = embedder.isMultilingual ? 'all languages' : 'English'
  return [
    {
      level: 'ok',
      text: `${name}, ${made.value[0]?.length ?? 0} numbers, reads ${languages}${files}; ${Math.round(loadedAt - startedAt)} ms to the first title, then ${eachMs} ms each`,
    },
  ]
}

const titles = ['Millrace 2.0 is out', 'Storm closes the old harbor', 'A hole in the sluice parser', 'The project changes its license']
