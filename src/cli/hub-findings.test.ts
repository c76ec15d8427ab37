import { describe, expect, it } from 'vitest'
import type { Failure } from '#core/model/failure.ts'
import { dayMs, hourMs } from '#core/model/instant.ts'
import type { SourceState } from '#core/model/source.ts'
import type { HubWord, Subscription } from '#core/model/subscription.ts'
import { hubFindings } from './hub-findings.ts'
import { hubWords } from './hub-words.ts'

const now = 1_772_409_600_000
const state: SourceState = { sourceId: 'source-1', nextAt: now, itemCount: 1, newCount: 0, strikes: 0, isRetired: false }
const source = { kind: 'feed', outletId: 'outlet-1', role: 'reporter', sections: [], addedAt: 0 } as const
const asked: Subscription = {
  hub: 'https://hub.example/push',
  topic: 'https://x.example/feed',
  sourceId: 'source-1',
  token: 'the-token',
  secret: 'the-secret',
  callbackBase: 'https://desk.example/websub/',
  wants: 'subscribe',
  isAsking: false,
  triedAt: now - 2 * hourMs,
  tries: 1,
  heard: { deliveredCount: 0, refusedCount: 0 },
}
const failure: Failure = { code: 'fetch/status', at: asked.hub, why: 'The hub answered 500.' }
const heard = (word: Partial<HubWord>): Subscription => ({ ...asked, heard: { ...asked.heard, ...word } })
const held = { confirmedAt: now - hourMs, leaseUntil: now + dayMs }
const when = (at: number): string => `+${(at - now) / hourMs} h`

describe('the line of a source', () => {
  it.each<[string, Subscription, Partial<SourceState>, string]>([
    ['asked', asked, {}, 'its hub hub.example was asked +-2 h and has not asked back'],
    ['asked often', { ...asked, tries: 3 }, {}, 'its hub hub.example was asked +-2 h and has not asked back, 3 times by now'],
    ['not reached', { ...asked, failure }, {}, 'its hub hub.example could not be asked: The hub answered 500.'],
    ['refused', heard({ deniedAt: now, deniedWhy: 'no' }), {}, 'its hub hub.example refuses: no'],
    ['held', heard(held), {}, 'told by its hub hub.example until +24 h: nothing sent yet; asked itself as before'],
    [
      'told',
      heard({ ...held, deliveredAt: now, deliveredCount: 7 }),
      { toldAt: now },
      'told by its hub hub.example until +24 h: 7 sent, last +0 h; asked itself once a day',
    ],
    [
      'doubted',
      heard({ ...held, deliveredAt: now, deliveredCount: 7 }),
      { toldAt: now - 1, missedAt: now },
      'told by its hub hub.example until +24 h: 7 sent, last +0 h; asked itself as before, because the hub did not send something',
    ],
    ['left', { ...heard(held), wants: 'unsubscribe' }, {}, 'leaving its hub hub.example'],
    [
      'forged',
      heard({ ...held, refusedCount: 2 }),
      {},
      'told by its hub hub.example until +24 h: nothing sent yet; asked itself as before; 2 deliveries without our signature thrown away',
    ],
  ])('says how a subscription stands that is %s', (_, subscription, more, words) => {
    const said = hubWords(subscription, { state: { ...state, ...more }, now, when })
    expect(said).toBe(words)
    expect(said).not.toMatch(/the-token|the-secret/)
  })

  it('says nothing where there is no subscription', () => {
    expect(hubWords(undefined, { state, now, when })).toBeUndefined()
  })
})

const examine = (subscriptions: readonly Subscription[], callback: string | undefined, more: Partial<SourceState> = {}) =>
  hubFindings({
    store: {
      subscriptions: async () => subscriptions,
      sourceStates: async () => [{ ...state, ...more }],
      sources: async () => [{ ...source, id: 'source-1', title: 'Gazette', target: asked.topic }],
    },
    clock: { now: () => now, wait: async () => undefined },
    config: { callback },
    when,
  })

describe('the doctor', () => {
  it('says nothing of hubs where none was ever wanted', async () => {
    expect(await examine([], undefined)).toEqual([])
  })

  it('counts the subscriptions', async () => {
    expect(await examine([heard(held)], asked.callbackBase, { toldAt: now })).toEqual([
      { level: 'ok', text: 'hubs reach this desk at https://desk.example/websub/: 1 subscriptions, 1 hold, 1 tell what is new' },
    ])
  })

  it('names those that trouble', async () => {
    const findings = await examine([{ ...asked, failure }], asked.callbackBase)
    expect(findings[1]).toEqual({ level: 'note', text: 'Gazette: its hub hub.example could not be asked: The hub answered 500.' })
  })

  it('says when no hub finds its way back, and what to do', async () => {
    const findings = await examine([{ ...asked, tries: 2 }], asked.callbackBase)
    expect(findings[1]?.fix).toContain('docs/guides/websub.md')
  })

  it('says that subscriptions are being left when the setting was emptied', async () => {
    expect((await examine([heard(held)], undefined))[0]?.text).toBe(
      'hubs: websub.callback is off: 1 subscriptions, 1 hold, 0 tell what is new',
    )
  })
})
