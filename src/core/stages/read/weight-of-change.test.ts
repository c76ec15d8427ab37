import { describe, expect, test } from 'vitest'
import { weightOfChange } from './weight-of-change.ts'

const weigh = (before: string, after: string, language = 'en') => weightOfChange([{ before, after }], language)

describe('weightOfChange', () => {
  test.each([
    ['The council met on Monday, and approved the plan.', 'The council met on Monday and approved the plan.'],
    ['The goverment resigned.', 'The government resigned.'],
    ['They recieve a letter.', 'They receive a letter.'],
    ['the harbour is closed', 'The harbour is closed!'],
    ['“Closed”, he said', '"Closed", he said'],
  ])('%s → %s is spelling', (before, after) => {
    expect(weigh(before, after)).toEqual({ change: 'spelling', numbers: [] })
  })

  test.each([
    ['12 people were hurt', '21 people were hurt', ['12 → 21']],
    ['It costs 2.4 million, 11 weeks', 'It costs 2.6 million, 12 weeks', ['2.4 → 2.6', '11 → 12']],
    ['version 3.0.7 of 2026', 'version 3.0.8 of 2026', ['3.0.7 → 3.0.8']],
    ['at 10:30', 'at 10:30 on 5 May', ['– → 5']],
    ['१२ लोग', '२१ लोग', ['१२ → २१']],
  ])('%s → %s changes numbers', (before, after, numbers) => {
    expect(weigh(before, after)).toEqual({ change: 'numbers', numbers })
  })

  test.each([
    ['He was cleared.', 'He was not cleared.', 'en'],
    ['It is possible.', 'It is impossible.', 'en'],
    ['The deal is legal there.', 'The deal is illegal there.', 'en'],
    ['He is now free.', 'He is not free.', 'en'],
    ['A million came.', 'A billion came.', 'en'],
    ['公司已同意。', '公司未同意。', 'zh'],
  ])('%s → %s changes words', (before, after, language) => {
    expect(weigh(before, after, language).change).toBe('words')
  })

  test('a sentence that came or went with its numbers is no changed number', () => {
    expect(weigh('', 'Police counted 40 cars.')).toEqual({ change: 'words', numbers: [] })
  })

  test('ten changed numbers are told of any', () => {
    const list = (from: number): string => Array.from({ length: 2_000 }, (_, at) => from + at).join(' ')
    expect(weigh(list(1_000), list(5_000)).numbers).toHaveLength(10)
  })
})
