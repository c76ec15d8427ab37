import fc from 'fast-check'
import { expect, test } from 'vitest'
import { corroborationOf } from '../../corroboration/corroboration-of.ts'
import type { Article } from '../../model/article.ts'
import { dayMs, hourMs, minuteMs } from '../../model/instant.ts'
import { bareArticle } from '../bare-article.ts'
import { dedupe } from '../dedupe/dedupe.ts'
import { cluster } from './cluster.ts'
import { learnedEvidence } from './evidence.ts'
import { relook } from './relook.ts'

const options = { ...learnedEvidence, storyAgeMaxMs: 7 * dayMs }
const now = 20_000 * dayMs

const titles = [
  '',
  ' ',
  'x',
  'Update',
  '🔥',
  '¿?',
  '\u202eLamp works burn\u202c',
  '\ud800 half a letter',
  'حريق في مصنع المصابيح في أوسك: 14 قتيلا',
  'שריפה במפעל המנורות באוסק: 14 הרוגים',
  'Tinderbox 灯厂 火灾 14 人 пожар in Osk',
  'ランプ工場で火災',
  '__proto__ constructor toString',
  `CVE-2026-70001 ${'CVE-2026-70002 '.repeat(300)}`,
  'wick 1.2.3.4.5.6.7 '.repeat(200),
  'a'.repeat(20_000),
]
const moments = [0, -1, -8.64e15, 8.64e15, now, now - 1, now + hourMs, now + 3_650 * dayMs, now - 30 * dayMs]
const row = fc.record({
  title: fc.oneof(fc.constantFrom(...titles), fc.string({ unit: 'binary', maxLength: 60 })),
  text: fc.oneof(fc.constantFrom('', 'word', 'مرحبا', '灯', ...titles), fc.string({ maxLength: 80 })),
  url: fc.constantFrom('', 'https://beam.example/a', 'not an address', 'https://beam.example/a#b', 'javascript:alert(1)'),
  lang: fc.constantFrom('en', 'ar', 'und', '', 'xx-yy', 'zh'),
  source: fc.constantFrom('beam', 'owl'),
  publishedAt: fc.constantFrom(...moments),
  link: fc.constantFrom('', 'https://beam.example/a', '::::'),
  reprintOf: fc.option(fc.nat({ max: 9 }), { nil: undefined, freq: 4 }),
})
const wire = fc.array(row, { maxLength: 10 }).map((rows) =>
  rows.map(
    ({ publishedAt, link, reprintOf, ...bare }, at): Article =>
      bareArticle(
        { ...bare, id: `a${at}` },
        // Any copy of any other, in a circle too.
        { publishedAt, links: [link], ...(reprintOf === undefined ? {} : { reprintOf: `a${reprintOf}` }) },
      ),
  ),
)

test('whatever comes, each article is in one story, no story is younger than now, and a second look changes nothing of that', () => {
  fc.assert(
    fc.property(wire, (articles) => {
      const { output: stories } = cluster({ articles, openStories: [], known: [], now }, options)
      const ids = articles.map(({ id }) => id).toSorted()
      expect(stories.flatMap(({ articleIds }) => articleIds).toSorted()).toEqual(ids)
      for (const { lastNewsAt } of stories) expect(lastNewsAt).toBeLessThanOrEqual(now)
      expect(cluster({ articles: articles.toReversed(), openStories: [], known: [], now }, options).output).toEqual(stories)
      const { output } = relook({ stories, articles, vectors: new Map(), rulings: [], now }, options)
      const gone = new Set(output.gone.map(({ id }) => id))
      const after = new Map([...stories.filter(({ id }) => !gone.has(id)), ...output.stories].map((story) => [story.id, story]))
      expect([...after.values()].flatMap(({ articleIds }) => articleIds).toSorted()).toEqual(ids)
    }),
    { seed: 20_260_314, numRuns: 300, endOnFailure: true },
  )
})

test.each([
  ['empty titles without a text', () => ['', '']],
  ['one word that everybody uses', () => ['Update', '']],
  [
    'titles of one word with texts of another',
    (at: number) => [['Fire', 'Sorry', 'Heron'][at % 3], `Ferry${'abcdefgh'[at % 8]}${'klmno'[at % 5]}`],
  ],
])('%s make no story of several', (_, write: (at: number) => readonly (string | undefined)[]) => {
  const articles = reportsOf(40, (at) => ({ title: write(at)[0] ?? '', text: write(at)[1] ?? '' }))
  expect(sizesOf(deduped(articles))).toEqual(articles.map(() => 1))
})

test('without titles, texts say what belongs together', () => {
  const text = 'The Tinderbox lamp works at Ferry Quay burned down, the brigade said'
  expect(sizesOf(reportsOf(4, (at) => ({ title: '', text: `${text}, and ${at + 2} wings are lost.` })))).toEqual([4])
})

test('scripts that run from right to left and mixed ones are words like others', () => {
  const titlesOf = {
    ar: ['حريق في مصنع المصابيح في أوسك يودي بحياة 14', 'مقتل 14 في حريق مصنع المصابيح في أوسك'],
    he: ['שריפה במפעל המנורות באוסק: 14 הרוגים', '14 הרוגים בשריפה במפעל המנורות באוסק'],
    und: ['Tinderbox 灯厂 火灾 14 人 死亡 in Osk', '灯厂 Tinderbox 火灾 Osk 14 人死亡'],
  }
  for (const [lang, pair] of Object.entries(titlesOf)) expect(sizesOf(reportsOf(2, (at) => ({ title: pair[at] ?? '', lang })))).toEqual([2])
})

test('50,000 identical headlines are one story with one voice', () => {
  const articles = deduped(reportsOf(50_000, () => ({ title: 'Lamp 3 is out with a new wick for all' }), 700))
  expect(sizesOf(articles)).toEqual([50_000])
  expect(articles.filter(({ reprintOf }) => reprintOf === undefined)).toHaveLength(1)
}, 120_000)

test('nor do they fall apart where nobody marks copies', () => {
  expect(sizesOf(reportsOf(1_200, () => ({ title: 'Lamp 3 is out with a new wick for all' }), 700))).toEqual([1_200])
}, 60_000)

test('a flood of reports of one event does not fall into many stories, though its words are all over the window', () => {
  const wings = ['east wing', 'yard', 'stores', 'old hall', 'quay', 'roof']
  const sayings = ['crews', 'the mayor', 'a witness', 'the union', 'insurers', 'neighbors', 'the brigade']
  const articles = reportsOf(
    1_500,
    (at) => ({
      title: `Fire at Tinderbox lamp works in Ferry Quay ${['burns', 'destroys', 'reaches'][at % 3]} ${wings[at % 6]}`,
      text: `The Tinderbox lamp works at Ferry Quay burned, ${sayings[at % 7]} said. The ${wings[(at * 5) % 6]} is lost, ${sayings[(at * 3) % 7]} added.`,
    }),
    700,
  )
  expect(sizesOf(articles).length).toBeLessThanOrEqual(3)
}, 60_000)

test('one planted claim that twenty sites repeat is one story that one outlet tells', () => {
  const claim = 'The board of the Lamp project sold its whole archive to Osk Holdings for 41 crowns'
  const openings = ['Unbelievable.', 'It is now known.', 'Readers tell us.', 'What many feared has come true.']
  const copies = reportsOf(20, (at) => ({
    title: `${openings[at % 4]} Lamp project sold its archive (${at})`,
    text: `${openings[(at + 1) % 4]} ${claim}. The contract was signed at night on Pier 4, and 3,000 readers lose their access.`,
  }))
  const articles = deduped(copies)
  expect(sizesOf(articles)).toEqual([20])
  expect(corroborationOf({ articles, outletNames: new Map() }).count).toBe(1)
})

type Written = { readonly title: string; readonly text?: string; readonly lang?: string }

/** Reports a minute apart, each of another site until there are `sites`. */
function reportsOf(count: number, write: (at: number) => Written, sites: number = count): readonly Article[] {
  return Array.from({ length: count }, (_, at) => {
    const site = `sheet-${at % sites}`
    return bareArticle(
      { id: `a${at}`, source: site, url: `https://${site}.example/${at}`, lang: 'en', ...write(at) },
      { publishedAt: now - dayMs + at * (minuteMs / 60) },
    )
  })
}

function deduped(articles: readonly Article[]): readonly Article[] {
  return dedupe({ articles, known: [] }, { sameTextMin: 0.8 }).output.articles
}

function sizesOf(articles: readonly Article[]): readonly number[] {
  const { output } = cluster({ articles, openStories: [], known: [], now }, options)
  return output.map(({ articleIds }) => articleIds.length).toSorted((a, b) => b - a)
}
