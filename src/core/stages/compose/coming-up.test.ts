import { describe, expect, it } from 'vitest'
import { datesIn } from './coming-up.ts'

describe('datesIn', () => {
  it.each([
    ['The conference takes place on 12 May 2026 in Ghent.', ['2026-05-12']],
    ['The call for papers closes May 3rd.', ['2026-05-03']],
    ['Support ends on 2026-06-30.', ['2026-06-30']],
    ['Both 4 May and June 5, 2026 were named.', ['2026-05-04', '2026-06-05']],
    ['It was founded on 4 April 2019.', []],
    ['It happened on 2 March.', []],
    ['The 31 April meeting is a mistake.', []],
    ['The end comes on 1 January 2027.', []],
  ])('%s', (text, dates) => {
    expect(datesIn(text, '2026-04-10')).toEqual(dates)
  })

  it('takes a date early in the year as next year’s when the year is ending', () => {
    expect(datesIn('The vote is on 14 January.', '2026-11-20')).toEqual(['2027-01-14'])
  })
})
