import { limits } from '../../limits.ts'
import type { Article, Passage } from '../../model/article.ts'
import { present } from '../../model/present.ts'
import { isSecondHand } from '../../model/source.ts'
import { textForModel } from '../../rights/text-for-model.ts'
import { contentWords } from '../../text/content-words.ts'
import type { Draft, DraftClaim } from '../write/write.ts'
import { candidateOf, numberedCandidates, type WordCandidate } from './numbered-candidates.ts'
import { shownPassages } from './shown-passages.ts'
import { tokensIn } from './tokens-in.ts'

export type WordMaterial = {
  readonly candidates: readonly WordCandidate[]
  /** The headline that was extracted, to know what it is all about; a sentence cannot rest on it. */
  readonly headline?: WordCandidate
  /** Why nothing is to be worded, where there are none. */
  readonly withheld?: 'rights-reserved' | 'order-to-machines' | 'nothing-to-word'
}

/**
 * The sentences of a story that a model is shown and may point at, chosen by code: such as could be quoted, of reports in the
 * draft’s language whose publishers do not forbid it, none that gives orders to machines; what was extracted first, then what
 * other outlets say too, at most `modelPassages` within `modelPromptTokens`, and no report more than `modelSourcePercent` of them.
 * What nobody else says comes last, and from a report of which nothing was extracted it does not come at all, so that a claim
 * planted beside a story is not told in the desk’s words.
 * After Yeung’s deterministic quoting (2024) and defences D2 to D4 of the design patterns of arXiv 2506.08837.
 */
export function candidatesFor(articles: readonly Article[], draft: Draft): WordMaterial {
  const language = draft.sentences[0]?.language ?? draft.headline?.language
  // What nobody can name nobody can be asked to write.
  if (language === undefined || language === 'und') return { candidates: [], withheld: 'nothing-to-word' }
  const own = articles.filter(
    (article) => article.reprintOf === undefined && article.facts?.is !== 'roundup' && article.language === language,
  )
  const free = own.filter((article) => textForModel(article) !== undefined)
  if (free.length === 0) return { candidates: [], withheld: own.length > 0 ? 'rights-reserved' : 'nothing-to-word' }
  const reports = free.filter((article) => !isSecondHand(article.role))
  const drafted = new Set([...draft.sentences, ...(draft.headline ? [draft.headline] : [])].flatMap(passageIdsOf))
  const isDrafted = (article: Article): boolean => article.passages.some(({ id }) => drafted.has(id))
  const readable = (reports.length > 0 ? reports : free)
    .toSorted((a, b) => Number(isDrafted(b)) - Number(isDrafted(a)))
    .slice(0, limits.modelSources)
  const offered = readable.map(offeredOf)
  const offers = offered.flatMap(({ sentences }) => sentences)
  const bodies = offers.filter(({ passage }) => passage.part === 'body')
  if (bodies.length === 0) {
    const isScreened = offered.some(({ screened }) => screened > 0)
    return { candidates: [], withheld: isScreened ? 'order-to-machines' : 'nothing-to-word' }
  }
  const title = offers.find(({ passage }) => passage.part === 'title' && drafted.has(passage.id))
  const outlets = new Set(bodies.map(({ article }) => article.outletId)).size
  // One origin is one voice: where several report, what only a bystander says is not worth a sentence of the desk’s own.
  const vouched = bodies.filter((offer) => {
    return outlets === 1 || isDrafted(offer.article) || offer.article.role === 'primary' || sayersOf(offer, bodies) > 0
  })
  return {
    candidates: numberedCandidates(chosen(vouched, drafted)),
    ...present({ headline: title && candidateOf(title, 'headline') }),
  }
}

const passagesOfReportMax = 30

type Offer = { readonly article: Article; readonly passage: Passage; readonly at: number; readonly words: ReadonlySet<string> }

function passageIdsOf({ passages }: DraftClaim): readonly string[] {
  return passages.map(({ passageId }) => passageId)
}

/** The sentences of a report that may be shown to a model, and how many were kept back because they give orders. */
function offeredOf(article: Article): { readonly sentences: readonly Offer[]; readonly screened: number } {
  const { shown, screened } = shownPassages(article.passages.slice(0, passagesOfReportMax), article)
  const sentences = shown.map((passage, at) => ({ article, passage, at, words: contentWords(passage.text, article.language) }))
  return { sentences, screened: screened + article.instructions.length }
}

function chosen(bodies: readonly Offer[], drafted: ReadonlySet<string>): readonly Offer[] {
  const worth = new Map(bodies.map((offer) => [offer, worthOf(offer, bodies, drafted)]))
  const inOrder = bodies.toSorted((a, b) => (worth.get(b) ?? 0) - (worth.get(a) ?? 0) || (a.passage.id < b.passage.id ? -1 : 1))
  const tokensOfReportMax = (limits.modelPromptTokens * limits.modelSourcePercent) / 100
  const byReport = new Map<string, number>()
  const taken: Offer[] = []
  let tokens = 0
  for (const offer of inOrder) {
    const more = tokensIn(offer.passage.text)
    const ofReport = (byReport.get(offer.article.id) ?? 0) + more
    if (taken.length >= limits.modelPassages || tokens + more > limits.modelPromptTokens || ofReport > tokensOfReportMax) continue
    byReport.set(offer.article.id, ofReport)
    tokens += more
    taken.push(offer)
  }
  return bodies.filter((offer) => taken.includes(offer))
}

/** What was extracted, then by how many other outlets say it too, then what stands early. */
function worthOf(offer: Offer, bodies: readonly Offer[], drafted: ReadonlySet<string>): number {
  return (drafted.has(offer.passage.id) ? 10 : 0) + Math.min(sayersOf(offer, bodies), 4) + 1 / (1 + offer.at)
}

/** How many other outlets say most of it, too, in one sentence. */
function sayersOf(offer: Offer, bodies: readonly Offer[]): number {
  const agrees = (other: Offer): boolean => {
    const shared = [...offer.words].filter((word) => other.words.has(word)).length
    return shared >= agreesMin * Math.max(1, offer.words.size)
  }
  const others = bodies.filter((other) => other.article.outletId !== offer.article.outletId && agrees(other))
  return new Set(others.map(({ article }) => article.outletId)).size
}

/** Of its own words, so that a claim which takes up a true sentence is not vouched for by it. */
const agreesMin = 0.6
