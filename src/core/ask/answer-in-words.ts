import type { Article } from '../model/article.ts'
import { citedPassages } from '../model/cited-passages.ts'
import type { Claim } from '../model/edition.ts'
import { check } from '../stages/check/check.ts'
import type { CheckOptions } from '../stages/check/claim-borne.ts'
import type { DraftClaim, Worded } from '../stages/write/write.ts'
import { contentWords } from '../text/content-words.ts'
import type { AnswerMaterial } from './answer-material.ts'
import { answersKind } from './answers-kind.ts'
import type { Question } from './question.ts'

export type InWords = {
  readonly question: Question
  readonly material: AnswerMaterial
  readonly worded: Worded
  readonly articles: readonly Article[]
  readonly outletNames: ReadonlyMap<string, string>
}

/**
 * An answer in a model’s words, as far as its passages bear them: checked as the sentences of an edition are, and where one does not
 * hold, the extracted sentence of its place stands. A sentence over two reports is not taken: they are about two happenings for
 * all we know. Undefined where none of it holds, or none of it answers any more: then the extracted answer stands as a whole.
 */
export function answerInWords(input: InWords, options: CheckOptions): readonly Claim[] | undefined {
  const { question, material, worded, articles, outletNames } = input
  const sentences = worded.sentences.filter(({ passages }) => new Set(passages.map(({ articleId }) => articleId)).size === 1)
  if (sentences.length === 0) return undefined
  const draft = { storyId: question.text, headline: undefined, sentences: material.shown.map(extractOf), worded: { sentences } }
  const shownIds = new Set(material.candidates.map(({ articleId }) => articleId))
  const shown = articles.filter(({ id }) => shownIds.has(id))
  const { output } = check({ editionId: 'ask', draft, articles: shown, primary: undefined, outletNames }, options)
  const isAnswer = output.claims.some((claim) => claim.wording === 'model' && answers(claim, material.shown, question))
  return isAnswer ? [...output.claims, ...material.kept] : undefined
}

function extractOf({ text, language, citations }: Claim): DraftClaim {
  const passages = citedPassages([{ citations }])
  return { text, language, wording: 'extracted', passages: passages.map(({ articleId, passageId }) => ({ articleId, passageId })) }
}

/** Whether a sentence still answers: it holds the kind of thing that was asked for, and most of what the best extracted one holds. */
function answers({ text }: Claim, [best]: readonly Claim[], question: Question): boolean {
  const held = (of: string): number => {
    const words = contentWords(of, question.language)
    return question.words.filter(({ stem }) => words.has(stem)).length
  }
  return answersKind(text, question) && held(text) >= Math.max(1, heldMin * held(best?.text ?? ''))
}

/** A true sentence about something else is no answer. */
const heldMin = 0.6
