import { expect, it } from 'vitest'
import { bareArticle } from '../bare-article.ts'
import { addressesOf, candidatesOf } from './candidates.ts'
import { caseOf } from './rules.ts'

const report = (id: string, title: string, links: readonly string[], text = '') =>
  bareArticle({ id, source: id, url: `https://${id}.example/a`, title, text }, { links })
const urlsOf = (articles: Parameters<typeof caseOf>[0], max = 5) => candidatesOf(caseOf(articles, []), max).map(({ url }) => url)

const title = 'Lampworks fixes critical flaw in Wick gateway'
const advisory = 'https://lampworks.example/security/advisories/lsa-7'

it('visits the owner’s page that speaks of it before others, and no more than it may', () => {
  const links = ['https://lampworks.example/products/wick', 'https://other.example/wick-gateway-critical-flaw/writeup', advisory]
  expect(urlsOf([report('beam', title, links)])).toEqual([advisory, links[0], links[1]])
  expect(urlsOf([report('beam', title, links)], 1)).toEqual([advisory])
  expect(urlsOf([report('beam', title, links)], 0)).toEqual([])
})

it('visits no front pages, media, social networks, pictures, log-ins, pages of the report’s own site or pages that nothing speaks for', () => {
  const links = [
    'https://lampworks.example/',
    'https://lampworks.example/login/wick-gateway-flaw',
    'https://lampworks.example/wick/critical-flaw-gateway.png',
    'https://www.reuters.com/technology/lampworks-critical-flaw-wick-gateway',
    'https://x.com/lampworks/status/1',
    'https://beam.example/tag/critical-flaw-wick-gateway',
    'https://elsewhere.example/some/page',
  ]
  expect(urlsOf([report('beam', title, links)])).toEqual([])
})

it('asks where a short address leads when two outlets give the same one', () => {
  const short = 'https://bit.ly/wick-flaw'
  expect(urlsOf([report('beam', title, [short])])).toEqual([])
  expect(urlsOf([report('beam', title, [short]), report('post', title, [short])])).toEqual([short])
})

it('visits the page of a record that a headline names, but of no list of them', () => {
  expect(urlsOf([report('beam', 'What RFC 9999 changes', [])])).toEqual(['https://www.rfc-editor.org/info/rfc9999'])
  expect(urlsOf([report('beam', 'RFC 9991, RFC 9992, RFC 9993, RFC 9994', [])])).toEqual([])
})

it('knows every address a story leads to, also written out', () => {
  const article = report('beam', title, [advisory, `${advisory}?utm_source=x`], 'See github.com/lampworks/wick/issues/7 for more.')
  expect(addressesOf(caseOf([article], []))).toEqual([advisory, 'https://github.com/lampworks/wick/issues/7'])
})

it('takes an article with very many links for a list', () => {
  const links = Array.from({ length: 61 }, (_, n) => `${advisory}-${n}`)
  expect(urlsOf([report('beam', title, links)])).toEqual([])
})
