import { describe, expect, it } from 'vitest'
import { limits } from '../limits.ts'
import { dayMs, hourMs } from '../model/instant.ts'
import type { Subscription } from '../model/subscription.ts'
import { nextMove, type Wanted } from './next-move.ts'

const now = 1_772_409_600_000
const wanted: Wanted = { hub: 'https://hub.example/', topic: 'https://x.example/feed', callbackBase: 'https://desk.example/websub/' }
const asked: Subscription = {
  ...wanted,
  sourceId: 'source-1',
  token: 't',
  secret: 's',
  wants: 'subscribe',
  isAsking: false,
  triedAt: now,
  tries: 1,
  heard: { deliveredCount: 0, refusedCount: 0 },
}
const held: Subscription = { ...asked, heard: { ...asked.heard, confirmedAt: now, leaseUntil: now + 10 * dayMs } }
const moveAt = (at: number, subscription: Subscription | undefined, want: Wanted | undefined = wanted) =>
  nextMove({ subscription, wanted: want, now: at })

describe('what is wanted', () => {
  it('is subscribed to, afresh when hub, topic or callback are others or it was being left', () => {
    const afresh = { is: 'subscribe', isAfresh: true }
    expect(moveAt(now, undefined)).toEqual(afresh)
    expect(moveAt(now, held, { ...wanted, hub: 'https://other.example/' })).toEqual(afresh)
    expect(moveAt(now, held, { ...wanted, topic: 'https://x.example/rss' })).toEqual(afresh)
    expect(moveAt(now, held, { ...wanted, callbackBase: 'https://new.example/websub/' })).toEqual(afresh)
    expect(moveAt(now, { ...held, wants: 'unsubscribe' })).toEqual(afresh)
  })

  it('is renewed between 80 and 85 % of the lease', () => {
    const move = moveAt(now, held)
    const until = move.is === 'wait' ? move.until - now : 0
    expect(until).toBeGreaterThanOrEqual(8 * dayMs)
    expect(until).toBeLessThanOrEqual(8.5 * dayMs)
    expect(moveAt(now + until, held)).toEqual({ is: 'subscribe', isAfresh: false })
  })

  it.each([1, 1_000, hourMs])('is renewed no sooner than after an hour: a lease of %i ms', (leaseMs) => {
    const short = { ...held, heard: { ...held.heard, leaseUntil: now + leaseMs } }
    expect(moveAt(now, short)).toEqual({ is: 'wait', until: now + hourMs })
  })

  it('is renewed within the longest lease, whatever the hub promised', () => {
    const long = { ...held, heard: { ...held.heard, leaseUntil: now + 1_000 * dayMs } }
    const move = moveAt(now, long)
    expect(move.is === 'wait' ? move.until : 0).toBeLessThan(now + limits.leaseMaxMs)
  })

  it('is asked for again after an hour, two, four … a day, while the hub does not confirm it', () => {
    const waits = [1, 2, 3, 4, 5, 6, 7, 100].map((tries) => {
      const move = moveAt(now, { ...asked, tries })
      return move.is === 'wait' ? (move.until - now) / hourMs : move
    })
    expect(waits).toEqual([1, 2, 4, 8, 16, 24, 24, 24])
  })

  it('is asked for again an hour after a refusal at the soonest', () => {
    const denied = { ...held, heard: { ...held.heard, deniedAt: now + dayMs } }
    expect(moveAt(now + dayMs, denied)).toEqual({ is: 'wait', until: now + dayMs + hourMs })
    expect(moveAt(now + dayMs + hourMs, denied)).toEqual({ is: 'subscribe', isAfresh: false })
  })
})

describe('what is not wanted any more', () => {
  const gone = (at: number, subscription: Subscription | undefined) => nextMove({ subscription, wanted: undefined, now: at })

  it('is left while the hub may send, and forgotten else', () => {
    expect(gone(now, undefined)).toEqual({ is: 'nothing' })
    expect(gone(now, asked)).toEqual({ is: 'forget' })
    expect(gone(now, held)).toEqual({ is: 'unsubscribe' })
    expect(gone(now + 10 * dayMs, held)).toEqual({ is: 'forget' })
  })

  it('is forgotten when the hub confirmed that we left, or took the request and kept silent for an hour', () => {
    const leaving: Subscription = { ...held, wants: 'unsubscribe' }
    expect(gone(now, { ...leaving, heard: { ...leaving.heard, leftAt: now } })).toEqual({ is: 'forget' })
    expect(gone(now, leaving)).toEqual({ is: 'wait', until: now + hourMs })
    expect(gone(now + hourMs, leaving)).toEqual({ is: 'forget' })
  })

  it('is asked to end again when the hub could not be reached, five times at most', () => {
    const failure = { code: 'fetch/network', at: wanted.hub, why: 'lost' } as const
    const leaving: Subscription = { ...held, wants: 'unsubscribe', failure }
    expect(gone(now + hourMs, leaving)).toEqual({ is: 'unsubscribe' })
    expect(gone(now + dayMs, { ...leaving, tries: 5 })).toEqual({ is: 'forget' })
  })
})
