import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sample } from '../../../test/contract/samples.ts'
import type { Ruling } from '../model/ruling.ts'
import type { Story } from '../model/story.ts'
import { applyRulings } from './apply-ruling.ts'
import { contradictionOf } from './contradiction.ts'
import { rulingAfterMerge } from './ruling-after-merge.ts'
import { type NewRuling, rulingOf } from './ruling-of.ts'
import { standing } from './standing.ts'

const ids = ['a', 'b', 'c', 'd', 'e', 'f']
const articles = ids.map((id, at) => sample.article({ id, publishedAt: at, itemKeys: [id] }))
const side = fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: 3 })
const said = fc.record({ kind: fc.constantFrom('together' as const, 'apart' as const), one: side, other: side })
const cut = fc.array(fc.integer({ min: 0, max: 2 }), { minLength: ids.length, maxLength: ids.length })

/** What a person can have said: nothing that contradicts what stands. */
function accepted(list: readonly Omit<NewRuling, 'madeAt'>[]): readonly Ruling[] {
  const kept: Ruling[] = []
  for (const [at, each] of list.entries()) {
    const ruling = rulingOf({ ...each, madeAt: at + 1 })
    if (ruling && contradictionOf(ruling, kept) === undefined) kept.push(ruling)
  }
  return kept
}

function storiesOf(places: readonly number[]): readonly Story[] {
  const byPlace = Map.groupBy(ids, (_, at) => places[at] ?? at)
  return [...byPlace].map(([place, articleIds]) => sample.story({ id: `s${place}`, articleIds, leadArticleId: articleIds[0] ?? '' }))
}

it('rulings without a contradiction are obeyed, lose no article, and change nothing the second time', () => {
  fc.assert(
    fc.property(fc.array(said, { maxLength: 6 }), cut, (list, places) => {
      const rulings = accepted(list)
      const stories = storiesOf(places)
      const input = { rulings, articles, toldAt: new Map(), now: 10 }
      const { output } = applyRulings({ ...input, stories })
      const after = new Map(stories.map((story) => [story.id, story]))
      for (const { id } of output.gone) after.delete(id)
      for (const story of output.stories) after.set(story.id, story)
      const all = [...after.values()]
      expect(all.flatMap(({ articleIds }) => articleIds).toSorted()).toEqual(ids)
      expect(all.every(({ articleIds, leadArticleId }) => articleIds.includes(leadArticleId))).toBe(true)
      const homeOf = (article: string) => all.find(({ articleIds }) => articleIds.includes(article))?.id
      const { together, apart } = standing(rulings)
      expect(together.filter(({ one, other }) => homeOf(one) !== homeOf(other))).toEqual([])
      expect(apart.filter(({ one, other }) => homeOf(one) === homeOf(other))).toEqual([])
      for (const { id, into } of output.gone) expect([after.has(id), after.has(into)]).toEqual([false, true])
      expect(applyRulings({ ...input, stories: all }).output).toEqual({ stories: [], gone: [] })
    }),
    { seed: 4, numRuns: 2_000 },
  )
})

it('a ruling follows an article into another and never names one on both sides', () => {
  fc.assert(
    fc.property(said, fc.constantFrom(...ids), fc.constantFrom(...ids), (each, from, into) => {
      const ruling = rulingOf({ ...each, madeAt: 1 })
      const after = ruling && rulingAfterMerge(ruling, from, into)
      if (!after) return
      expect(from !== into && [...after.one, ...after.other].includes(from)).toBe(false)
      expect(after.one.filter((id) => after.other.includes(id))).toEqual([])
    }),
    { seed: 4 },
  )
})
