import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changedSentences } from './changed-sentences.ts'

describe('changedSentences', () => {
  test('pairs what was replaced and passes over what stayed', () => {
    expect(changedSentences(['a', 'b', 'c', 'd'], ['a', 'B', 'c', 'd'])).toEqual([{ before: 'b', after: 'B' }])
    expect(changedSentences(['a', 'b', 'c', 'd', 'e'], ['a', 'B', 'c', 'D1', 'D2', 'e'])).toEqual([
      { before: 'b', after: 'B' },
      { before: 'd', after: 'D1' },
      { before: '', after: 'D2' },
    ])
  })

  test('tells what was added or taken out alone', () => {
    expect(changedSentences(['a', 'c'], ['a', 'b', 'c'])).toEqual([{ before: '', after: 'b' }])
    expect(changedSentences(['a', 'b', 'c'], ['a', 'c'])).toEqual([{ before: 'b', after: '' }])
    expect(changedSentences([], ['a'])).toEqual([{ before: '', after: 'a' }])
    expect(changedSentences(['a', 'a'], ['a'])).toEqual([{ before: 'a', after: '' }])
    expect(changedSentences(['a'], ['a'])).toEqual([])
  })

  test('answers 50 pairs at most, and soon, for texts of any length', () => {
    const [before, after] = [0, 1].map((seed) => Array.from({ length: 5_000 }, (_, at) => `${seed} ${at}`))
    expect(changedSentences(before ?? [], after ?? [])).toHaveLength(50)
  })

  test('of short texts, what is not told stands in both in the same order', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 })
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changes = changedSentences(before, after)
        const kept = (list: readonly string[], gone: readonly string[]): number => list.length - gone.filter((one) => one !== '').length
        const [old, now] = [changes.map((change) => change.before), changes.map((change) => change.after)]
        expect(kept(before, old)).toBe(kept(after, now))
        expect(changes.length === 0).toBe(before.join() === after.join())
        expect(isWithin(old, before) && isWithin(now, after)).toBe(true)
      }),
      { seed: 20_260_528, numRuns: 1_000 },
    )
  })
})

/** Whether the told sentences stand in the text in their order. */
function isWithin(told: readonly string[], text: readonly string[]): boolean {
  let from = 0
  for (const one of told.filter((sentence) => sentence !== '')) {
    const at = text.indexOf(one, from)
    if (at === -1) return false
    from = at + 1
  }
  return true
}
