import { expect, it } from 'vitest'
import { indexed, matchOf, wordsOf } from './search-words.ts'

it.each([
  ['millrace sluice', '"millrace" AND "sluice"'],
  ['millrace millrace', '"millrace"'],
  ['NEAR(a, b)', '"NEAR(a," AND "b)"'],
  ['say "quoted', '"say" AND "quoted"'],
  ['mill* -race', '"mill*" AND "-race"'],
  ['漏洞 fix', '" 漏  洞 " AND "fix"'],
])('quotes every word of %j', (query, match) => {
  expect(matchOf(query, 'all')).toBe(match)
})

it.each(['', '  ', '"', '***', '\u0000', '\ud83d', '🌊 — !'])('finds no word in %j', (query) => {
  expect(matchOf(query, 'all')).toBeUndefined()
  expect(matchOf(query, 'any')).toBeUndefined()
})

it('asks for any two neighbors of a run of letters without spaces', () => {
  expect(matchOf('新版本 out', 'any')).toBe('" 新  版 " OR " 版  本 " OR "out"')
})

it('stands the letters of scripts without spaces alone, and leaves other text', () => {
  expect(indexed('开源 news')).toBe(' 开  源  news')
})

it('takes at most 16 words and 1,000 characters of a query', () => {
  expect(wordsOf(Array.from({ length: 100 }, (_, place) => `w${place}`).join(' '))).toHaveLength(16)
  expect(wordsOf('x'.repeat(5_000))).toEqual(['x'.repeat(1_000)])
})

it('lets the last word go on when it has more than one letter, and quotes it all the same', () => {
  expect(matchOf('mill ra', 'begun')).toBe('"mill" AND "ra" *')
  expect(matchOf('mill r', 'begun')).toBeUndefined()
  expect(matchOf('"*" NEAR', 'begun')).toBe('"NEAR" *')
  expect(matchOf('', 'begun')).toBeUndefined()
})
