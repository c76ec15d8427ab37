import type { Decision, Stage } from '../../model/decision.ts'
import type { Wording } from '../../model/edition.ts'
import { hundredths } from '../../model/hundredths.ts'
import type { Assignment } from '../plan/plan.ts'
import { type ChosenHeadline, headlineOf } from './headline-of.ts'
import { sentencesFor } from './sentences-for.ts'

/** One sentence of a draft, with the passages it is to rest on. */
export type DraftClaim = {
  readonly text: string
  readonly language: string
  readonly wording: Wording
  readonly passages: readonly { readonly articleId: string; readonly passageId: string }[]
}

/** A language model’s wording of a story, unchecked: sentences in order, each naming the passages it says again. */
export type Worded = {
  readonly headline?: DraftClaim
  readonly sentences: readonly DraftClaim[]
  /** The passages that the model was shown, by their ids: what it says rests on no others. Absent where any of the story may be meant. */
  readonly shown?: ReadonlySet<string>
}

/** What the writer gave back, unchecked. What it extracted stands wherever the model’s words, if it was asked, do not hold. */
export type Draft = {
  readonly storyId: string
  readonly headline: DraftClaim | undefined
  readonly sentences: readonly DraftClaim[]
  readonly worded?: Worded
}

export type WriteOptions = { readonly headlineCharsMax: number }

/**
 * Writes a story by extraction: a headline and sentences chosen from its articles’ own passages, word for word or with parts left
 * out.
 * A developing story is told from what came since the last edition.
 */
export const write: Stage<Assignment, Draft, WriteOptions> = (assignment, options) => {
  const chosenHeadline = headlineOf(assignment, options)
  const headline = chosenHeadline && draftClaim(chosenHeadline)
  const freshIds = assignment.standing === 'developing' ? assignment.freshIds : undefined
  const chosen = sentencesFor({
    articles: assignment.articles,
    freshIds,
    sentencesMax: assignment.sentencesMax,
    facts: assignment.changes.map(({ what }) => what),
    language: assignment.language,
    ...(chosenHeadline === undefined ? {} : { headline: { text: chosenHeadline.text, articleId: chosenHeadline.article.id } }),
  })
  const sentences = chosen.map(draftClaim)
  const decisions = chosen.map(({ article, passage, score }): Decision => {
    const evidence = { article: article.id, passage: passage.id, score: hundredths(score) }
    return { stage: 'write', subject: assignment.storyId, verdict: 'sentence chosen', because: 'best-sentence', evidence }
  })
  return { output: { storyId: assignment.storyId, headline, sentences }, decisions }
}

function draftClaim({ article, passage, text }: ChosenHeadline): DraftClaim {
  return {
    text,
    language: article.language,
    wording: text === passage.text ? 'extracted' : 'trimmed',
    passages: [{ articleId: article.id, passageId: passage.id }],
  }
}
