import { expect, test } from 'vitest'
import { cvssScore } from './cvss-score.ts'
import { joinedAliases } from './joined-aliases.ts'
import { pageOfRecord } from './page-of-record.ts'
import { titleFrom } from './read-advisories.ts'
import { severityOf } from './severity-of.ts'

test.each([
  // Scores of the examples in FIRST’s own document (first.org/cvss/v3.1/examples).
  ['CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:C/C:L/I:L/A:N', 6.4],
  ['CVSS:3.1/AV:N/AC:H/PR:N/UI:R/S:U/C:L/I:N/A:N', 3.1],
  ['CVSS:3.1/AV:L/AC:L/PR:H/UI:N/S:U/C:L/I:L/A:L', 4.2],
  ['CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N', 7.5],
  ['CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H', 10],
  ['CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', 9.8],
  ['CVSS:3.1/AV:P/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', 6.8],
  ['CVSS:3.1/AV:L/AC:L/PR:L/UI:N/S:C/C:H/I:H/A:H', 8.8],
  ['CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:C/C:L/I:L/A:N/E:F/RL:X', 6.1],
  ['CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:N', 0],
])('%s scores %d', (vector, score) => expect(cvssScore(vector)).toBe(score))

test.each([
  'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N',
  'AV:N/AC:L/Au:N/C:P/I:P/A:P',
  'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H',
  'CVSS:3.1/AV:__proto__/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H',
  'CVSS:3.1/AV:N/AC:L/PR:constructor/UI:N/S:C/C:H/I:H/A:H',
  'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:X/C:H/I:H/A:H',
  '',
])('%j has no score of ours', (vector) => expect(cvssScore(vector)).toBeUndefined())

test('a level is the register’s own word, else that of the score; without both there is none', () => {
  expect(severityOf({ level: 'IMPORTANT' })).toEqual({ level: 'high' })
  expect([0.1, 3.9, 4, 6.9, 7, 8.9, 9, 10].map((score) => severityOf({ score })?.level)).toEqual(
    'low low moderate moderate high high critical critical'.split(' '),
  )
  expect(severityOf({ level: 'constructor' })).toBeUndefined()
  expect(severityOf({ level: 'unknown', score: 0, vector: ' ' })).toBeUndefined()
})

test('ids that mean one vulnerability are joined over all records, in whatever order they stand', () => {
  const records = [
    { id: 'A', aliases: ['CVE-1'] },
    { id: 'B', aliases: [] },
    { id: 'C', aliases: ['D'] },
    { id: 'D', aliases: ['CVE-1'] },
  ]
  expect(joinedAliases(records)).toEqual([['CVE-1', 'C', 'D'], [], ['CVE-1', 'A', 'D'], ['CVE-1', 'A', 'C']])
  expect(joinedAliases(records.toReversed()).toReversed()).toEqual(joinedAliases(records))
  const chain = Array.from({ length: 20_000 }, (_, at) => ({ id: `X-${at}`, aliases: [`X-${at + 1}`] }))
  expect(joinedAliases(chain).at(-1)?.length).toBe(50)
})

test('a record stands at its register’s page', () => {
  expect(
    ['CVE-2026-20417', 'GHSA-2x3w-4f5g-6h7j', 'GO-2026-1234', 'CURL-CVE-2026-3', 'MAL-2026-1', '../x', 'CURL-CVE-2026-12345'].map(
      pageOfRecord,
    ),
  ).toEqual([
    'https://www.cve.org/CVERecord?id=CVE-2026-20417',
    'https://github.com/advisories/GHSA-2x3w-4f5g-6h7j',
    'https://pkg.go.dev/vuln/GO-2026-1234',
    'https://osv.dev/vulnerability/CURL-CVE-2026-3',
    'https://osv.dev/vulnerability/MAL-2026-1',
    'https://osv.dev/vulnerability/..%2Fx',
    'https://curl.se/docs/CVE-2026-12345.html',
  ])
})

test('a title is made of what says the flaw', () => {
  expect(titleFrom('CVE-1', 'Lamp is a reader. Before 2.4 it allows reading. More.')).toBe(
    'CVE-1: Lamp is a reader. Before 2.4 it allows reading',
  )
  expect(titleFrom('CVE-1', 'A flaw in Lamp 2.4. More.')).toBe('CVE-1: A flaw in Lamp 2.4')
  expect([titleFrom('CVE-1', ''), titleFrom('CVE-1', undefined), titleFrom('CVE-1', 'Lamp')]).toEqual(['CVE-1', 'CVE-1', 'CVE-1: Lamp'])
})
