import { expect, it } from 'vitest'
import { deedsIn } from './deeds-in.ts'

it.each([
  ['Police arrested two men on Thursday', ['arrest']],
  ['The flaw is actively exploited', ['exploited']],
  ['Corvane backtracks on its fees', ['withdrawn']],
  ['Das Unternehmen hat die Lücke behoben', ['fix']],
  ['警方逮捕了两人', ['arrest']],
])('finds what was done: %s', (text, expected) => {
  expect(deedsIn(text).map(({ id }) => id)).toEqual(expected)
})

it.each([
  'The flaw could be exploited in attacks',
  'Nobody was arrested',
  'Operators should wait until it is patched',
  'A recently patched flaw',
  'It has not been released',
])('finds nothing in what could, may or did not happen: %s', (text) => {
  expect(deedsIn(text)).toEqual([])
})
