import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Article } from '../../model/article.ts'
import { dayMs, minuteMs } from '../../model/instant.ts'
import type { Story } from '../../model/story.ts'
import { bareArticle } from '../bare-article.ts'
import { learnedEvidence } from './evidence.ts'
import { type Grouping, group, hold, openGrouping } from './grouper.ts'
import type { GroupedStory } from './stories.ts'

// The stream as a desk sees it: every minute a handful of articles, grouped in one call.
const run = { seed: 20_260_314, numRuns: 60, endOnFailure: true }
const options = { ...learnedEvidence, storyAgeMaxMs: 7 * dayMs }
const start = 20_000 * dayMs

const subjects = ['Wick 3.1', 'Tinderbox', 'Heron mill', 'Basalt ferry', '灯塔 2.0', 'مصباح البحر', 'CVE-2026-70001', 'Lampworks']
const deeds = ['releases new keys', 'burns down at night', 'fixes a flaw', 'sells its archive', 'marks 40 years', '发布 新版', '']
const details = ['in Osk', 'says Mira Holt', 'after 14 fires', 'for 41 crowns', 'at Pier 4', 'на рассвете', 'près de Tarnfold']

const article = fc.record({
  subject: fc.constantFrom(...subjects),
  deed: fc.constantFrom(...deeds),
  text: fc.subarray(details).map((some) => some.join(' ')),
  source: fc.constantFrom('beam', 'owl', 'quay', 'fen', 'mast'),
  second: fc.nat({ max: 59 }),
  lang: fc.constantFrom('en', 'zh', 'fr'),
  link: fc.option(fc.nat({ max: 9 }), { nil: undefined, freq: 4 }),
  // So many articles earlier stands what it repeats.
  reprintOf: fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined, freq: 4 }),
})
type Row = typeof article extends fc.Arbitrary<infer Of> ? Of : never
type Minute = readonly Article[]

type Size = { readonly minutes: readonly [number, number]; readonly perMinute: readonly [number, number] }
const streamOf = ({ minutes: [minLength, maxLength], perMinute: [fewest, most] }: Size): fc.Arbitrary<readonly Minute[]> =>
  fc
    .array(fc.array(article, { minLength: fewest, maxLength: most }), { minLength, maxLength })
    .map((list) => list.map((rows, minute) => rows.map((row, at) => articleOf(row, minute * most + at, minute))))
const minutes = streamOf({ minutes: [1, 6], perMinute: [1, 5] })
const many = streamOf({ minutes: [16, 20], perMinute: [6, 10] })

test('the order in which the articles of one minute arrive leaves no trace', () => {
  fc.assert(
    fc.property(minutes, fc.nat(), (stream, seed) => {
      const shuffled = stream.map((minute) => minute.toSorted((a, b) => mixed(a.id, seed) - mixed(b.id, seed)))
      expect(grouped(shuffled)).toEqual(grouped(stream))
    }),
    run,
  )
})

test('a desk that starts again in the middle makes the same stories as one that ran on', () => {
  fc.assert(
    fc.property(minutes, fc.nat({ max: 6 }), (stream, cut) => {
      expect(grouped(stream, cut)).toEqual(grouped(stream))
    }),
    run,
  )
})

test('the same holds of stories with more reports than a story is recognized by', () => {
  fc.assert(
    fc.property(many, fc.nat({ max: 16 }), (stream, cut) => {
      expect(grouped(stream, cut)).toEqual(grouped(stream))
    }),
    { ...run, numRuns: 6 },
  )
})

test('every article of a stream is in exactly one story, whenever the desk started again', () => {
  fc.assert(
    fc.property(minutes, fc.nat({ max: 6 }), (stream, cut) => {
      const stories = [...grouped(stream, cut).values()]
      expect(stories.flatMap(({ articleIds }) => articleIds).toSorted()).toEqual(
        stream
          .flat()
          .map(({ id }) => id)
          .toSorted(),
      )
      for (const { articleIds, leadArticleId, openedAt, lastNewsAt } of stories) {
        expect(articleIds).toContain(leadArticleId)
        expect(lastNewsAt).toBeGreaterThanOrEqual(openedAt)
      }
    }),
    run,
  )
})

/** The stories after a stream, by id; the grouping is made anew from what is stored before minute `cut`. */
function grouped(stream: readonly Minute[], cut?: number): ReadonlyMap<string, Story> {
  const stories = new Map<string, GroupedStory>()
  let grouping: Grouping = openGrouping()
  stream.forEach((articles, minute) => {
    if (minute === cut) grouping = startedAgain([...stories.values()], stream.slice(0, minute).flat())
    const { output } = group(grouping, { articles, now: start + (minute + 1) * minuteMs, vectors: vectorsOf(articles) }, options)
    for (const story of output) stories.set(story.id, story)
  })
  return stories
}

function startedAgain(stories: readonly Story[], articles: readonly Article[]): Grouping {
  const grouping = openGrouping()
  const inOrder = stories.toSorted((a, b) => a.openedAt - b.openedAt || (a.id < b.id ? -1 : 1))
  hold(grouping, { stories: inOrder, articles: articles.toReversed(), vectors: vectorsOf(articles) })
  return grouping
}

/** What a model might make of the titles: near for one subject. Every third has none, as when the model was away. */
function vectorsOf(articles: readonly Article[]): ReadonlyMap<string, Float32Array> {
  const some = articles.filter(({ id }) => mixed(id, 3) % 3 > 0)
  return new Map(
    some.map(({ id, title }) => [
      id,
      vectorOf(
        subjects.findIndex((subject) => title.startsWith(subject)),
        id,
      ),
    ]),
  )
}

function vectorOf(subject: number, id: string): Float32Array {
  const raw = Float32Array.from({ length: 32 }, (_, at) => (at % subjects.length === subject ? 1 : 0) + (mixed(id, at) % 100) / 150)
  const length = Math.hypot(...raw)
  return raw.map((each) => each / length)
}

function articleOf({ subject, deed, second, link, reprintOf, ...row }: Row, number: number, minute: number): Article {
  const id = `a${number}`
  return bareArticle(
    { ...row, id, url: `https://${row.source}.example/${id}`, title: `${subject} ${deed}` },
    {
      publishedAt: start + minute * minuteMs + second * 1_000,
      links: link === undefined ? [] : [`https://quay.example/a${link}`],
      ...(reprintOf === undefined ? {} : { reprintOf: `a${number - reprintOf}` }),
    },
  )
}

function mixed(id: string, seed: number): number {
  return (Math.imul(Number(id.slice(1)) + 1, 0x9e3779b1) ^ seed) >>> 0
}
