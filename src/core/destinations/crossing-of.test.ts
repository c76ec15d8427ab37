import { describe, expect, it } from 'vitest'
import { edition } from '../../../test/fixtures/channels/edition.ts'
import type { Brief } from '../model/edition.ts'
import { crossingOf } from './crossing-of.ts'

const gantry = edition.top.find(({ storyId }) => storyId === 'story-gantry000001') as Brief

describe('whether a story crosses a line', () => {
  it('says of each thing asked for what the story has of it', () => {
    const line = {
      score: 90,
      outlets: 3,
      standing: ['developing'],
      sections: ['security'],
      words: ['nothing', 'unpacking'],
      primary: ['advisory'],
    } as const
    expect(crossingOf(gantry, line)).toEqual([
      'score 96 (90 asked for)',
      '3 outlets (3 asked for)',
      'developing',
      'section security',
      'the word “unpacking”',
      'first-hand: advisory',
    ])
  })

  it.each([
    { score: 96.1 },
    { outlets: 4 },
    { standing: ['new'] },
    { sections: ['ai'] },
    { words: ['unpack a suitcase'] },
    { primary: ['release'] },
  ] as const)('is not crossed when %j is missing, whatever else there is', (missing) => {
    expect(crossingOf(gantry, missing)).toBeUndefined()
    expect(crossingOf(gantry, { outlets: 1, primary: 'required', ...missing })).toBeUndefined()
  })

  it('asks for nothing where it is empty', () => expect(crossingOf(gantry, {})).toEqual([]))

  it('asks for any first-hand document, or none', () => {
    const { primary: _, ...without } = gantry
    expect([crossingOf(gantry, { primary: 'required' }), crossingOf(without, { primary: 'required' })]).toEqual([
      ['first-hand: advisory'],
      undefined,
    ])
  })
})
