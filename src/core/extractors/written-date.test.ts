import { expect, test } from 'vitest'
import { writtenDatesIn } from './written-date.ts'

test.each([
  ['By Ada Moss on September 5, 2024', '2024-09-05'],
  ['Sept. 5th, 2024 | 4 min read', '2024-09-05'],
  ['Fri, 19th Dec 2025', '2025-12-19'],
  ['4. März 2026', '2026-03-04'],
  ['le 1er juin 2026', '2026-06-01'],
  ['5 de mayo de 2026', '2026-05-05'],
  ['12 de março de 2026', '2026-03-12'],
  ['3 ottobre 2025', '2025-10-03'],
  ['7 mei 2026', '2026-05-07'],
  ['12 мая 2026', '2026-05-12'],
  ['9 lipca 2025', '2025-07-09'],
  ['04-ago-2021 5:11', '2021-08-04'],
  ['2026年5月12日', '2026-05-12'],
  ['2026년 5월 12일', '2026-05-12'],
  ['Updated: 2026-05-12', '2026-05-12'],
  ['2026/5/12', '2026-05-12'],
  ['23.07.2025 · 6 min', '2025-07-23'],
  ['14.11.24', '2024-11-14'],
  ['12/16/2025', '2025-12-16'],
])('reads the date in “%s”', (line, day) => {
  expect(writtenDatesIn(line, true)[0]?.day).toBe(day)
})

test('takes the month first for Americans alone, and says what the figures may mean besides', () => {
  expect(writtenDatesIn('05/12/2026', true)[0]).toMatchObject({ day: '2026-05-12', other: '2026-12-05' })
  expect(writtenDatesIn('05/12/2026', false)[0]).toMatchObject({ day: '2026-12-05', other: '2026-05-12' })
})

test.each(['version 4.2.0', '31 February 2026', 'LED 12 lamps', 'call 555-01-2026', '24/7/10', 'Market 12, 2024 things'])(
  'sees no date in “%s”',
  (line) => {
    expect(writtenDatesIn(line, true)).toEqual([])
  },
)
