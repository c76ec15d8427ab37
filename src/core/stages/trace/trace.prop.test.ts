import fc from 'fast-check'
import { expect, it } from 'vitest'
import { canonicalAddress } from '../../text/address.ts'
import { isRedirector } from '../../text/is-redirector.ts'
import { bareArticle } from '../bare-article.ts'
import { candidatesOf } from './candidates.ts'
import { caseOf } from './rules.ts'
import { trace } from './trace.ts'

const address = fc.oneof(
  fc.webUrl(),
  fc.string(),
  fc.constantFrom(
    'https://t.co/x',
    'https://github.com/lamp/wick/issues/7',
    'https://lamp.example/blog/wick-4',
    'javascript:alert(1)',
    'https://[bad',
  ),
)
const words = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('Lamp opens Wick', 'CVE-2026-31111 in Wick', 'شركة المصابيح', '灯具'),
)
const articles = fc.array(
  fc
    .record({ url: address, title: words, text: words, links: fc.array(address, { maxLength: 5 }), at: fc.integer({ min: 0, max: 4e12 }) })
    .map(({ url, title, text, links, at }) =>
      bareArticle({ id: `${url} ${at}`, source: 's', url, title, text }, { links, publishedAt: at }),
    ),
  { maxLength: 6 },
)
const story = { id: 'story-1', articleIds: [], leadArticleId: '', openedAt: 0, lastNewsAt: 0 }

it('never throws, and names nothing but what its articles are, lead to, or name by an id', () => {
  fc.assert(
    fc.property(articles, articles, (own, wire) => {
      const { output } = trace({ story, articles: own, outlets: [], wire }, { moreCodeHosts: [] })
      if (output === undefined) return
      const known = [...own, ...wire].flatMap(({ url, links }) => [url, ...links]).map(canonicalAddress)
      expect(known.includes(canonicalAddress(output.url)) || /CVE-2026-31111|github\.com\/lamp/.test(output.url)).toBe(true)
      expect(isRedirector(output.url)).toBe(false)
    }),
    { seed: 4, numRuns: 300 },
  )
})

it('visits nothing but web addresses that are not looked at for nothing', () => {
  fc.assert(
    fc.property(articles, (own) => {
      const candidates = candidatesOf(caseOf(own, []), 3)
      expect(candidates.length).toBeLessThanOrEqual(3)
      for (const { url, address: canonical } of candidates)
        expect([/^https?:/.test(url), canonicalAddress(canonical)]).toEqual([true, canonical])
    }),
    { seed: 4, numRuns: 300 },
  )
})
