import { describe, expect, it } from 'vitest'
import { beatWords } from './beat-words.ts'
import { readBeat } from './read-beat.ts'
import { wordUses } from './word-uses.ts'

const read = readBeat(
  `
id: birds
title: Birds
language: en
floor: 1.5
limits: { topStories: 3, perSection: 4, inBrief: 5, insights: 3, words: 800 }
sections: [{ id: sightings, title: Sightings, terms: [{ weight: 2, words: [night owl] }] }]
terms: [{ weight: 3, words: [owl] }, { weight: -1, words: [airplane] }]
names: [{ weight: 2, words: [Great Owl] }]
happenings: [{ id: arrival, title: an arrival, weight: 2, terms: [arrives] }]
leaveOut: [{ reason: opinion, titleStarts: [why] }]
outsiders: [weather]
mutes: [golf]
boosts: [{ weight: -1, words: [pigeon] }]
outlets: [{ place: gossip.example, role: muted }, { place: nest.example, role: primary }]
languages: [en]
places: [{ weight: 3, places: [nest.example] }]
`,
  'birds.yaml',
)
if ('problems' in read) throw new Error(JSON.stringify(read.problems))
const { beat } = read

describe('what words mean to a beat', () => {
  it('is every entry that stands in them, in the order of the file', () => {
    expect(wordUses(beat, 'Why the great night-owl arrives by airplane')).toEqual([
      { list: 'sections', written: 'night owl', says: 'Sightings, 2' },
      { list: 'terms', written: 'owl', says: 'belongs, 3' },
      { list: 'terms', written: 'airplane', says: 'speaks against, -1' },
      { list: 'happenings', written: 'arrives', says: 'an arrival, worth 2' },
      { list: 'leaveOut', written: 'why', says: 'where a title starts so: an opinion, not a report' },
    ])
    expect(wordUses(beat, 'Golf, pigeons and the weather').map(({ list }) => list)).toEqual(['outsiders', 'mutes', 'boosts'])
    expect(wordUses(beat, 'Rye bread')).toEqual([])
    // It counts at the beginning of a title only.
    expect(wordUses(beat, 'Nobody knows why')).toEqual([])
  })
})

describe('a beat in plain words', () => {
  it('tells all that its file says', () => {
    const lines = beatWords(beat)
    expect(lines[0]).toBe('Birds (birds), written in en')
    for (const said of [
      '  Sightings: night owl',
      '  words: owl',
      '  first-hand places: nest.example',
      '  muted: golf, gossip.example',
      '  2 an arrival: arrives',
      '  pigeon −1',
      '  nest.example: primary',
      '  Reports are told in en.',
    ])
      expect(lines).toContain(said)
  })
})
