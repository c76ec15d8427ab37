import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hourMs } from '../../model/instant.ts'
import { bareArticle } from '../bare-article.ts'
import { dedupe } from './dedupe.ts'

const texts = ['', ...['ferry', 'wick', 'heron'].map((word) => Array.from({ length: 60 }, (_, at) => `${word}${at % 50}`).join(' '))]
const article = fc
  .record({
    address: fc.nat({ max: 6 }),
    text: fc.constantFrom(...texts),
    title: fc.constantFrom('one', 'a title of six words at least'),
    hours: fc.nat({ max: 90 }),
    source: fc.constantFrom('beam', 'owl'),
  })
  .map(({ address, hours, ...row }) => ({ ...row, url: `https://${row.source}.example/${address}`, publishedAt: hours * hourMs }))
const given = fc.tuple(fc.array(article, { maxLength: 8 }), fc.array(article, { maxLength: 4 })).map(([fresh, old]) => ({
  articles: fresh.map(({ publishedAt, ...row }, at) => bareArticle({ ...row, id: `new-${at}` }, { publishedAt })),
  known: old.map(({ publishedAt, ...row }, at) => bareArticle({ ...row, id: `old-${at}` }, { publishedAt })),
}))

test('no item is lost, every new article stays or goes, and no reprint repeats itself', () => {
  fc.assert(
    fc.property(given, ({ articles, known }) => {
      const { output } = dedupe({ articles, known }, { sameTextMin: 0.8 })
      expect([...output.articles.map(({ id }) => id), ...output.gone].toSorted()).toEqual(articles.map(({ id }) => id).toSorted())
      const changed = new Map([...known, ...output.articles, ...output.merged].map((one) => [one.id, one]))
      const keys = new Set([...changed.values()].flatMap(({ itemKeys }) => itemKeys))
      for (const { itemKeys } of [...articles, ...known]) for (const key of itemKeys) expect(keys).toContain(key)
      for (const { id, reprintOf } of changed.values()) {
        expect(reprintOf).not.toBe(id)
        if (reprintOf !== undefined) expect(changed.get(reprintOf)?.reprintOf).toBeUndefined()
      }
    }),
    { seed: 20_260_314, numRuns: 200 },
  )
})
