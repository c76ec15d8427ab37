import fc from 'fast-check'
import { expect, it } from 'vitest'
import { hourMs } from '../model/instant.ts'
import type { Subscription } from '../model/subscription.ts'
import { nextMove } from './next-move.ts'

const wanted = { hub: 'https://hub.example/', topic: 'https://x.example/feed', callbackBase: 'https://desk.example/websub/' }
const instant = fc.integer({ min: 0, max: 2_000_000_000_000 })
const maybe = fc.option(instant, { nil: undefined })
const subscriptions = fc.record({
  wants: fc.constantFrom<Subscription['wants']>('subscribe', 'unsubscribe'),
  triedAt: instant,
  tries: fc.integer({ min: 1, max: 1_000 }),
  confirmedAt: maybe,
  leaseUntil: maybe,
  deniedAt: maybe,
  leftAt: maybe,
})

const made = ({
  confirmedAt,
  leaseUntil,
  deniedAt,
  leftAt,
  ...rest
}: typeof subscriptions extends fc.Arbitrary<infer Drawn> ? Drawn : never) => {
  const heard = JSON.parse(JSON.stringify({ deliveredCount: 0, refusedCount: 0, confirmedAt, leaseUntil, deniedAt, leftAt }))
  return { ...wanted, ...rest, sourceId: 'source-1', token: 't', secret: 's', isAsking: false, heard } as Subscription
}

it('never waits for what is past, and never asks a hub twice within an hour', () => {
  fc.assert(
    fc.property(subscriptions, instant, fc.boolean(), (drawn, now, isWanted) => {
      const subscription = made(drawn)
      const move = nextMove({ subscription, wanted: isWanted ? wanted : undefined, now })
      if (move.is === 'wait') expect(move.until).toBeGreaterThan(now)
      if (move.is !== 'subscribe') return
      const asked = {
        ...subscription,
        wants: 'subscribe',
        triedAt: now,
        tries: subscription.tries + 1,
        heard: { ...subscription.heard },
      } as const
      const { deniedAt = 0, confirmedAt = 0 } = asked.heard
      if (deniedAt > now || confirmedAt > now) return
      expect(nextMove({ subscription: asked, wanted, now: now + hourMs - 1 }).is).toBe('wait')
    }),
    { seed: 11 },
  )
})
