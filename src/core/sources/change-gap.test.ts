import { describe, expect, it } from 'vitest'
import { dayMs, hourMs } from '../model/instant.ts'
import { type Changes, changesAfter } from './change-gap.ts'

describe('how often a source changes', () => {
  it('begins with the first reading and says nothing of gaps', () => {
    expect(changesAfter({}, { now: 7, newCount: 40 })).toEqual({ changedAt: 7 })
    expect(changesAfter({}, { now: 7, newCount: 0 })).toEqual({ changedAt: 7 })
  })

  it('stays as it was when nothing is new', () => {
    expect(changesAfter({ changedAt: 1, changeGapMs: 2 }, { now: 9, newCount: 0 })).toEqual({ changedAt: 1, changeGapMs: 2 })
  })

  it('says nothing of what else it is given', () => {
    const state = { changedAt: 1, failure: 'it is away' }
    expect(changesAfter(state, { now: 9, newCount: 0 })).toEqual({ changedAt: 1 })
  })

  it('shares a gap among the items it brought', () => {
    expect(changesAfter({ changedAt: 0 }, { now: 2 * hourMs, newCount: 4 })).toEqual({ changedAt: 2 * hourMs, changeGapMs: hourMs / 2 })
  })

  it('follows a source that wakes up within a few readings', () => {
    let state: Changes = { changedAt: 0, changeGapMs: 7 * dayMs }
    for (let hour = 1; hour <= 8; hour += 1) state = changesAfter(state, { now: hour * hourMs, newCount: 1 })
    expect(state.changeGapMs).toBeLessThan(2 * hourMs)
  })

  it('survives a clock that was set back, and a year of silence', () => {
    expect(changesAfter({ changedAt: 9, changeGapMs: 10 }, { now: 1, newCount: 1 }).changeGapMs).toBe(5)
    expect(changesAfter({ changedAt: 0 }, { now: 365 * dayMs, newCount: 1 }).changeGapMs).toBe(30 * dayMs)
  })
})
