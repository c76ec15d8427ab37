import { describe, expect, it } from 'vitest'
import { freshForMs, retryAfterMs } from './caching.ts'

const now = Date.parse('2026-05-28T12:00:00Z')
const [minute, hour] = [60_000, 3_600_000]

function headers(fields: Record<string, string>): { header(name: string): string | undefined } {
  return { header: (name) => fields[name] }
}

describe('how long an answer stays good', () => {
  it.each<[Record<string, string>, number | undefined]>([
    [{}, undefined],
    [{ 'cache-control': 'max-age=3600' }, hour],
    [{ 'cache-control': 'public, Max-Age="3600"' }, hour],
    [{ 'cache-control': 'max-age=3600', age: '1800' }, hour / 2],
    [{ 'cache-control': 'max-age=299' }, 5 * minute],
    [{ 'cache-control': 'max-age=300' }, 5 * minute],
    [{ 'cache-control': 'max-age=301' }, 301_000],
    [{ 'cache-control': 'max-age=86399' }, 86_399_000],
    [{ 'cache-control': 'max-age=86400' }, 24 * hour],
    [{ 'cache-control': 'max-age=86401' }, 24 * hour],
    [{ 'cache-control': 'max-age=999999999999999' }, undefined],
    [{ 'cache-control': 'no-cache, max-age=3600' }, undefined],
    [{ 'cache-control': 'no-store' }, undefined],
    [{ 'cache-control': 'max-age=-1' }, undefined],
    [{ expires: 'Thu, 28 May 2026 13:00:00 GMT' }, hour],
    [{ expires: 'Thu, 28 May 2026 14:00:00 GMT', date: 'Thu, 28 May 2026 13:00:00 GMT' }, hour],
    [{ expires: 'Thursday, 28-May-26 13:00:00 GMT' }, hour],
    [{ expires: 'Thu May 28 13:00:00 2026' }, hour],
    [{ expires: 'Thu, 28 May 2026 11:00:00 GMT' }, undefined],
    [{ expires: '0' }, undefined],
    [{ 'cache-control': 'max-age=600', expires: 'Thu, 28 May 2026 18:00:00 GMT' }, 10 * minute],
  ])('%j → %j ms', (fields, expected) => {
    expect(freshForMs(headers(fields), now)).toBe(expected)
  })
})

describe('how long a server asks to be left alone', () => {
  it.each<[string | undefined, number | undefined]>([
    [undefined, undefined],
    ['7200', 2 * hour],
    ['0', 5 * minute],
    ['299', 5 * minute],
    ['301', 301_000],
    ['86399', 86_399_000],
    ['86401', 24 * hour],
    ['315360000', 24 * hour],
    ['-5', undefined],
    ['soon; 1e9', undefined],
    ['1e9', undefined],
    ['', undefined],
    ['Thu, 28 May 2026 13:00:00 GMT', hour],
    ['Mon, 01 Jan 2001 00:00:00 GMT', undefined],
  ])('%j → %j ms', (value, expected) => {
    expect(retryAfterMs(headers(value === undefined ? {} : { 'retry-after': value }), now)).toBe(expected)
  })

  it('counts a date from the server’s own clock, however wrong that is', () => {
    const fields = { 'retry-after': 'Fri, 29 May 2026 14:00:00 GMT', date: 'Fri, 29 May 2026 13:00:00 GMT' }
    expect(retryAfterMs(headers(fields), now)).toBe(hour)
  })
})
