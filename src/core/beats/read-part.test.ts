import { describe, expect, it } from 'vitest'
import { type PartFinder, readBeat } from './read-beat.ts'

const beat = `
id: birds
title: Birds
language: en
with: [waters]
floor: 1
limits: { topStories: 3, perSection: 4, inBrief: 5, insights: 3, words: 800 }
sections: [{ id: sightings, title: Sightings, terms: [{ weight: 2, words: [seen] }] }]
terms: [{ weight: 3, words: [bird] }]
happenings: [{ id: arrival, title: an arrival, weight: 2, section: sightings, terms: [arrives] }]
places: [{ weight: 3, places: [nest.example] }]
leaveOut: [{ reason: opinion, section: sightings }]
forums: [roost.example]
`

const findPart =
  (text: string): PartFinder =>
  (name) =>
    name === 'waters' ? { text, place: 'parts/waters.yaml' } : { found: 'no such file' }

function read(part: string) {
  const found = readBeat(beat, 'birds.yaml', findPart(part))
  if ('problems' in found) throw new Error(JSON.stringify(found.problems))
  return found.beat
}

describe('a beat with a part', () => {
  it('has the lists of the part after its own', () => {
    const { terms, leaveOut, forums } = read(`
      terms: [{ weight: 1, words: [duck] }]
      leaveOut: [{ reason: opinion, titleStarts: [why] }]
      forums: [roost.example, pond.example]
    `)
    expect(terms).toEqual([
      { text: 'bird', weight: 3 },
      { text: 'duck', weight: 1 },
    ])
    expect(leaveOut.map(({ titleStarts }) => titleStarts)).toEqual([[], ['why']])
    expect(forums).toEqual(['roost.example', 'pond.example'])
  })

  it('says itself what holds, where both name a word, a kind of happening or a place', () => {
    const { terms, happenings, places } = read(`
      terms: [{ weight: -1, words: [Bird] }]
      happenings: [{ id: arrival, title: another, weight: 1, terms: [comes] }, { id: flight, title: a flight, weight: 1, terms: [flies] }]
      places: [{ weight: 1, places: [nest.example, pond.example] }]
    `)
    expect(terms).toEqual([{ text: 'bird', weight: 3 }])
    expect(happenings.map(({ id, title }) => [id, title])).toEqual([
      ['arrival', 'an arrival'],
      ['flight', 'a flight'],
    ])
    expect(places).toEqual([
      { weight: 3, places: ['nest.example'] },
      { weight: 1, places: ['pond.example'] },
    ])
  })

  it('tells what is wrong with a part at its own place, and a part that is not there', () => {
    const broken =
      'title: Waters\nhappenings: [{ id: a, title: b, weight: 1, section: sightings, terms: [c] }]\nmutes: [owl]\nboosts: [{ weight: 1, words: [owl] }]'
    expect(readBeat(beat, 'birds.yaml', findPart(broken))).toMatchObject({
      problems: [
        { at: 'parts/waters.yaml:1 title' },
        { at: 'parts/waters.yaml:2 happenings[0].section' },
        { at: 'parts/waters.yaml:4 boosts[0].words[0]' },
      ],
    })
    expect(readBeat(beat.replace('waters', 'winds'), 'birds.yaml', findPart(''))).toMatchObject({
      problems: [{ at: 'birds.yaml:5 with[0]', found: 'winds (no such file)' }],
    })
  })
})
