import type { Decision } from '#core/model/decision.ts'
import type { Claim, Edition } from '#core/model/edition.ts'
import type { Reason } from '#core/model/reason.ts'
import { insightInWords } from '#core/stages/compose/insights/insight-in-words.ts'
import { masked } from '#core/stages/compose/insights/masked.ts'
import { lengthOf } from '#core/stages/compose/printed.ts'
import { insightsPrompt } from '#core/stages/word/insights-prompt.ts'
import { readAnswer } from '#core/stages/word/read-answer.ts'
import type { DeskOptions } from '../options.ts'
import type { Answer, Asking } from './asking.ts'

export type WordedInsights = { readonly edition: Edition; readonly decisions: readonly Decision[] }

/**
 * An edition whose insights a model words over their counted facts, in one question, where that is wanted; each stands as it was
 * where the model’s sentence is not borne by its fact. What that cost is added to what the edition says of the model.
 */
export async function wordInsights(
  edition: Edition,
  asking: Asking | undefined,
  options: Pick<DeskOptions, 'check' | 'compose' | 'word'>,
): Promise<WordedInsights> {
  const { insights, model } = edition
  if (!options.word.hasInsights || asking === undefined || model === undefined || insights.length === 0) return { edition, decisions: [] }
  const facts = insights.map(({ id: passageId, text }, at) => ({ id: `F${at + 1}`, articleId: '', passageId, text: masked(text).text }))
  const read = ({ text, isWhole }: Answer) =>
    readAnswer({ answer: text, isWhole, candidates: facts, language: 'en', sentencesMax: facts.length })
  const asked = await asking.ask({
    promptWith: (nonce) => insightsPrompt(facts, nonce),
    isShaped: (answer) => read(answer).problem !== 'model-broken',
  })
  const { worded, problem } = asked.answer === undefined ? { problem: asked.because } : read(asked.answer)
  const told = insights.map((claim): Told => {
    const said = worded?.sentences.find(({ passages }) => passages.length === 1 && passages[0]?.passageId === claim.id)
    const inWords = said && insightInWords(claim, said.text, { ...options.check, editionId: edition.id })
    if (inWords !== undefined) return { claim: inWords, because: 'model-worded' }
    return { claim, because: problem ?? (said === undefined ? 'model-empty' : 'not-borne') }
  })
  const count = told.filter(({ because }) => because === 'model-worded').length
  const note = `It worded ${count} of ${insights.length} insights over what was counted.`
  const cost = { tokensIn: model.tokensIn + asked.tokensIn, tokensOut: model.tokensOut + asked.tokensOut }
  const made = { ...edition, insights: told.map(({ claim }) => claim), model: { ...model, ...cost, notes: [...model.notes, note] } }
  return {
    edition: { ...made, ...lengthOf(made, options.compose.wordsPerMinute) },
    decisions: told.map(({ claim, because }): Decision => {
      const verdict = because === 'model-worded' ? 'worded' : 'our own words stand'
      return { stage: 'word', subject: claim.id, verdict, because, evidence: { edition: edition.id } }
    }),
  }
}

type Told = { readonly claim: Claim; readonly because: Reason }
