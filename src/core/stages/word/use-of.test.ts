import { expect, it } from 'vitest'
import { useOf, type WordOutcome } from './use-of.ts'

const none = { isAsked: false, tokensIn: 0, tokensOut: 0 } as const

it('counts what a model did and says in words why its words are missing', () => {
  const outcomes: readonly WordOutcome[] = [
    { storyId: 'a', is: 'worded', because: 'model-worded', isAsked: true, tokensIn: 400, tokensOut: 90 },
    { storyId: 'b', is: 'reused', because: 'model-worded', ...none },
    { storyId: 'c', is: 'fell-back', because: 'model-late', ...none, isAsked: true },
    { storyId: 'd', is: 'fell-back', because: 'model-late', ...none },
    { storyId: 'e', is: 'withheld', because: 'rights-reserved', ...none },
  ]
  expect(useOf('lamp:1b', outcomes)).toEqual({
    model: 'lamp:1b',
    asked: 2,
    reused: 1,
    fellBack: 2,
    withheld: 1,
    tokensIn: 400,
    tokensOut: 90,
    notes: ['The model did not answer in time (2 stories).', 'Publishers do not want their text given to a model (1 story).'],
  })
})
