import { describe, expect, it } from 'vitest'
import { isDate } from './instant.ts'

describe('isDate', () => {
  it.each(['2026-05-28', '2024-02-29', '1999-12-31'])('knows the date %s', (text) => {
    expect(isDate(text)).toBe(true)
  })

  it.each(['2026-02-30', '2026-01-91', '2026-13-01', '2026-5-28', '28 May 2026', ''])('knows that %j is none', (text) => {
    expect(isDate(text)).toBe(false)
  })
})
