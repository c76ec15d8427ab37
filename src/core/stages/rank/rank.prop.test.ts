import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readBeat } from '../../beats/read-beat.ts'
import { learnedEvidence } from '../cluster/evidence.ts'
import type { RankRow } from './article-of-row.ts'
import { rankStage } from './stage.ts'

const options = { rank: { corroborationWeight: 1, primaryWeight: 0.3 }, cluster: { ...learnedEvidence, storyAgeMaxMs: 604_800_000 } }

const file = `
id: birds
title: Birds
language: en
floor: 1
limits: { topStories: 3, perSection: 4, inBrief: 5, insights: 3, words: 800 }
sections:
  - { id: sightings, title: Sightings, terms: [{ weight: 2, words: [seen, spotted] }] }
  - { id: rest, title: Rest, terms: [{ weight: 1, words: [feeder] }] }
terms: [{ weight: 3, words: [bird, owl, 鸟] }, { weight: -1, words: [airplane] }]
names: [{ weight: 2, words: [heron, "heron #"] }]
happenings: [{ id: arrival, title: an arrival, weight: 2, section: sightings, terms: [returns] }, { id: release, title: released, weight: 1, terms: [released] }]
leaveOut: [{ reason: question, titleEnds: [anyone] }, { reason: listicle, titleStarts: ["# best"] }]
`
const read = readBeat(file, 'birds.yaml')
const words = ['bird', 'owl', 'heron', 'seen', 'returns', 'released', '3.2', '10', 'best', 'anyone', 'airplane', '鸟', 'today', 'park', '?']
const title = fc.array(fc.constantFrom(...words), { maxLength: 8 }).map((parts) => parts.join(' '))
const rows = fc.uniqueArray(
  fc.record({
    id: fc.integer({ min: 1, max: 99 }).map((number) => `item-${number}`),
    source: fc.constantFrom('One', 'Two', 'Three'),
    kind: fc.constantFrom('news', 'hn', 'forum'),
    url: fc.oneof(fc.webUrl(), fc.string()),
    title: fc.oneof(title, fc.string({ unit: 'binary' })),
    text: title,
    published: fc.constantFrom('2026-03-02T08:00:00Z', '2026-03-02T09:00:00Z', '2026-03-03T08:00:00Z'),
  }),
  { selector: (row) => row.id, maxLength: 12 },
)

function answered(input: readonly RankRow[]): unknown {
  if (!('beat' in read)) throw new Error(JSON.stringify(read.problems))
  return rankStage(input, { beat: read.beat, ...options }).toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

it('scores, sections and reasons do not depend on the order of the input', () => {
  fc.assert(
    fc.property(rows, fc.infiniteStream(fc.nat()), (input, keys) => {
      const order = new Map(input.map((row) => [row.id, keys.next().value ?? 0]))
      const shuffled = input.toSorted((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0))
      expect(answered(shuffled)).toEqual(answered(input))
    }),
    { seed: 20260302, numRuns: 150 },
  )
})

it('every item is answered once, with a section of the beat, and a reason exactly when it is left out', () => {
  fc.assert(
    fc.property(rows, (input) => {
      if (!('beat' in read)) throw new Error(JSON.stringify(read.problems))
      const answers = rankStage(input, { beat: read.beat, ...options })
      expect(answers.map((answer) => answer.id).toSorted()).toEqual(input.map((row) => row.id).toSorted())
      for (const answer of answers) {
        expect(['sightings', 'rest']).toContain(answer.section)
        expect(answer.score).toBeGreaterThanOrEqual(0)
        expect(answer.reason === undefined).toBe(answer.verdict === 'fit')
      }
    }),
    { seed: 20260302, numRuns: 150 },
  )
})
