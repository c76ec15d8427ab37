import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Beat } from '../../../model/beat.ts'
import type { Brief, Edition } from '../../../model/edition.ts'
import { addDays } from '../../../model/instant.ts'
import { factsOf } from './insights.ts'
import { numberWord, ordinalWord } from './phrases.ts'

const beat = {
  id: 'lamps',
  language: 'en',
  sections: ['security', 'releases'].map((id) => ({ id, title: `About ${id}`, terms: [] })),
  names: [{ text: 'lamplight', weight: 3 }],
  outsiders: [],
  limits: { insights: 5 },
} as unknown as Beat

const headlines = [
  'Malicious npm packages steal keys',
  'Supply chain attack hits PyPI maintainers',
  'Hackers exploit flaw in the WordPress plugin Tarn',
  'CVE-2026-99001 in Tarn is serious',
  'Lamplight 2.0 released with 40 wicks',
  'Lamplight is relicensed',
  'Foor acquires the 12 harbors of Tarn',
  'Tarn is shutting down after 7 years',
  'Lantern festival draws 300 people',
  'ランプ展が始まる',
]
const story = fc.record({
  headline: fc.constantFrom(...headlines),
  section: fc.constantFrom('security', 'releases'),
  corroboration: fc.integer({ min: 0, max: 9 }),
  standing: fc.constantFrom('new', 'developing'),
  language: fc.constantFrom('en', 'ja'),
})
const day = fc.array(story, { maxLength: 14 })
type Story = typeof story extends fc.Arbitrary<infer Value> ? Value : never

const today = '2026-06-10'

function briefsOf(stories: readonly Story[], date: string): readonly Brief[] {
  return stories.map(({ headline, language, ...more }, at) => ({
    storyId: `story-${date}-${at}`,
    headline: {
      id: `claim-${date}-${at}`,
      text: headline,
      language: 'en',
      citations: [{ kind: 'count', label: 'x', value: 1, storyIds: [] }],
    },
    claims: [],
    reports: [
      {
        articleId: `article-${at}`,
        outletName: 'Foor',
        title: headline,
        url: '',
        publishedAt: 0,
        language,
        relation: 'report',
        role: 'reporter',
      },
    ],
    form: 'feed',
    score: 1,
    why: [],
    ...more,
  })) as readonly Brief[]
}

/** The numbers of a sentence of ours, without those of the headlines it quotes, of names, and of dates. */
function numbersIn(text: string, subject: string): readonly string[] {
  const bare = text
    .replace(/“[^”]*”/g, ' ')
    .replaceAll(subject, ' ')
    .replace(/\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)\b/g, ' ')
  return (bare.match(/[\p{L}\d]+/gu) ?? []).map((word) => word.toLowerCase()).filter((word) => known.has(word) || /^\d/.test(word))
}

const sure = Array.from({ length: 300 }, (_, value) => value)
const values = new Map(
  sure.flatMap((value) => [numberWord(value), ordinalWord(value), String(value)].map((word) => [word, value] as const)),
)
// “The first time” and “one story” where it is an article count nothing.
const known = new Set([...values.keys()].filter((word) => word !== 'first' && word !== ''))

it('prints no number that was not counted', () => {
  fc.assert(
    fc.property(day, fc.array(day, { maxLength: 12 }), (stories, days) => {
      const past = days.map((each, at) => {
        const date = addDays(today, -1 - at)
        return { date, top: briefsOf(each, date), sections: [], inBrief: [], continuing: [] } as unknown as Edition
      })
      const told = briefsOf(stories, today)
      const lastNamed = new Map([['project:lamplight', '2026-05-03']])
      for (const fact of factsOf({ editionId: 'edition-1', date: today, beat, told, past, lastNamed })) {
        const counted = new Set(
          fact.numbers.flatMap(({ value, of, storyIds, days: table = [] }) => [value, of, storyIds.length, table.length, 0]),
        )
        const wrong = numbersIn(fact.text, fact.subject).filter((word) => !counted.has(values.get(word)))
        expect(wrong, fact.text).toEqual([])
        expect(fact.storyIds.every((id) => told.some(({ storyId }) => storyId === id))).toBe(true)
        for (const { value, storyIds, days: table } of fact.numbers) {
          if (table !== undefined && storyIds.length > 0) expect(table.reduce((sum, row) => sum + row.value, 0)).toBe(value)
        }
      }
    }),
    { seed: 4500, numRuns: 150 },
  )
})
