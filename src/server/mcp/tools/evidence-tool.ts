import { z } from 'zod'
import { plainText } from '#core/channels/plain.ts'
import { claimsOf } from '#core/channels/telling.ts'
import { claimForModel } from '#core/mcp/claim-for-model.ts'
import type { Article } from '#core/model/article.ts'
import { citedPassages } from '#core/model/cited-passages.ts'
import { isoOf } from '#core/model/instant.ts'
import { textForModel } from '#core/rights/text-for-model.ts'
import { shownPassages } from '#core/stages/word/shown-passages.ts'
import { fields } from '../../api/fields.ts'
import { citedBy, notice, toldClaim } from '../told.ts'
import { tool } from '../tool.ts'

/** So many sentences before and behind a passage say what it is about. */
const reach = 2

export const evidenceTool = tool({
  name: 'evidence',
  title: 'What bears a sentence',
  description:
    'All that bears one printed sentence: the passages word for word with the sentences around them, the report each stands in, when it was fetched and the SHA-256 of what came. Takes a claim id as the other tools give it.',
  input: z.strictObject({ claim: fields.id('claim') }),
  async call({ claim: id }, { store, zone }) {
    const edition = await store.editionOfClaim(id)
    const found = edition && claimsOf(edition).find((each) => each.id === id)
    if (edition === undefined || found === undefined)
      return `No edition printed a sentence of the id ${id}. Answers of the tool ask are cited as they are.`
    const articles = await citedBy([found], store)
    if (claimForModel(found, articles) === undefined)
      return 'This sentence is not told to models: its publisher keeps its text from them, its report is gone, or it gives orders to machines. The paper itself has it.'
    const record = await store.evidence(edition.id)
    const captures = new Map(record?.captures.map((capture) => [capture.id, capture]))
    const passages = citedPassages([found]).map(({ articleId, passageId, quote, outletName, title, url }) => ({
      quote: plainText(quote),
      outlet: plainText(outletName),
      title: plainText(title),
      url,
      ...around(articles.get(articleId), passageId, quote),
      fetched: (record?.articles.find((each) => each.id === articleId)?.captureIds ?? []).flatMap((captureId) => {
        const capture = captures.get(captureId)
        return capture === undefined ? [] : [{ at: isoOf(capture.fetchedAt), sha256: capture.bodyHash }]
      }),
    }))
    return {
      notice,
      isSample: edition.isSample,
      ...toldClaim(found, zone),
      printedIn: { beat: edition.beat, date: edition.date },
      passages,
    }
  },
})

/** Whether the report still says it, and what stands around it there. */
function around(article: Article | undefined, passageId: string, quote: string) {
  if (article === undefined || textForModel(article) === undefined) return {}
  const body = article.passages.filter(({ part }) => part === 'body')
  const at = body.findIndex(({ id }) => id === passageId)
  const isAsStored = article.passages.some(({ id, text }) => id === passageId && text === quote)
  if (at === -1) return { isAsStored }
  const words = (from: number, to: number): readonly string[] =>
    shownPassages(body.slice(Math.max(0, from), Math.max(0, to)), article).shown.map(({ text }) => plainText(text))
  return { isAsStored, before: words(at - reach, at), after: words(at + 1, at + 1 + reach) }
}
