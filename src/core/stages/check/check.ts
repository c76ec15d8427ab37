import type { Article } from '../../model/article.ts'
import { citedPassages } from '../../model/cited-passages.ts'
import type { Decision, Stage } from '../../model/decision.ts'
import type { Claim } from '../../model/edition.ts'
import { hundredths } from '../../model/hundredths.ts'
import { idOf } from '../../model/ids.ts'
import type { Reason } from '../../model/reason.ts'
import type { Primary } from '../../model/story.ts'
import { bareWords } from '../../text/bare-words.ts'
import type { Draft, DraftClaim, Worded } from '../write/write.ts'
import { bears } from './bears.ts'
import { citationOf } from './citation-of.ts'
import { type CheckOptions, claimBorne, type Found, passagesOf } from './claim-borne.ts'
import { type Disagreement, disagreementIn } from './disagreement.ts'
import { isContent } from './likeness.ts'
import { recited } from './recited.ts'
import { tokensOf } from './tokens.ts'
import { unfitWords } from './unfit-words.ts'

/** What a model said of a sentence when it was asked whether its passages bear it, by the sentence’s id (`claimIdOf`). */
export type SecondOpinion = ReadonlyMap<string, 'borne' | 'not-borne'>

export type CheckInput = {
  readonly editionId: string
  readonly draft: Draft
  readonly articles: readonly Article[]
  readonly primary: Primary | undefined
  readonly outletNames: ReadonlyMap<string, string>
  /** Whether a number is told as new since the last edition: two of them are then no disagreement. */
  readonly isNumberNew?: boolean
  /** Can only take a sentence away: one that is not borne stays so, whatever it says. */
  readonly opinion?: SecondOpinion
}

/** A story’s checked sentences; without a headline that holds there is no brief. */
export type CheckedDraft = {
  readonly storyId: string
  readonly headline: Claim | undefined
  readonly claims: readonly Claim[]
  /** Sentences borne by other passages than they named, told in a passage’s own words instead, and left out. */
  readonly repaired: number
  readonly replaced: number
  readonly dropped: number
}

/**
 * Turns a draft’s sentences into claims with citations; the quote is read from the stored passage, never from the draft. A sentence
 * in a model’s words that its passages do not bear is cited anew once, from any report of the story; else the extracted
 * sentence of its place stands for it, else it is dropped. A trimmed one gives way to its whole passage. Where fewer than half of
 * a model’s sentences hold, the whole extracted draft stands. Where two reports do not agree, that is said last (`disagreementIn`).
 * Each with a decision.
 */
export const check: Stage<CheckInput, CheckedDraft, CheckOptions> = (input, options) => {
  const { draft } = input
  const worded = draft.worded === undefined ? undefined : checkedWording(draft.worded, input, options)
  const judged = worded ?? checkedExtracts(input, options)
  const kept = [judged.headline, ...judged.sentences].filter((one) => one !== undefined)
  const count = (verdict: Verdict): number => kept.filter((one) => one.verdict === verdict).length
  const claims = judged.sentences.flatMap(({ claim }) => claim ?? [])
  const differ = claims.length === 0 ? undefined : disagreementOf(claims, judged.headline?.claim, input)
  return {
    output: {
      storyId: draft.storyId,
      headline: judged.headline?.claim,
      claims: [...claims, ...(differ === undefined ? [] : [differ.claim])],
      repaired: count('recited'),
      replaced: count('replaced'),
      dropped: count('dropped') + (draft.headline === undefined ? 1 : 0),
    },
    decisions: [...kept.flatMap(({ decisions }) => decisions), ...judged.decisions, ...(differ === undefined ? [] : [differ.decision])],
  }
}

function disagreementOf(claims: readonly Claim[], headline: Claim | undefined, input: CheckInput): Disagreement | undefined {
  const told = [...claims, ...(headline === undefined ? [] : [headline])].map(({ text }) => text)
  return disagreementIn({ ...input, storyId: input.draft.storyId, told, isNumberNew: input.isNumberNew === true })
}

/** The id of a claim of a story in an edition: the same for the same words. */
export function claimIdOf(editionId: string, storyId: string, text: string): string {
  return idOf('claim', editionId, storyId, text)
}

type Verdict = 'borne' | 'recited' | 'replaced' | 'dropped'
type Judged = { readonly verdict: Verdict; readonly claim?: Claim; readonly decisions: readonly Decision[] }
type JudgedDraft = { readonly headline: Judged | undefined; readonly sentences: readonly Judged[]; readonly decisions: readonly Decision[] }

function checkedExtracts(input: CheckInput, options: CheckOptions): JudgedDraft {
  const { headline, sentences } = input.draft
  const judge = (draft: DraftClaim): Judged => extractJudged(draft, input, options)
  return { headline: headline && judge(headline), sentences: sentences.map(judge), decisions: [] }
}

/** Word for word, or with parts left out; where these turn what is left, the whole passage is told. */
function extractJudged(draft: DraftClaim, input: CheckInput, options: CheckOptions): Judged {
  const found = passagesOf(draft, input.articles)
  const first = attempt(draft, found, { input, options })
  const [only] = found
  if (first.claim !== undefined) return strengthened(first, draft, { input, options })
  if (draft.wording !== 'trimmed' || only === undefined) return first
  const whole = attempt({ ...draft, text: only.passage.text, wording: 'extracted' }, [only], { input, options })
  return whole.claim === undefined ? first : { ...whole, verdict: 'replaced', decisions: [...first.decisions, ...whole.decisions] }
}

/** A headline says more than its text at times. Where the text of a report bears it too, it is cited beside it, else it stays weak. */
function strengthened(judged: Judged, draft: DraftClaim, { input, options }: Context): Judged {
  const words = new Set(
    tokensOf(draft.text)
      .filter(isContent)
      .map(({ form }) => form),
  )
  if (judged.claim?.isWeak !== true || words.size < headlineWordsMin) return judged
  const isBorne = (found: readonly Found[]): boolean => {
    const texts = found.map(({ passage }) => passage.text)
    const bearing = bears(draft.text, texts, options)
    const isNamed = (name: string): boolean => found.some(({ article }) => tokensOf(article.text).some(({ word }) => word === name))
    return bearing.isBorne && bearing.coverage >= headlineCoverageMin && bearing.unnamed.every(isNamed)
  }
  const body = recited({ ...draft, passages: [] }, input.articles, isBorne)
  if (body === undefined) return judged
  const { isWeak, citations, ...claim } = judged.claim
  const more = body.map(({ article, passage }) => citationOf(article, passage, input))
  return { ...judged, claim: { ...claim, citations: [...citations, ...more] } }
}

/** Headlines are short: a word more or less is much of them. */
const headlineCoverageMin = 0.85
const headlineWordsMin = 3

function checkedWording(worded: Worded, input: CheckInput, options: CheckOptions): JudgedDraft {
  const { draft } = input
  const extracts = checkedExtracts(input, options)
  const said = new Set<string>()
  const judge = (claim: DraftClaim): Judged => {
    const judged = wordingJudged(claim, said, { input, options })
    if (judged.claim !== undefined) said.add(bareWords(judged.claim.text))
    return judged
  }
  const headline = worded.headline && judge(worded.headline)
  const sentences = worded.sentences.map(judge)
  const heldCount = sentences.filter(({ claim }) => claim !== undefined).length
  const tried = [...(headline?.decisions ?? []), ...sentences.flatMap(({ decisions }) => decisions)]
  if (heldCount === 0 || heldCount * 2 < sentences.length) {
    const stands = { stage: 'check', subject: draft.storyId, verdict: 'extracted stands', because: 'too-few-borne' } as const
    return { ...extracts, decisions: [...tried, { ...stands, evidence: { borne: heldCount, worded: sentences.length } }] }
  }
  const cited = new Set(sentences.flatMap(({ claim }) => passageIdsOf(claim)))
  const isFree = (claim: Claim): boolean => passageIdsOf(claim).every((id) => !cited.has(id)) && !said.has(bareWords(claim.text))
  const filled = sentences.map((judged, at): Judged => {
    const extract = extracts.sentences[at]
    if (judged.claim !== undefined || extract?.claim === undefined || !isFree(extract.claim)) return judged
    return { ...extract, verdict: 'replaced', decisions: [...judged.decisions, ...extract.decisions] }
  })
  const top = headline?.claim === undefined ? extracts.headline : headline
  return { headline: top, sentences: filled, decisions: headline !== undefined && top !== headline ? headline.decisions : [] }
}

function passageIdsOf(claim: Claim | undefined): readonly string[] {
  return claim === undefined ? [] : citedPassages([claim]).map(({ passageId }) => passageId)
}

type Context = { readonly input: CheckInput; readonly options: CheckOptions }

function wordingJudged(draft: DraftClaim, said: ReadonlySet<string>, context: Context): Judged {
  const { input, options } = context
  const unfit = unfitWords(draft, said)
  // Its words are kept out of the decision too: decisions are published.
  if (unfit !== undefined) return { verdict: 'dropped', decisions: [decisionOf(draft, { because: unfit, evidence: {} }, input)] }
  const first = attempt(draft, passagesOf(draft, input.articles), context)
  if (first.claim !== undefined || input.opinion?.get(idIn(draft, input)) === 'not-borne') return first
  const others = recited(draft, shownOf(input), (found) => claimBorne(draft, found, options).isBorne)
  const second = others && attempt(draft, others, context)
  if (second?.claim === undefined) return first
  const [decision] = second.decisions
  return { ...second, verdict: 'recited', decisions: decision === undefined ? [] : [{ ...decision, verdict: 'recited' }] }
}

/** The reports, of each the passages that the model was shown: it may point at a wrong one, and at none that it did not read. */
function shownOf({ articles, draft: { worded } }: CheckInput): readonly Article[] {
  const shown = worded?.shown
  if (shown === undefined) return articles
  return articles.map((article) => ({ ...article, passages: article.passages.filter(({ id }) => shown.has(id)) }))
}

const idIn = (draft: DraftClaim, { editionId, draft: { storyId } }: CheckInput): string => claimIdOf(editionId, storyId, draft.text)

/** A sentence over these passages, and what the second opinion leaves of it. */
function attempt(draft: DraftClaim, found: readonly Found[], { input, options }: Context): Judged {
  const bearing = claimBorne(draft, found, options)
  const [first, ...rest] = bearing.by.map(({ article, passage }) => citationOf(article, passage, input))
  const isDoubted = draft.wording === 'model' && input.opinion?.get(idIn(draft, input)) === 'not-borne'
  const isBorne = bearing.isBorne && first !== undefined && !isDoubted
  const evidence = {
    coverage: hundredths(bearing.coverage),
    passages: found.map(({ passage }) => passage.id).join(' '),
    missing: bearing.missing.join(', '),
  }
  const because = isBorne ? 'bears-claim' : bearing.isBorne && isDoubted ? 'model-doubts' : 'not-borne'
  const decisions = [decisionOf(draft, { because, evidence }, input)]
  if (!isBorne) return { verdict: 'dropped', decisions }
  const { text, language, wording } = draft
  // A headline says less than it seems to: where nothing else bears the sentence, that is said.
  const isWeak = bearing.by.every(({ passage }) => passage.part === 'title')
  const claim: Claim = { id: idIn(draft, input), text, language, wording, ...(isWeak ? { isWeak } : {}), citations: [first, ...rest] }
  return { verdict: 'borne', claim, decisions }
}

type Ground = { readonly because: Reason; readonly evidence: Decision['evidence'] }

function decisionOf(draft: DraftClaim, { because, evidence }: Ground, input: CheckInput): Decision {
  const verdict = because === 'bears-claim' ? 'borne' : 'dropped'
  return { stage: 'check', subject: idIn(draft, input), verdict, because, evidence: { story: input.draft.storyId, ...evidence } }
}
