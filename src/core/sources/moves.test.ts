import { describe, expect, it } from 'vitest'
import { dayMs, hourMs } from '../model/instant.ts'
import type { Source } from '../model/source.ts'
import { isBelieved, moveAfter, movedSource, moveNote } from './moves.ts'

const source: Source = {
  id: 'source-1',
  kind: 'feed',
  target: 'https://tarn.example/rss',
  title: 'Tarn',
  outletId: 'outlet-1',
  role: 'primary',
  sections: [],
  addedAt: 0,
}

describe('a source that moves', () => {
  it('is believed when it says the same a day later', () => {
    const first = moveAfter(undefined, 'https://tarn.example/feed', 5)
    expect(first).toEqual({ to: 'https://tarn.example/feed', firstAt: 5 })
    const again = moveAfter(first, 'https://tarn.example/feed', dayMs + 5)
    expect(again && isBelieved(again, dayMs + 4)).toBe(false)
    expect(again && isBelieved(again, dayMs + 5)).toBe(true)
  })

  it('is forgotten when an answer in between says otherwise', () => {
    const first = moveAfter(undefined, 'https://tarn.example/feed', 0)
    expect(moveAfter(first, undefined, hourMs)).toBeUndefined()
    expect(moveAfter(first, 'https://tarn.example/other', hourMs)).toEqual({ to: 'https://tarn.example/other', firstAt: hourMs })
  })

  it('keeps its id and the addresses it had, ten at most and none twice', () => {
    const moved = movedSource(source, 'https://tarn.example/feed')
    expect(moved).toMatchObject({ id: 'source-1', target: 'https://tarn.example/feed', formerTargets: ['https://tarn.example/rss'] })
    expect(movedSource(moved, 'https://tarn.example/rss')).toMatchObject({ formerTargets: ['https://tarn.example/feed'] })
    let wanderer = source
    for (let move = 0; move < 15; move += 1) wanderer = movedSource(wanderer, `https://tarn.example/${move}`)
    expect(wanderer.formerTargets).toHaveLength(10)
  })

  it('is noted when it went to another site', () => {
    expect(moveNote(source)).toBeUndefined()
    expect(moveNote(movedSource(source, 'https://feeds.tarn.example/rss'))).toBeUndefined()
    expect(moveNote(movedSource(source, 'https://casino.example/rss'))).toBe('it moved here from another site, https://tarn.example/rss')
    expect(moveNote(movedSource({ ...source, target: 'https://one.github.io/a' }, 'https://two.github.io/a'))).toContain('another site')
  })
})
