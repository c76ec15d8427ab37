import { expect, it } from 'vitest'
import type { Brief } from '../../model/edition.ts'
import { beyondWords, type Placed } from './fit-words.ts'

function placed(id: string, place: Placed['place'], words: number): Placed {
  const headline = {
    id: `claim-${id}`,
    text: 'word '.repeat(words).trim(),
    language: 'en',
    citations: [{ kind: 'count', label: 'x', value: 1, storyIds: [] }],
  }
  return { place, brief: { storyId: id, headline, claims: [] } as unknown as Brief }
}

it('lets the last lines in brief go first, then the last section items, never the front page', () => {
  const edition = [
    placed('top', 'top', 50),
    placed('s1', 'section', 20),
    placed('s2', 'section', 20),
    placed('b1', 'brief', 10),
    placed('b2', 'brief', 10),
    placed('c', 'continuing', 10),
  ]
  const gone = (words: number): readonly string[] => beyondWords(edition, words).map(({ brief }) => brief.storyId)
  expect(gone(120)).toEqual([])
  expect(gone(115)).toEqual(['b2'])
  expect(gone(90)).toEqual(['b2', 'b1', 's2'])
  expect(gone(10)).toEqual(['b2', 'b1', 's2', 's1'])
})
