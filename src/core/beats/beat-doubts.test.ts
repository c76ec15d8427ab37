import { describe, expect, it } from 'vitest'
import { beatDoubts } from './beat-doubts.ts'
import { readBeat } from './read-beat.ts'

const text = `
id: birds
title: Birds
language: en
floor: 2
limits: { topStories: 3, perSection: 4, inBrief: 5, insights: 3, words: 800 }
sections:
  - { id: sightings, title: Sightings, terms: [{ weight: 2, words: [seen, heard] }] }
terms: [{ weight: 3, words: [bird, dodo] }]
names: [{ weight: 2, words: [great owl] }]
happenings: [{ id: arrival, title: an arrival, weight: 2, terms: [arrives] }]
`

function doubts(changed: string, texts: readonly string[] = []): readonly string[] {
  const read = readBeat(changed, 'birds.yaml')
  if ('problems' in read) throw new Error(JSON.stringify(read.problems))
  return beatDoubts(read.beat, { floors: [1.5, 3], texts })
}

describe('what is worth a look in a beat that is right', () => {
  it('is nothing in a plain one', () => {
    expect(doubts(text)).toEqual([])
  })

  it.each([
    [
      'a section without words of its own',
      text.replace('sections:', 'sections:\n  - { id: more, title: More, terms: [{ weight: 1, words: [Heard] }] }'),
      /“More” has no word of its own/,
    ],
    ['a floor far above others', text.replace('floor: 2', 'floor: 9'), /hardly anything/],
    ['a floor far below others', text.replace('floor: 2', 'floor: 0.2'), /nearly everything/],
    ['names that are too short to mean one thing', text.replace('great owl', 'go'), /“go”/],
    ['a word that no text can hold', text.replace('[arrives]', '[arrives, "+# owls"]'), /No text can hold .*: \+# owls/],
    [
      'a place with two weights',
      `${text}places: [{ weight: 3, places: [nest.example] }, { weight: 1, places: [nest.example] }]`,
      /nest\.example/,
    ],
  ])('is %s', (_name, changed, expected) => {
    expect(doubts(changed)).toEqual([expect.stringMatching(expected)])
  })

  it('is a word that nothing collected holds, once enough was collected', () => {
    const texts = Array.from({ length: 500 }, (_, at) => `Bird ${at} and the great owl were seen`)
    expect(doubts(text, texts)).toEqual([expect.stringMatching(/^1 of 3 terms and names are in none of the 500 articles at hand: dodo\.$/)])
    expect(doubts(text, texts.slice(1))).toEqual([])
  })
})
