import type { ModelUse } from '../../model/edition.ts'
import { countWords } from '../../text/count-words.ts'

/** What came of one story: worded anew, worded in an earlier run, not worded though it was to be, or not shown to the model. */
export type WordOutcome = {
  readonly storyId: string
  readonly is: 'worded' | 'reused' | 'fell-back' | 'withheld'
  readonly because: 'model-worded' | FallBackReason | WithheldReason
  /** Whether the model was asked about it in this run. */
  readonly isAsked: boolean
  readonly tokensIn: number
  readonly tokensOut: number
}

export type FallBackReason = 'model-broken' | 'model-down' | 'model-empty' | 'model-language' | 'model-late'
export type WithheldReason = 'model-budget' | 'order-to-machines' | 'rights-reserved'

/**
 * What a model did for an edition and what it cost, from what came of each story. The notes say in a reader’s words why its
 * words are missing where they are.
 */
export function useOf(model: string, outcomes: readonly WordOutcome[]): ModelUse {
  const count = (is: WordOutcome['is']): number => outcomes.filter((outcome) => outcome.is === is).length
  const sum = (of: 'tokensIn' | 'tokensOut'): number => outcomes.reduce((all, outcome) => all + outcome[of], 0)
  const notes = Object.entries(noteWords).flatMap(([because, words]) => {
    const stories = outcomes.filter((outcome) => outcome.because === because).length
    return stories === 0 ? [] : [`${words} (${countWords(stories, 'story', 'stories')}).`]
  })
  return {
    model,
    asked: outcomes.filter(({ isAsked }) => isAsked).length,
    reused: count('reused'),
    fellBack: count('fell-back'),
    withheld: count('withheld'),
    tokensIn: sum('tokensIn'),
    tokensOut: sum('tokensOut'),
    notes,
  }
}

const noteWords: Readonly<Record<FallBackReason | WithheldReason, string>> = {
  'model-down': 'The model could not be asked',
  'model-late': 'The model did not answer in time',
  'model-broken': 'The model’s answer was not in the shape that it was asked for',
  'model-empty': 'No sentence of the model’s could be used',
  'model-language': 'The model answered in another language',
  'model-budget': 'The tokens that were set aside for it were used up',
  'rights-reserved': 'Publishers do not want their text given to a model',
  'order-to-machines': 'The text gave orders to machines',
}
