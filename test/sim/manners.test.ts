import { describe, expect, it, onTestFinished } from 'vitest'
import { failed } from '#core/model/failure.ts'
import { dayMs, hourMs, minuteMs } from '#core/model/instant.ts'
import { askedForRest } from '#desk/asked-for-rest.ts'
import { folderOfTest } from '../contract/place.ts'
import { type Answering, feedOf, hoursOf, statusOf, unchangedOf, type Watch, watchFrom, watchSources } from './watched-source.ts'

const feed = 'https://gazette.example/rss'

async function watch(answer: Answering, targets: readonly string[] = [feed], kind = 'feed'): Promise<Watch> {
  const watched = await watchSources(folderOfTest(), targets, answer, kind)
  onTestFinished(() => watched.close())
  return watched
}

describe('how often a source is asked', () => {
  it('is at most hourly, and never twice for being restarted', async () => {
    const source = await watch((visit) => feedOf(visit, ['Ferry']))
    for (let start = 0; start < 10; start += 1) {
      await source.pass(5 * minuteMs)
      await source.restart()
    }
    expect(source.visits).toHaveLength(1)
    await source.pass(20 * minuteMs)
    expect(source.visits).toHaveLength(2)
  })

  it('is hourly for one that brings something every hour', async () => {
    const source = await watch((visit) => feedOf(visit, [`Item ${visit.number}`]))
    await source.pass(2 * dayMs)
    expect(source.visits.length).toBeGreaterThan(44)
  })

  it('is ever rarer for one that falls silent, down to four times a day, and hourly again when it wakes up', async () => {
    const silentMs = 7 * dayMs
    const source = await watch((visit) =>
      feedOf(visit, visit.at < silentMs ? ['Old'] : [`Item ${Math.floor((visit.at - silentMs) / hourMs)}`]),
    )
    await source.pass(dayMs)
    expect(source.visits.length).toBeLessThan(24)
    await source.pass(5 * dayMs)
    const before = source.visits.length
    await source.pass(dayMs)
    expect(source.visits.length - before).toBe(4)
    await source.pass(dayMs)
    const awake = source.visits.length
    await source.pass(dayMs)
    expect(source.visits.length - awake).toBeGreaterThan(20)
  })

  it('keeps to what the document asks for, also after answers that do not repeat it', async () => {
    const source = await watch((visit) =>
      visit.number === 0 ? feedOf(visit, ['A'], { head: '<ttl>240</ttl>', etag: '"1"' }) : unchangedOf(visit),
    )
    await source.pass(dayMs)
    expect(hoursOf(source.visits)).toEqual([0, 4, 8, 12, 16, 20])
  })

  it('keeps to what the headers ask for', async () => {
    const source = await watch((visit) => feedOf(visit, [`Item ${visit.number}`], { freshForMs: 5 * hourMs }))
    await source.pass(dayMs)
    expect(hoursOf(source.visits)).toEqual([0, 5, 10, 15, 20])
  })

  it('leaves out the hours and the days at which the source wants to be left alone', async () => {
    const hours = [...Array(20).keys()].map((hour) => `<hour>${hour + 4}</hour>`).join('')
    const head = `<skipHours>${hours}</skipHours><skipDays><day>Wednesday</day></skipDays>`
    const source = await watch((visit) => feedOf(visit, [`Item ${visit.number}`], { head }))
    await source.pass(4 * dayMs)
    const times = hoursOf(source.visits).map((hour) => [Math.floor(hour / 24), hour % 24])
    expect(times.filter(([, hour = 0]) => hour > 3)).toEqual([])
    expect([...new Set(times.map(([day]) => day))]).toEqual([0, 1, 3])
  })
})

describe('a source that fails', () => {
  it('is tried after an hour, two, four … a day, without end, and recovers by itself', async () => {
    const source = await watch((visit) => (visit.at < 20 * dayMs ? statusOf(visit, 404) : feedOf(visit, ['Back'])))
    await source.pass(4 * dayMs)
    expect(hoursOf(source.visits)).toEqual([0, 1, 3, 7, 15, 31, 55, 79])
    await source.pass(16 * dayMs)
    expect((await source.state()).isRetired).toBe(false)
    await source.pass(2 * dayMs)
    expect(await source.state()).toMatchObject({ strikes: 0, itemCount: 1 })
    expect((await source.state()).failure).toBeUndefined()
  })

  it('is never asked again when it says that it is gone for good', async () => {
    const source = await watch((visit) => (visit.number === 0 ? feedOf(visit, ['Kept']) : statusOf(visit, 410)))
    await source.pass(30 * dayMs)
    expect(source.visits).toHaveLength(2)
    expect(await source.state()).toMatchObject({ isRetired: true, failure: { status: 410 } })
    expect(await source.desk.store.itemsSeen(0, watchFrom + dayMs)).toHaveLength(1)
  })

  it('is left alone for as long as its server asks, and what it asked for is known after a restart', async () => {
    const source = await watch((visit) => statusOf(visit, 429, 7 * hourMs))
    await source.pass(hourMs)
    await source.restart()
    await source.pass(5 * hourMs)
    expect(source.visits).toHaveLength(1)
    expect(askedForRest(await source.desk.store.sourceStates())).toEqual([{ url: feed, until: watchFrom + 7 * hourMs }])
    await source.pass(2 * hourMs)
    expect(source.visits).toHaveLength(2)
  })
})

describe('a source that moves', () => {
  const there = 'https://gazette.example/feed'

  it('is asked at its new address from when it said so for a day, and keeps its id and its items', async () => {
    const source = await watch((visit) =>
      feedOf(visit, [`Item ${visit.number}`], visit.plan.url === feed ? { movedTo: there, finalUrl: there } : {}),
    )
    const { id } = await source.source()
    await source.pass(23 * hourMs)
    expect((await source.source()).target).toBe(feed)
    await source.pass(3 * hourMs)
    expect(await source.source()).toMatchObject({ id, target: there, formerTargets: [feed] })
    expect(source.visits.at(-1)?.plan.url).toBe(there)
    expect((await source.state()).damage).toBeUndefined()
    expect(await source.desk.store.decisionsAbout(id)).toMatchObject([
      { verdict: 'moved', because: 'moved-for-good', evidence: { from: feed, to: there } },
    ])
  })

  it('is believed when the answers in between say “not modified”', async () => {
    const more = { movedTo: there, finalUrl: there }
    const source = await watch((visit) => (visit.number === 0 ? feedOf(visit, ['A'], { etag: '"1"', ...more }) : unchangedOf(visit, more)))
    await source.pass(2 * dayMs)
    expect((await source.source()).target).toBe(there)
  })

  it('stays where it is when one answer in between says otherwise', async () => {
    const source = await watch((visit) => feedOf(visit, [`Item ${visit.number}`], visit.number % 5 === 4 ? {} : { movedTo: there }))
    await source.pass(5 * dayMs)
    expect((await source.source()).target).toBe(feed)
  })

  it('stays where it is when a page stands at the other end, or an error', async () => {
    const body = new TextEncoder().encode('<!doctype html><title>Welcome</title><p>Hello')
    const source = await watch((visit) => (visit.number % 2 === 0 ? feedOf(visit, [], { movedTo: there, body }) : statusOf(visit, 500)))
    await source.pass(10 * dayMs)
    expect(await source.source()).not.toHaveProperty('formerTargets')
    expect((await source.state()).failure).toBeDefined()
  })

  it('stays what it is when its kind asks at an address of its own making', async () => {
    const target = 'https://forum.example/'
    const source = await watch((visit) => unchangedOf(visit, { movedTo: 'https://talk.example/latest.json' }), [target], 'discourse')
    await source.pass(3 * dayMs)
    expect(source.visits[0]?.plan.url).not.toBe(target)
    expect((await source.source()).target).toBe(target)
  })

  it('says so as long as it stands at another site than before', async () => {
    const away = 'https://casino.example/rss'
    const source = await watch((visit) => feedOf(visit, [`Item ${visit.number}`], visit.plan.url === feed ? { movedTo: away } : {}))
    await source.pass(5 * dayMs)
    expect((await source.source()).target).toBe(away)
    expect((await source.state()).damage).toEqual([`it moved here from another site, ${feed}`])
  })
})

describe('what is asked for', () => {
  it('is what came since, with the validators and the place they came from', async () => {
    const source = await watch((visit) =>
      visit.number === 0 ? feedOf(visit, ['A'], { etag: 'W/"1"', finalUrl: 'https://cdn.example/rss' }) : unchangedOf(visit),
    )
    await source.pass(2 * hourMs)
    expect(source.visits[0]?.plan).not.toHaveProperty('etag')
    expect(source.visits[1]?.plan).toMatchObject({ etag: 'W/"1"', validatorsFrom: 'https://cdn.example/rss' })
  })

  it('is the whole document, once, when another version of the program reads it or its options changed', async () => {
    const source = await watch((visit) => (visit.plan.etag === undefined ? feedOf(visit, ['A'], { etag: '"1"' }) : unchangedOf(visit)))
    await source.pass(90 * minuteMs)
    await source.restart('1.1.0')
    await source.pass(4 * hourMs)
    const before = source.visits.length
    expect(source.visits.map(({ plan }) => plan.etag)).toEqual([undefined, '"1"', undefined, ...Array(before - 3).fill('"1"')])
    await source.desk.store.commit([{ put: 'source', source: { ...(await source.source()), options: { item: 'li' } } }])
    await source.pass(4 * hourMs)
    expect(source.visits.slice(before).map(({ plan }) => plan.etag)).toEqual([
      undefined,
      ...Array(source.visits.length - before - 1).fill('"1"'),
    ])
  })
})

describe('an outage of our own', () => {
  const offline: Answering = ({ plan }) => failed('fetch/offline', plan.url, 'Most hosts do not answer.')

  it('is held against no source, also not against those that failed before it was known, and all are tried soon after', async () => {
    const targets = [...Array(8).keys()].map((place) => `https://h${place}.example/rss`)
    const isOut = (at: number): boolean => at >= 2 * hourMs && at < 6 * hourMs
    let failures = 0
    const source = await watch((visit) => {
      if (!isOut(visit.at)) return feedOf(visit, ['A'])
      failures += 1
      return failures < 5 ? failed('fetch/network', visit.plan.url, 'lost') : offline(visit)
    }, targets)
    await source.pass(4 * hourMs)
    const states = await source.desk.store.sourceStates()
    expect(states.map(({ strikes, failure }) => [strikes, failure?.code])).toEqual(targets.map(() => [0, 'fetch/offline']))
    await source.pass(2 * hourMs)
    const before = source.visits.length
    await source.pass(6 * minuteMs)
    expect(new Set(source.visits.slice(before).map(({ plan }) => plan.url)).size).toBe(targets.length)
    expect((await source.desk.store.sourceStates()).filter(({ failure }) => failure !== undefined)).toEqual([])
  })
})
