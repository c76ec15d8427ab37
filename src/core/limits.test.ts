import { expect, it } from 'vitest'
import { limits, limitTable } from './limits.ts'

it('every limit is a whole number above zero, and says in which unit and why', () => {
  for (const [name, { value, unit, why }] of Object.entries(limitTable)) {
    expect(Number.isInteger(value) && value > 0, name).toBe(true)
    expect(unit.length > 0 && why.length > 10, name).toBe(true)
  }
})

it('the limits stand in alphabetical order and are given as plain numbers', () => {
  expect(Object.keys(limitTable)).toEqual(Object.keys(limitTable).toSorted())
  expect(limits.feedBytes).toBe(16 * 1024 * 1024)
})
