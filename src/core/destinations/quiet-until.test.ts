import { describe, expect, it } from 'vitest'
import { instantOf, isoOf } from '../model/instant.ts'
import { quietUntil } from './quiet-until.ts'

const night = { from: '22:00', to: '07:00' }
const until = (at: string, quiet: { from: string; to: string } | undefined, zone = 'UTC'): string | undefined => {
  const end = quietUntil(instantOf(at) ?? 0, quiet, zone)
  return end === undefined ? undefined : isoOf(end)
}

describe('quiet hours', () => {
  it.each([
    ['2026-05-28T21:59:00Z', undefined],
    ['2026-05-28T22:00:00Z', '2026-05-29T07:00:00'],
    ['2026-05-29T06:59:59Z', '2026-05-29T07:00:00'],
    ['2026-05-29T07:00:00Z', undefined],
  ])('over midnight: at %s until %s', (at, end) => expect(until(at, night)?.slice(0, 19)).toBe(end))

  it('within a day', () => expect(until('2026-05-28T12:30:00Z', { from: '12:00', to: '13:00' })?.slice(11, 16)).toBe('13:00'))
  it('by the clock of the edition’s zone', () =>
    expect(until('2026-05-28T21:30:00Z', night, 'Europe/Berlin')?.slice(0, 16)).toBe('2026-05-29T05:00'))
  it('never end before now, on a day whose clock is turned back', () =>
    expect(until('2026-10-25T02:30:00Z', { from: '02:00', to: '04:00' }, 'Europe/Berlin')?.slice(0, 19)).toBe('2026-10-25T02:31:00'))
  it('are none where none are set', () => expect(until('2026-05-28T23:00:00Z', undefined)).toBeUndefined())
})
