import { describe, expect, it } from 'vitest'
import { type Manners, openPoliteness, type Place } from './politeness.ts'

/** A clock whose waits end when the test says so. */
function handClock() {
  let now = 0
  const waiting: { readonly at: number; readonly go: () => void }[] = []
  return {
    now: () => now,
    wait: (ms: number, signal?: AbortSignal) =>
      new Promise<void>((go) => {
        waiting.push({ at: now + ms, go })
        signal?.addEventListener('abort', () => go(), { once: true })
      }),
    pass: async (ms: number) => {
      now += ms
      for (const { at, go } of waiting) if (at <= now) go()
      await settle()
    },
  }
}

/** Lets everything that can go on go on. */
async function settle(): Promise<void> {
  for (let round = 0; round < 20; round += 1) await Promise.resolve()
}

function openWith(more: Partial<Manners> = {}) {
  const clock = handClock()
  const politeness = openPoliteness({
    perHostPauseMs: 1_000,
    perHost: 1,
    totalAtOnce: 10,
    slowMs: 60_000,
    silencesMax: 3,
    silenceMs: 60_000,
    ...clock,
    ...more,
  })
  const entered: string[] = []
  const places: Place[] = []
  const enter = (host: string, signal?: AbortSignal): void => {
    void politeness.enter(host, signal).then((place) => {
      entered.push(place ? host : `not ${host}`)
      if (place) places.push(place)
    })
  }
  return { clock, politeness, entered, places, enter }
}

describe('politeness', () => {
  it('lets one request at a time to a host, and pauses from its end', async () => {
    const { clock, entered, places, enter } = openWith()
    enter('a')
    enter('a')
    await settle()
    expect(entered).toEqual(['a'])
    await clock.pass(5_000)
    places[0]?.leave()
    await clock.pass(999)
    expect(entered).toEqual(['a'])
    await clock.pass(1)
    expect(entered).toEqual(['a', 'a'])
    places[1]?.leave()
  })

  it('never keeps one host waiting for another', async () => {
    const { entered, enter, places } = openWith()
    for (const host of ['a', 'a', 'b', 'c']) enter(host)
    await settle()
    expect(entered).toEqual(['a', 'b', 'c'])
    for (const place of places) place.leave()
  })

  it('lets several requests to a host where that is allowed, with the pause between their starts', async () => {
    const { clock, entered, enter, places } = openWith({ perHost: 2 })
    for (const host of ['a', 'a', 'a']) enter(host)
    await settle()
    expect(entered).toEqual(['a'])
    await clock.pass(1_000)
    expect(entered).toEqual(['a', 'a'])
    await clock.pass(10_000)
    expect(entered).toEqual(['a', 'a'])
    for (const place of places) place.leave()
  })

  it('keeps the number in all', async () => {
    const { entered, enter, places } = openWith({ totalAtOnce: 2 })
    for (const host of ['a', 'b', 'c']) enter(host)
    await settle()
    expect(entered).toEqual(['a', 'b'])
    places[1]?.leave()
    await settle()
    expect(entered).toEqual(['a', 'b', 'c'])
  })

  it('lets slow requests stand aside, as many as there are places and no more', async () => {
    const { politeness } = openWith({ totalAtOnce: 2, slowMs: 1 })
    const slow = [
      await politeness.enter('slow-1'),
      await politeness.enter('slow-2'),
      await politeness.enter('slow-3'),
      await politeness.enter('slow-4'),
    ]
    const fifth = politeness.enter('slow-5')
    expect(await Promise.race([fifth, settle().then(() => 'waits')])).toBe('waits')
    slow[0]?.leave()
    const place = await fifth
    expect(place).toBeDefined()
    for (const left of [...slow.slice(1), place]) left?.leave()
    // Nothing was lost or doubled on the way: four may be inside again.
    for (const host of ['e', 'f', 'g', 'h']) expect(await politeness.enter(host)).toBeDefined()
  })

  it('gives up waiting when it is called off, and leaves no trace', async () => {
    const { clock, entered, enter, places } = openWith()
    const [inLine, inPause, before] = [new AbortController(), new AbortController(), new AbortController()]
    before.abort()
    enter('b', before.signal)
    enter('a')
    enter('a', inLine.signal)
    await settle()
    inLine.abort()
    await settle()
    expect(entered).toEqual(['not b', 'a', 'not a'])
    places[0]?.leave()
    enter('a', inPause.signal)
    await settle()
    inPause.abort()
    await settle()
    expect(entered).toEqual(['not b', 'a', 'not a', 'not a'])
    enter('a')
    await clock.pass(2_000)
    expect(entered).toEqual(['not b', 'a', 'not a', 'not a', 'a'])
  })

  it('asks hosts of the operator’s own without turn or pause', async () => {
    const { politeness } = openWith()
    expect(await politeness.enterOwn()).toBeDefined()
    expect(await politeness.enterOwn()).toBeDefined()
  })

  it('keeps the longer pause that a robots.txt asks for', async () => {
    const { clock, politeness, entered, enter, places } = openWith()
    politeness.slowDown('a', 10_000)
    politeness.slowDown('b', 10)
    for (const host of ['a', 'b']) enter(host)
    await settle()
    for (const place of places) place.leave()
    for (const host of ['a', 'b']) enter(host)
    await clock.pass(999)
    expect(entered).toEqual(['a', 'b'])
    await clock.pass(1)
    expect(entered).toEqual(['a', 'b', 'b'])
    await clock.pass(9_000)
    expect(entered).toEqual(['a', 'b', 'b', 'a'])
  })

  it('knows until when a host is left alone', async () => {
    const { clock, politeness } = openWith()
    expect(politeness.restOf('a')).toBeUndefined()
    politeness.rest('a', 7_200_000)
    expect(politeness.restOf('a')?.until).toBe(7_200_000)
    expect(politeness.restOf('b')).toBeUndefined()
    await clock.pass(7_200_000)
    expect(politeness.restOf('a')).toBeUndefined()
  })
})
