import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Article } from '../../model/article.ts'
import { dayMs, hourMs } from '../../model/instant.ts'
import type { Story } from '../../model/story.ts'
import { bareArticle } from '../bare-article.ts'
import { cluster } from './cluster.ts'
import { learnedEvidence } from './evidence.ts'

const run = { seed: 20_260_314, numRuns: 60 }
const options = { ...learnedEvidence, storyAgeMaxMs: 7 * dayMs }
const now = 10 * dayMs

// A small vocabulary, so that stories really form, with versions, records, links and other scripts among the words.
const words =
  'wick tinderbox lampworks heron basalt ferry 3.1 3.2 4.0 CVE-2026-70001 CVE-2026-70002 Monday Tuesday releases fixes flaw 开源模型 发布 de la'.split(
    ' ',
  )
const line = (max: number) => fc.array(fc.constantFrom(...words), { maxLength: max }).map((some) => some.join(' '))
const article = (id: number): fc.Arbitrary<Article> =>
  fc
    .record({
      source: fc.constantFrom('beam', 'owl', 'quay'),
      title: line(7),
      text: line(20),
      hours: fc.integer({ min: 0, max: 200 }),
      link: fc.integer({ min: 0, max: 12 }),
      reprintOf: fc.option(fc.integer({ min: 0, max: 12 }), { nil: undefined, freq: 6 }),
      lang: fc.constantFrom('en', 'zh', 'es'),
    })
    .map(({ hours, link, reprintOf, ...row }) =>
      bareArticle(
        { ...row, id: `a${id}`, url: `https://${row.source}.example/${id}` },
        {
          publishedAt: hours * hourMs,
          links: [`https://${row.source === 'owl' ? 'beam' : 'owl'}.example/${link}`],
          ...(reprintOf === undefined ? {} : { reprintOf: `a${reprintOf}` }),
        },
      ),
    )
const articles = fc.integer({ min: 0, max: 14 }).chain((count) => fc.tuple(...Array.from({ length: count }, (_, id) => article(id))))

function stories(given: readonly Article[], openStories: readonly Story[] = [], known: readonly Article[] = []) {
  return cluster({ articles: given, openStories, known, now }, options)
}

test('the order of the input does not matter', () => {
  fc.assert(
    fc.property(articles, fc.integer(), (given, seed) => {
      const shuffled = given.toSorted((a, b) => order(a, seed) - order(b, seed))
      expect(stories(shuffled)).toEqual(stories(given))
    }),
    run,
  )
})

test('every article is in exactly one story, led by one of its own', () => {
  fc.assert(
    fc.property(articles, (given) => {
      const { output, decisions } = stories(given)
      expect(output.flatMap(({ articleIds }) => articleIds).toSorted()).toEqual(given.map(({ id }) => id).toSorted())
      for (const { articleIds, leadArticleId } of output) expect(articleIds).toContain(leadArticleId)
      const told = decisions.filter(({ verdict }) => verdict !== 'kept apart').map(({ subject }) => subject)
      expect(told.toSorted()).toEqual(given.map(({ id }) => id).toSorted())
    }),
    run,
  )
})

test('in two runs no story loses an article, and none is in two', () => {
  fc.assert(
    fc.property(articles, fc.nat({ max: 14 }), (given, cut) => {
      const [first, second] = [given.slice(0, cut), given.slice(cut)]
      const before = stories(first).output
      const after = stories(second, before, first).output
      const all = new Map([...before, ...after].map((story) => [story.id, story]))
      for (const { id, articleIds } of before) for (const articleId of articleIds) expect(all.get(id)?.articleIds).toContain(articleId)
      expect([...all.values()].flatMap(({ articleIds }) => articleIds).toSorted()).toEqual(given.map(({ id }) => id).toSorted())
    }),
    run,
  )
})

test('articles that stories hold already change nothing', () => {
  fc.assert(
    fc.property(articles, (given) => {
      expect(stories(given, stories(given).output, given)).toEqual({ output: [], decisions: [] })
    }),
    run,
  )
})

function order({ id }: Article, seed: number): number {
  return (Number(id.slice(1)) * 7919 + seed) % 101
}
