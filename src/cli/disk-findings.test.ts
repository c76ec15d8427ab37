import { expect, it } from 'vitest'
import { dayMs } from '#core/model/instant.ts'
import { diskFindings } from './disk-findings.ts'

const gib = 2 ** 30
const now = 1_780_000_000_000
const at = (use: { readonly free: number; readonly database: number; readonly log?: number }, days = 100) =>
  diskFindings({ log: 0, ...use }, { since: now - days * dayMs, now })

it('tells how fast the database grows, once it has done so for a week', () => {
  expect(at({ free: 100 * gib, database: 10 * gib })).toEqual([
    { level: 'ok', text: 'disk: 100.0 GiB free; the database grows by about 102.4 MiB a day' },
  ])
  expect(at({ free: 100 * gib, database: 10 * gib }, 2)).toEqual([{ level: 'ok', text: 'disk: 100.0 GiB free' }])
})

it.each([
  ['bad', 'the desk may stop at any time', { free: 0.1 * gib, database: gib }],
  ['note', 'full in about 20 days', { free: 2 * gib, database: 10 * gib }],
  ['note', 'no backup of it fits', { free: 9 * gib, database: 10 * gib }],
] as const)('is %s where %s', (level, words, use) => {
  const [finding] = at(use)
  expect(finding?.level).toBe(level)
  expect(finding?.text).toContain(words)
  expect(finding?.fix).toBeTruthy()
})

it('notes a log that is not folded in', () => {
  expect(at({ free: 100 * gib, database: gib, log: 0.75 * gib })[1]?.text).toContain('768.0 MiB')
})
