import type { Article } from '../model/article.ts'
import type { Claim } from '../model/edition.ts'
import { textForModel } from '../rights/text-for-model.ts'
import { numberedCandidates, type WordCandidate } from '../stages/word/numbered-candidates.ts'
import { shownPassages } from '../stages/word/shown-passages.ts'

/** What a model may word of an answer, and what stays as it was extracted. */
export type AnswerMaterial = {
  readonly candidates: readonly WordCandidate[]
  /** Sentences of the answer that are among the candidates, and those that are not: reserved, screened, headlines, other languages. */
  readonly shown: readonly Claim[]
  readonly kept: readonly Claim[]
  /** Why nothing is to be worded, where there are no candidates. */
  readonly withheld?: 'rights-reserved' | 'nothing-to-word'
}

/** The sentences right before and behind one that answers may say whom it is about. */
const reach = 1

/**
 * The sentences of an extracted answer and their neighbors in the same reports, as a model is shown them: such as could be
 * quoted, of publishers who allow it, none that gives orders to machines, in the language of the question.
 * `answerMaterial(answer.claims, articles, 'en')` → `{ candidates: [{ id: 'S1.1', … }], shown: […], kept: [] }`
 */
export function answerMaterial(claims: readonly Claim[], articles: readonly Article[], language: string): AnswerMaterial {
  const found = claims.flatMap((claim) => foundOf(claim, articles) ?? [])
  const free = found.filter(({ article }) => textForModel(article) !== undefined)
  const near = free.map((one) => ({ ...one, passages: one.article.language === language ? neighborsOf(one) : [] }))
  const shown = near.filter(({ passages, passageId }) => passages.some(({ id }) => id === passageId))
  const taken = new Map(shown.flatMap(({ article, passages }) => passages.map((passage) => [passage.id, { article, passage }] as const)))
  const inOrder = [...taken.values()].toSorted((a, b) => (a.article.id === b.article.id ? a.passage.start - b.passage.start : 0))
  const shownClaims = shown.map(({ claim }) => claim)
  const kept = claims.filter((claim) => !shownClaims.includes(claim))
  const because = free.length === 0 && found.length > 0 ? 'rights-reserved' : 'nothing-to-word'
  return { candidates: numberedCandidates(inOrder), shown: shownClaims, kept, ...(shown.length === 0 ? { withheld: because } : {}) }
}

type Found = { readonly claim: Claim; readonly article: Article; readonly passageId: string }

function foundOf(claim: Claim, articles: readonly Article[]): Found | undefined {
  const [citation] = claim.citations
  const article = citation.kind === 'passage' ? articles.find(({ id }) => id === citation.articleId) : undefined
  return article === undefined || citation.kind !== 'passage' ? undefined : { claim, article, passageId: citation.passageId }
}

function neighborsOf({ article, passageId }: Found): Article['passages'] {
  const body = article.passages.filter(({ part }) => part === 'body')
  const at = body.findIndex(({ id }) => id === passageId)
  return at === -1 ? [] : shownPassages(body.slice(Math.max(0, at - reach), at + reach + 1), article).shown
}
