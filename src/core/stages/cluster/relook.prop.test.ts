import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Article } from '../../model/article.ts'
import { dayMs, hourMs } from '../../model/instant.ts'
import type { Ruling } from '../../model/ruling.ts'
import type { Story } from '../../model/story.ts'
import { contradictionOf } from '../../rulings/contradiction.ts'
import { standing } from '../../rulings/standing.ts'
import { withinRulings } from '../../rulings/within-rulings.ts'
import { bareArticle } from '../bare-article.ts'
import { cluster } from './cluster.ts'
import { learnedEvidence } from './evidence.ts'
import { relook } from './relook.ts'

const run = { seed: 20_260_314, numRuns: 150, endOnFailure: true }
const options = { ...learnedEvidence, storyAgeMaxMs: 7 * dayMs }
const now = 10 * dayMs
const count = 12

const words = 'wick tinderbox lampworks heron basalt ferry 3.1 4.0 CVE-2026-70001 Monday releases fixes flaw burns 开源模型 发布'.split(' ')
const line = (max: number) => fc.array(fc.constantFrom(...words), { maxLength: max }).map((some) => some.join(' '))
const article = fc.record({
  source: fc.constantFrom('beam', 'owl', 'quay', 'fen'),
  title: line(6),
  text: line(10),
  hours: fc.integer({ min: 1, max: 100 }),
  reprintOf: fc.option(fc.nat({ max: count - 1 }), { nil: undefined, freq: 6 }),
})
const articles = fc.array(article, { minLength: count, maxLength: count }).map((rows) =>
  rows.map(
    ({ hours, reprintOf, ...row }, at): Article =>
      bareArticle(
        { ...row, id: `a${at}`, url: `https://${row.source}.example/${at}`, lang: 'en' },
        {
          publishedAt: hours * hourMs,
          // Copies name an earlier one that is no copy itself: dedupe sees to that.
          ...(reprintOf === undefined || reprintOf >= at || rows[reprintOf]?.reprintOf !== undefined ? {} : { reprintOf: `a${reprintOf}` }),
        },
      ),
  ),
)
/** Any cut of the articles into stories: as if a weaker grouping, or another one, had made them. */
const cuts = fc.array(fc.nat({ max: 5 }), { minLength: count, maxLength: count })
const side = fc.uniqueArray(fc.nat({ max: count - 1 }), { minLength: 1, maxLength: 2 })
const said = fc.array(fc.record({ kind: fc.constantFrom('together' as const, 'apart' as const), one: side, other: side }), { maxLength: 4 })

test('looked at twice, nothing changes the second time; no article is lost, and an id that goes leads to one that stays', () => {
  fc.assert(
    fc.property(articles, cuts, (given, places) => {
      const stories = storiesOf(given, places)
      const { output } = look(stories, given)
      const after = afterLook(stories, output)
      const isThere = (id: string): boolean => after.some((story) => story.id === id)
      for (const { id, into } of output.gone) expect([isThere(id), isThere(into)]).toEqual([false, true])
      for (const { id } of stories) expect(isThere(id) || output.gone.some((gone) => gone.id === id)).toBe(true)
      expect(after.flatMap(({ articleIds }) => articleIds).toSorted()).toEqual(given.map(({ id }) => id).toSorted())
      for (const { articleIds, leadArticleId } of after) expect(articleIds).toContain(leadArticleId)
      expect(look(after, given)).toEqual({ output: { stories: [], gone: [] }, decisions: [] })
    }),
    run,
  )
})

test('the order in which stories and articles are given leaves no trace', () => {
  fc.assert(
    fc.property(articles, cuts, (given, places) => {
      const stories = storiesOf(given, places)
      expect(look(stories.toReversed(), given.toReversed())).toEqual(look(stories, given))
    }),
    run,
  )
})

test('rulings hold through the grouping and the look after it', () => {
  fc.assert(
    fc.property(articles, said, (given, list) => {
      const own = given.filter(({ reprintOf }) => reprintOf === undefined)
      const rulings = acceptedOf(list, new Set(own.map(({ id }) => id)))
      const { together, apart } = standing(rulings)
      const made = cluster({ articles: given, openStories: [], known: [], now, rulings }, options).output
      const looked = withinRulings(look(made, given, rulings), rulings)
      for (const stories of [made, afterLook(made, looked.output)]) {
        const homeOf = (id: string): string | undefined => stories.find(({ articleIds }) => articleIds.includes(id))?.id
        expect(apart.filter(({ one, other }) => homeOf(one) === homeOf(other))).toEqual([])
        expect(together.filter(({ one, other }) => homeOf(one) !== homeOf(other))).toEqual([])
      }
    }),
    run,
  )
})

function look(stories: readonly Story[], given: readonly Article[], rulings: readonly Ruling[] = []) {
  return relook({ stories, articles: given, vectors: new Map(), rulings, now }, options)
}

function afterLook(before: readonly Story[], { stories, gone }: ReturnType<typeof look>['output']): readonly Story[] {
  const after = new Map(before.map((story) => [story.id, story]))
  for (const { id } of gone) after.delete(id)
  for (const story of stories) after.set(story.id, story)
  return [...after.values()]
}

/** Copies are in the story of what they repeat. */
function storiesOf(given: readonly Article[], places: readonly number[]): readonly Story[] {
  const placeOf = ({ id, reprintOf }: Article): number => places[Number((reprintOf ?? id).slice(1))] ?? 0
  return [...Map.groupBy(given, placeOf)].map(([place, own]) => {
    const at = own.map(({ publishedAt }) => publishedAt)
    const [openedAt, lastNewsAt] = [Math.min(...at), Math.max(...at)]
    return { id: `story-${place}`, articleIds: own.map(({ id }) => id), leadArticleId: own[0]?.id ?? '', openedAt, lastNewsAt }
  })
}

/** What a person can have said of these articles: nothing that contradicts what stands. */
function acceptedOf(
  list: readonly { readonly kind: Ruling['kind']; readonly one: readonly number[]; readonly other: readonly number[] }[],
  ids: ReadonlySet<string>,
) {
  const kept: Ruling[] = []
  for (const [at, { kind, one, other }] of list.entries()) {
    const [[first, ...firsts], [second, ...seconds]] = [named(one, ids), named(other, ids)]
    if (first === undefined || second === undefined || one.some((each) => other.includes(each))) continue
    const ruling: Ruling = { id: `ruling-${at}`, kind, one: [first, ...firsts], other: [second, ...seconds], madeAt: at }
    if (contradictionOf(ruling, kept) === undefined) kept.push(ruling)
  }
  return kept
}

function named(some: readonly number[], ids: ReadonlySet<string>): readonly string[] {
  return some.map((at) => `a${at}`).filter((id) => ids.has(id))
}
