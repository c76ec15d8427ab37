import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayMs, hourMs } from '../../model/instant.ts'
import { bareArticle } from '../bare-article.ts'
import { openCopies } from './copy-index.ts'
import { dedupe } from './dedupe.ts'

const options = { sameTextMin: 0.8 }
const texts = [
  '',
  'heron',
  ...['ferry', 'wick', 'tarn', 'osk'].map((word) => Array.from({ length: 60 }, (_, at) => `${word}${at % 50}`).join(' ')),
]
const row = fc.record({
  page: fc.nat({ max: 8 }),
  text: fc.constantFrom(...texts),
  title: fc.constantFrom('', 'one', 'a title of six words at least', 'عنوان من ست كلمات على الأقل هنا'),
  hours: fc.nat({ max: 100 }),
  site: fc.constantFrom('beam', 'owl', 'quay'),
  language: fc.constantFrom('en', 'zh', 'und'),
})
const articlesOf =
  (name: string) => (rows: readonly { page: number; text: string; title: string; hours: number; site: string; language: string }[]) =>
    rows.map(({ page, hours, site, language, ...more }, at) =>
      bareArticle(
        { ...more, id: `${name}-${at}`, source: site, url: `https://${site}.example/${page}` },
        { publishedAt: hours * hourMs, language },
      ),
    )

test('with what an index of copies finds, dedupe decides as with the whole window', () => {
  fc.assert(
    fc.property(
      fc.array(row, { maxLength: 5 }).map(articlesOf('new')),
      fc.array(row, { maxLength: 25 }).map(articlesOf('old')),
      (articles, window) => {
        const index = openCopies(options)
        const known = dedupe({ articles: window, known: [] }, options).output.articles
        for (const article of known) index.add(article)
        const near = new Set(articles.flatMap((article) => index.find(article)))
        const found = dedupe({ articles, known: known.filter(({ id }) => near.has(id)) }, options)
        expect(found).toEqual(dedupe({ articles, known }, options))
      },
    ),
    { seed: 20_260_314, numRuns: 150 },
  )
})

test('fifty thousand identical headlines, and ten thousand identical texts, are found at once', () => {
  for (const [count, text] of [
    [50_000, ''],
    [10_000, texts[2] ?? ''],
  ] as const) {
    const index = openCopies(options)
    const flood = (at: number) =>
      bareArticle(
        { id: `flood-${at}`, source: `s${at}`, url: `https://s${at}.example/a`, title: 'a title of six words at least', text },
        { publishedAt: hourMs + at },
      )
    const startedAt = performance.now()
    for (let at = 0; at < count; at += 1) index.add(flood(at))
    expect(index.find(flood(count)).length).toBeGreaterThan(0)
    expect(index.find(flood(count)).length).toBeLessThan(50)
    expect(performance.now() - startedAt).toBeLessThan(20_000)
  }
})

test('what is dropped, forgotten or put anew is found no more as it was', () => {
  const index = openCopies(options)
  const old = bareArticle({ id: 'old', source: 'a', url: 'https://a.example/1', title: 'x', text: texts[2] ?? '' }, { publishedAt: dayMs })
  const twin = { ...old, id: 'twin', url: 'https://b.example/1' }
  index.add(old)
  expect(index.find(twin)).toEqual(['old'])
  index.add({ ...old, text: texts[3] ?? '' })
  expect(index.find(twin)).toEqual([])
  index.forget('old')
  expect(index.count()).toBe(0)
  index.add(old)
  index.dropBefore(2 * dayMs)
  expect([index.count(), index.find(twin)]).toEqual([0, []])
})
