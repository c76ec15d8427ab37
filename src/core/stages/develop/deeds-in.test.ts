import { expect, it } from 'vitest'
import { deedsIn } from './deeds-in.ts'

it.each([
  ['Police arrested two men on Thursday', ['arrest']],
  ['The flaw is actively exploited', ['exploited']],
  ['Tarn: critical flaw now targeted in attacks', ['exploited']],
  ['Klaxon Labs sees attempts to exploit the flaw', ['exploited']],
  ['Tarn flaw exploited in large-scale campaign', ['exploited']],
  ['The flaw may be exploited soon, and was exploited by three groups in May', ['exploited']],
  ['Corvane backtracks on its fees', ['withdrawn']],
  ['Corvane removes tainted packages', ['takedown']],
  ['Corvane restores some repositories', ['restored']],
  ['The worm’s source code briefly leaked on a code host', ['code-leak', 'breach']],
  ['The agency added it to its Known Exploited Vulnerabilities catalog', ['exploited', 'kev']],
  ['Das Unternehmen hat die Lücke behoben', ['fix']],
  ['警方逮捕了两人', ['arrest']],
])('finds what was done: %s', (text, expected) => {
  expect(deedsIn(text, 'news').map(({ id }) => id)).toEqual(expected)
})

it.each([
  'The flaw could be exploited in attacks',
  'Nobody was arrested',
  'Operators should wait until it is patched',
  'A recently patched flaw',
  'It has not been released',
])('finds nothing in what could, may or did not happen: %s', (text) => {
  expect(deedsIn(text, 'news')).toEqual([])
})

it.each([
  ['A recently patched flaw', ['fix']],
  ['Tarn has already seen attempts to exploit the flaw', ['exploited']],
  ['The flaw could be exploited in attacks', []],
])('knows what happened before: %s', (text, expected) => {
  expect(deedsIn(text, 'known').map(({ id }) => id)).toEqual(expected)
})
