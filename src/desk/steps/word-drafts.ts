import { languageName } from '#core/channels/wording.ts'
import type { Article } from '#core/model/article.ts'
import type { Decision } from '#core/model/decision.ts'
import type { ModelUse } from '#core/model/edition.ts'
import { present } from '#core/model/present.ts'
import { claimIdOf, type SecondOpinion } from '#core/stages/check/check.ts'
import { candidatesFor } from '#core/stages/word/candidates.ts'
import type { WordCandidate } from '#core/stages/word/numbered-candidates.ts'
import { promptFor } from '#core/stages/word/prompt-for.ts'
import { readAnswer } from '#core/stages/word/read-answer.ts'
import { opinionPromptFor, readOpinion } from '#core/stages/word/second-opinion.ts'
import { useOf, type WordOutcome } from '#core/stages/word/use-of.ts'
import type { Worded } from '#core/stages/write/write.ts'
import { bareWords } from '#core/text/bare-words.ts'
import type { Desk } from '../desk.ts'
import { type Answer, type Asked, type Asking, openAsking } from './asking.ts'
import type { Drafted } from './edition-drafts.ts'

/** The drafts with a model’s wording where it was asked and answered, what that cost, and what is to be kept of it. */
export type WordedDrafts = {
  readonly drafted: readonly Drafted[]
  readonly use?: ModelUse
  /** What the model says against its own sentences, where it was asked again. */
  readonly opinion?: SecondOpinion
  readonly decisions: readonly Decision[]
  /** The asking of this edition, where a model is set: what else it is asked goes by the same time and budget. */
  readonly asking?: Asking
}

/**
 * Has the model, where one is set, word the drafts that have sentences, the most important stories first; without one they stay as
 * they are. What was extracted is kept beside each wording: it stands wherever the model is late, down, too dear or wrong.
 */
export async function wordDrafts(desk: Desk, drafted: readonly Drafted[], editionId: string): Promise<WordedDrafts> {
  const { writer, options } = desk
  if (writer === undefined) return { drafted, decisions: [] }
  const asking = await openAsking(desk, writer)
  const wordings: Wording[] = []
  // One question at a time: a small machine holds one model, and the order is that of importance.
  for (const one of drafted) wordings.push(await wordingOf(one, asking))
  const judged: Wording[] = []
  // Where tokens and time are short, more words are better than second opinions on few.
  for (const one of wordings) judged.push(options.word.hasSecondOpinion ? await judgedAgain(one, asking, editionId) : one)
  return {
    drafted: judged.map(({ drafted: { assignment, draft }, worded }) => ({
      assignment,
      draft: worded === undefined ? draft : { ...draft, worded },
    })),
    use: useOf(
      writer.model,
      judged.flatMap(({ outcome }) => outcome ?? []),
    ),
    opinion: new Map(judged.flatMap(({ doubts = [] }) => doubts.map((id) => [id, 'not-borne'] as const))),
    decisions: judged.flatMap(({ decisions }) => decisions),
    asking,
  }
}

type Wording = {
  readonly drafted: Drafted
  /** All that its sentences can rest on. */
  readonly candidates: readonly WordCandidate[]
  readonly worded?: Worded
  readonly outcome?: WordOutcome
  /** Ids of its claims that the model does not find borne. */
  readonly doubts?: readonly string[]
  readonly decisions: readonly Decision[]
}

async function wordingOf(drafted: Drafted, asking: Asking): Promise<Wording> {
  const { assignment, draft } = drafted
  const { storyId } = draft
  const language = draft.sentences[0]?.language
  // A line in brief is a headline, and a headline is not worth a question.
  if (language === undefined || assignment.sentencesMax === 0) return { drafted, candidates: [], decisions: [] }
  const { candidates, headline, withheld } = candidatesFor(freshOf(assignment), draft)
  if (withheld !== undefined) {
    const isWithheld = withheld !== 'nothing-to-word'
    const outcome = { storyId, is: 'withheld', isAsked: false, tokensIn: 0, tokensOut: 0 } as const
    const decisions = [decisionOf(storyId, isWithheld ? 'withheld' : 'extracted stands', withheld)]
    return { drafted, candidates, decisions, ...(isWithheld ? { outcome: { ...outcome, because: withheld } } : {}) }
  }
  const { sentencesMax } = assignment
  const material = { candidates, sentencesMax, ...present({ headline }) }
  const question = { ...material, language: languageName(language) }
  const read = ({ text, isWhole }: Answer) => readAnswer({ ...material, answer: text, isWhole, language })
  const asked = await asking.ask({
    promptWith: (nonce) => promptFor(question, nonce),
    isShaped: (answer) => read(answer).problem !== 'model-broken',
  })
  const answer = asked.answer === undefined ? undefined : read(asked.answer)
  const outcome = outcomeOf(storyId, asked, answer?.problem)
  const verdict = outcome.is === 'fell-back' ? 'extracted stands' : outcome.is
  const decisions = [
    {
      ...decisionOf(storyId, verdict, outcome.because),
      evidence: { tokens: asked.tokensIn + asked.tokensOut, passages: candidates.length },
    },
    ...(answer?.refused ?? []).map(({ place, because }): Decision => {
      return { ...decisionOf(storyId, 'sentence refused', because), evidence: { sentence: place } }
    }),
  ]
  const shown = [...candidates, ...(headline === undefined ? [] : [headline])]
  if (answer?.worded === undefined) return { drafted, candidates: shown, outcome, decisions }
  return { drafted, candidates: shown, worded: unprinted(answer.worded, assignment.toldHeadlines), outcome, decisions }
}

/** A story that moved on is worded from what came since it was told, as it was extracted. */
function freshOf({ standing, articles, freshIds }: Drafted['assignment']): readonly Article[] {
  const fresh = standing === 'developing' ? articles.filter(({ id }) => freshIds.has(id)) : articles
  return fresh.length > 0 ? fresh : articles
}

function outcomeOf(storyId: string, asked: Asked, problem: ReturnType<typeof readAnswer>['problem']): WordOutcome {
  const { because, isAsked, isReused, tokensIn, tokensOut } = asked
  const cost = { storyId, isAsked, tokensIn, tokensOut }
  if (because === 'model-budget') return { ...cost, is: 'withheld', because }
  if (because !== undefined) return { ...cost, is: 'fell-back', because }
  if (problem !== undefined) return { ...cost, is: 'fell-back', because: problem }
  return { ...cost, is: isReused ? 'reused' : 'worded', because: 'model-worded' }
}

/** No headline is printed twice, whoever worded it. */
function unprinted(worded: Worded, toldHeadlines: ReadonlySet<string>): Worded {
  const { headline, sentences } = worded
  return headline !== undefined && toldHeadlines.has(bareWords(headline.text)) ? { sentences } : worded
}

/** What the model says when it is asked again whether the passages bear its sentences, and what that cost. */
async function judgedAgain(wording: Wording, asking: Asking, editionId: string): Promise<Wording> {
  const { worded, candidates, outcome } = wording
  if (worded === undefined || outcome === undefined) return wording
  const claims = [...worded.sentences, ...(worded.headline === undefined ? [] : [worded.headline])]
  const asked = await asking.ask({
    promptWith: (nonce) => opinionPromptFor({ claims, candidates }, nonce),
    isShaped: (answer) => readOpinion(answer) !== undefined,
  })
  const doubted = (asked.answer && readOpinion(asked.answer)) ?? new Set()
  const doubts = claims.filter((_, at) => doubted.has(at)).map(({ text }) => claimIdOf(editionId, outcome.storyId, text))
  const cost = { tokensIn: outcome.tokensIn + asked.tokensIn, tokensOut: outcome.tokensOut + asked.tokensOut }
  return { ...wording, doubts, outcome: { ...outcome, ...cost } }
}

function decisionOf(storyId: string, verdict: string, because: Decision['because']): Decision {
  return { stage: 'word', subject: storyId, verdict, because, evidence: {} }
}
