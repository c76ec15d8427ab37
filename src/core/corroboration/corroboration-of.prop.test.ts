import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hourMs } from '../model/instant.ts'
import { bareArticle } from '../stages/bare-article.ts'
import { corroborationOf } from './corroboration-of.ts'

const sites = 20
const sentences: readonly ((words: readonly string[]) => string)[] = [
  ([sold, whole]) => `The board of the Lamp project ${sold} its ${whole} archive to Osk Holdings for 41 crowns.`,
  ([, , quietly]) => `A contract was ${quietly} signed by Mira Holt and Jon Perle at night on Pier 4.`,
  ([, , , lose]) => `Some 3,000 readers of Tarnfold will ${lose} by May.`,
]
const choices = [
  ['sold', 'handed over', 'passed on', 'gave away'],
  ['whole', 'entire', 'complete', 'full'],
  ['quietly', 'silently', 'secretly', 'discreetly'],
  ['lose their access', 'be shut out', 'have no access', 'be locked out'],
]
const openings = ['', 'Unbelievable. ', 'It is now known. ', 'What many feared has come true. ']
const spread = fc.record({
  words: fc.tuple(...choices.map((words) => fc.constantFrom(...words))),
  opening: fc.constantFrom(...openings),
  order: fc.shuffledSubarray([0, 1, 2], { minLength: 3, maxLength: 3 }),
  hour: fc.nat({ max: 20 }),
})

function siteOf({ words, opening, order, hour }: { words: string[]; opening: string; order: number[]; hour: number }, at: number) {
  const text = opening + order.map((place) => sentences[place]?.(words) ?? '').join(' ')
  const row = {
    id: `sheet-${at}`,
    source: `sheet-${at}`,
    url: `https://sheet-${at}.example/a`,
    title: `${words[0]}: the archive (${at})`,
    text,
    lang: 'en',
  }
  return bareArticle(row, { publishedAt: hour * hourMs })
}

const outletNames = new Map<string, string>()

test('one claim that twenty unknown sites repeat in other words and another order is one report', () => {
  fc.assert(
    fc.property(fc.array(spread, { minLength: sites, maxLength: sites }), (given) => {
      const articles = given.map(siteOf)
      const { count, outlets } = corroborationOf({ articles, outletNames })
      expect(outlets).toBe(sites)
      expect(count).toBe(1)
      expect(corroborationOf({ articles: articles.toReversed(), outletNames }).count).toBe(count)
    }),
    { seed: 20_260_314, numRuns: 60 },
  )
})

const texts = [
  '',
  'Recall',
  'Lampworks recalls 40,000 lamps after 14 fires in Osk.',
  'حريق في المدينة 14 مصباح',
  '灯厂召回四万盏灯',
  'The Wick 3 lamp burned in Tarnfold and 3 other towns, say its owners.',
]
const anything = fc.record({
  site: fc.nat({ max: 6 }),
  text: fc.constantFrom(...texts),
  title: fc.constantFrom('', 'x', 'Lampworks recalls its newest lamp after fires', 'מנורה'),
  role: fc.constantFrom('primary' as const, 'reporter' as const, 'aggregator' as const, 'discussion' as const),
  publishedAt: fc.constantFrom(0, 5, -1, 4_102_444_800_000),
  copyOf: fc.option(fc.nat({ max: 6 }), { nil: undefined }),
})

test('whatever comes, a story has no more independent outlets than owners and texts, in any order', () => {
  fc.assert(
    fc.property(fc.array(anything, { maxLength: 12 }), (rows) => {
      const articles = rows.map(({ site, text, title, copyOf, ...more }, at) =>
        bareArticle(
          { id: `a${at}`, source: `s${site}`, url: `https://s${site}.example/${at}`, title, text, lang: 'en' },
          { ...more, ...(copyOf === undefined ? {} : { reprintOf: `a${copyOf}` }) },
        ),
      )
      const counted = corroborationOf({ articles, outletNames })
      expect(counted.count).toBeLessThanOrEqual(Math.min(counted.owners, counted.texts))
      expect(counted.articleIds).toHaveLength(counted.count)
      expect(corroborationOf({ articles: articles.toReversed(), outletNames })).toEqual(counted)
    }),
    { seed: 20_260_314, numRuns: 300 },
  )
})

test('ten thousand reports of one happening are counted at once', () => {
  const articles = Array.from({ length: 10_000 }, (_, at) =>
    bareArticle({
      id: `a${at}`,
      source: `s${at}`,
      url: `https://s${at}.example/a`,
      title: `Fire ${at} in Osk`,
      text: `House ${at} at Pier ${at % 70} burned, says Mira Holt of the brigade.`,
      lang: 'en',
    }),
  )
  const startedAt = performance.now()
  expect(corroborationOf({ articles, outletNames }).count).toBeGreaterThan(0)
  expect(performance.now() - startedAt).toBeLessThan(5_000)
})
