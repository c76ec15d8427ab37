import { z } from 'zod'
import { claimsOf } from '#core/channels/telling.ts'
import { citedPassages } from '#core/model/cited-passages.ts'
import { claimsOfBrief, printedBriefs } from '#core/stages/compose/printed.ts'
import { published } from '#desk/published.ts'
import { apiRoute } from '../api-route.ts'
import { fields } from '../fields.ts'
import { notThere } from '../not-there.ts'
import { list, shapes } from '../shapes.ts'

const borne = z.object({
  passageId: z.string(),
  articleId: z.string(),
  text: z.string(),
  isAsStored: z.boolean().describe('Whether the article still says it, word for word.'),
  captures: list(shapes.capture).describe('What was fetched of the article, in the order it came.'),
})

export const apiClaim = apiRoute({
  path: '/api/v1/claims/:id',
  access: 'public-read',
  title: 'One printed sentence and all that bears it: passages, articles, captures',
  tag: 'Evidence',
  about: 'From a sentence of an edition to the passages it cites, to the articles these stand in, to what was fetched.',
  params: z.object({ id: fields.id('claim') }),
  example: '/api/v1/claims/{claim}',
  answer: z.object({
    claim: shapes.claim,
    edition: z.object({ id: z.string(), beat: z.string(), date: shapes.date }),
    storyId: z.string().optional(),
    evidence: list(borne),
  }),
  async find({ params: { id } }, { deps }) {
    const found = await deps.store.editionOfClaim(id)
    const edition = found && (await published(deps, found))
    const claim = edition && claimsOf(edition).find((each) => each.id === id)
    if (edition === undefined || claim === undefined) return notThere(deps)
    const cited = citedPassages([claim])
    const articles = new Map((await deps.store.articles(cited.map(({ articleId }) => articleId))).map((each) => [each.id, each]))
    const record = await deps.store.evidence(edition.id)
    const captures = new Map(record?.captures.map((each) => [each.id, each]))
    const evidence = cited.map(({ passageId, articleId, quote }) => ({
      passageId,
      articleId,
      text: quote,
      isAsStored: articles.get(articleId)?.passages.find((each) => each.id === passageId)?.text === quote,
      captures: (record?.articles.find((each) => each.id === articleId)?.captureIds ?? []).flatMap((each) => captures.get(each) ?? []),
    }))
    const brief = printedBriefs(edition).find((each) => claimsOfBrief(each).some((one) => one.id === id))
    const { beat, date } = edition
    return { found: { claim, edition: { id: edition.id, beat, date }, storyId: brief?.storyId, evidence } }
  },
})
