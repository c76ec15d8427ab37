import { expect, it } from 'vitest'
import { isMonth, monthWords, weeksOf } from './month.ts'

it('lays a month out in weeks from Monday on', () => {
  const weeks = weeksOf('2026-05')
  expect(weeks[0]).toEqual([undefined, undefined, undefined, undefined, '2026-05-01', '2026-05-02', '2026-05-03'])
  expect(weeks.at(-1)?.[6]).toBe('2026-05-31')
  expect(weeks.flat().filter((date) => date !== undefined)).toHaveLength(31)
})

it('knows the 29 days of a February', () => {
  expect(
    weeksOf('2028-02')
      .flat()
      .filter((date) => date !== undefined),
  ).toHaveLength(29)
})

it('tells a month from anything else', () => {
  expect(['2026-05', '2026-13', '2026-5', '2026-05-01', '', '2026-0x'].map(isMonth)).toEqual([true, false, false, false, false, false])
  expect(monthWords('2026-05')).toBe('May 2026')
})
