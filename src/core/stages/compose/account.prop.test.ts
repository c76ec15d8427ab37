import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Article } from '../../model/article.ts'
import type { Item } from '../../model/item.ts'
import type { Story } from '../../model/story.ts'
import { account } from './account.ts'

it('accounts for every item once: collected = shown + merged + left out', () => {
  const assigned = fc.array(
    fc.record({ article: fc.option(fc.integer({ min: 0, max: 20 }), { nil: undefined }), story: fc.integer({ min: 0, max: 8 }) }),
    { maxLength: 60 },
  )
  fc.assert(
    fc.property(assigned, fc.array(fc.integer({ min: 0, max: 8 })), (rows, shown) => {
      const items = rows.map((_, at) => ({ key: `item-${at}`, title: 't', url: '', sourceId: 's' }) as Item)
      const storyOf = new Map<number, number>()
      for (const row of rows) if (row.article !== undefined && !storyOf.has(row.article)) storyOf.set(row.article, row.story)
      const articleOfItem = new Map(
        rows.flatMap((row, at) =>
          row.article === undefined
            ? []
            : [[`item-${at}`, { id: `article-${row.article}`, title: 't', url: '', outletId: 'o', language: 'en' } as Article] as const],
        ),
      )
      const storyOfArticle = new Map([...storyOf].map(([article, story]) => [`article-${article}`, { id: `story-${story}` } as Story]))
      const { accounting, leftOut, merged } = account({
        items,
        from: 0,
        articleOfItem,
        storyOfArticle,
        outletNames: new Map(),
        sourceTitles: new Map(),
        shown: new Set(shown.map((story) => `story-${story}`)),
        reasons: new Map(),
      })
      expect(accounting.collected).toBe(accounting.shown + accounting.merged + accounting.leftOut)
      expect(leftOut.every((row) => !merged.has(row.itemKey))).toBe(true)
    }),
    { seed: 4500, numRuns: 200 },
  )
})

it('says of an item without an article that it was old, or else that it is unclear', () => {
  const bare = (key: string, publishedAt: number) => ({ key, title: 't', url: '', sourceId: 's', publishedAt }) as Item
  const { leftOut } = account({
    items: [bare('item-old', 10), bare('item-new', 30)],
    from: 20,
    articleOfItem: new Map(),
    storyOfArticle: new Map(),
    outletNames: new Map(),
    sourceTitles: new Map(),
    shown: new Set(),
    reasons: new Map(),
  })
  expect(leftOut.map(({ itemKey, reason }) => [itemKey, reason])).toEqual([
    ['item-old', 'stale'],
    ['item-new', 'unclear'],
  ])
})
