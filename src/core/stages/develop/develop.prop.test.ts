import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Article } from '../../model/article.ts'
import { bareArticle } from '../bare-article.ts'
import { develop } from './develop.ts'
import { withPassages } from './stage.ts'

const options = { passagesMax: 8, outletSteps: [2, 4, 8] }
const sentence = fc.constantFrom(
  'Flaw in Tarn exposes 12,000 servers.',
  'The Tarn flaw now exposes 31,000 servers, the project said.',
  'The Tarn flaw is tracked as CVE-2026-99010.',
  'Hackers exploit the Tarn flaw on servers since Thursday.',
  'The Tarn project released Tarn 4.0.2 for all servers.',
  'Tarn 漏洞影响22万台服务器。',
  '',
  '\u202eTarn \ud83d\ude00 flaw',
)
const report = fc.record({ title: sentence, text: fc.array(sentence, { maxLength: 4 }), at: fc.integer({ min: 0, max: 1_000 }) })
const articles = fc.array(report, { maxLength: 8 }).map((rows) =>
  rows.map(({ title, text, at }, index): Article => {
    const row = {
      id: `article-${index}`,
      source: `outlet-${index}`,
      url: `https://outlet-${index}.example/`,
      title,
      text: text.join(' '),
      lang: 'en',
    }
    return withPassages({ ...bareArticle(row), publishedAt: at, firstSeenAt: at })
  }),
)

function developed(reports: readonly Article[]) {
  const articleIds = reports.map(({ id }) => id)
  const story = { id: 'story-1', articleIds, leadArticleId: articleIds[0] ?? '', openedAt: 0, lastNewsAt: 0 }
  return develop({ story, articles: reports, revisions: [], outletNames: new Map() }, options).output
}

it('cites passages that stand in its report, in order of time, and opens a story once', () => {
  fc.assert(
    fc.property(articles, (reports) => {
      const found = developed(reports)
      for (const { articleId, passageIds, at } of found) {
        const article = reports.find(({ id }) => id === articleId)
        expect(article?.firstSeenAt).toBe(at)
        for (const id of passageIds) expect(article?.passages.some((passage) => passage.id === id)).toBe(true)
      }
      expect(found.map(({ at }) => at)).toEqual(found.map(({ at }) => at).toSorted((a, b) => a - b))
      expect(found.filter(({ kind }) => kind === 'opened').length).toBeLessThanOrEqual(1)
    }),
    { seed: 4, numRuns: 200 },
  )
})

it('does not mind the order of the articles it is given, and finds nothing new in the same report again', () => {
  fc.assert(
    fc.property(articles, (reports) => {
      expect(developed(reports.toReversed())).toEqual(developed(reports))
      const [first] = reports.toSorted((a, b) => a.firstSeenAt - b.firstSeenAt)
      if (first === undefined) return
      const again = withPassages({ ...first, id: 'again', outletId: 'other', firstSeenAt: 9_999, publishedAt: 9_999 })
      const added = developed([...reports, again]).filter(
        ({ articleId, kind }) => articleId === 'again' && kind !== 'more-outlets' && kind !== 'opened',
      )
      expect(added).toEqual([])
    }),
    { seed: 4, numRuns: 200 },
  )
})

it('reads ten thousand reports of one happening in a moment', () => {
  const reports = Array.from({ length: 10_000 }, (_, at) =>
    withPassages({
      ...bareArticle({ id: `a${at}`, source: `o${at}`, title: `Flaw in Tarn exposes ${at},000 servers`, lang: 'en' }),
      firstSeenAt: at,
    }),
  )
  const from = performance.now()
  expect(developed(reports).length).toBeGreaterThan(0)
  expect(performance.now() - from).toBeLessThan(3_000)
})
