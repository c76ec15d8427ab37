import { claimsOfEdition } from '#core/evidence/claims-of-edition.ts'
import { evidenceRecord } from '#core/evidence/evidence-record.ts'
import { sorted } from '#core/evidence/sorted-json.ts'
import type { Beat } from '#core/model/beat.ts'
import { citedArticleIds } from '#core/model/cited-passages.ts'
import type { Decision } from '#core/model/decision.ts'
import type { Edition } from '#core/model/edition.ts'
import type { EvidenceRecord } from '#core/model/evidence.ts'
import { hashOf } from '#core/model/ids.ts'
import { printedBriefs } from '#core/stages/compose/printed.ts'
import type { Desk } from '../desk.ts'

export type MadeEdition = { readonly edition: Edition; readonly beat: Beat; readonly decisions: readonly Decision[] }

/** What an edition rests on, as the store has it at the moment it is made; `decisions` are those that made it. */
export async function evidenceOf(desk: Desk, { edition, beat, decisions }: MadeEdition): Promise<EvidenceRecord> {
  const { store, options } = desk
  const articles = await store.articles(citedArticleIds(claimsOfEdition(edition)))
  const items = await store.items([...new Set(articles.flatMap(({ itemKeys }) => itemKeys))])
  const captureIds = [...items.map(({ captureId }) => captureId), ...articles.flatMap(({ pageCaptureId }) => pageCaptureId ?? [])]
  const stories = [...new Set(printedBriefs(edition).map(({ storyId }) => storyId))]
  const earlier = (await Promise.all(stories.map((id) => store.decisionsAbout(id)))).flat()
  return evidenceRecord({
    edition,
    articles,
    captureOfItem: new Map(items.map(({ key, captureId }) => [key, captureId])),
    captures: await store.citedCaptures([...new Set(captureIds)]),
    decisions: [...earlier, ...decisions],
    versions: { program: options.context.version, beat: hashOf(JSON.stringify(sorted(beat))) },
    settings: settingsOf(desk),
  })
}

/** What decides which sentences are printed; nothing of places, hosts and keys. */
function settingsOf({ options, embedder }: Desk): EvidenceRecord['settings'] {
  const { zone, lateMs, pages, pageTextMax, followLinks, rank, plan, write, develop, changes, check, compose } = options
  const embeddings = embedder?.space ?? 'none'
  return { zone, lateMs, pages, pageTextMax, followLinks, embeddings, stages: { rank, plan, write, develop, changes, check, compose } }
}
