import { describe, expect, it, onTestFinished } from 'vitest'
import { limits } from '#core/limits.ts'
import { dayMs, hourMs, minuteMs } from '#core/model/instant.ts'
import { runDesk } from '#desk/run.ts'
import { createApp } from '#server/app.ts'
import { folderOfTest } from '../contract/place.ts'
import { feedUrl, type HubRequest, type HubWorld, openHubWorld, rssOf } from './hub-world.ts'

async function begin(): Promise<HubWorld> {
  const world = await openHubWorld(folderOfTest())
  onTestFinished(() => world.close())
  return world
}

/** A world whose hub asks back before it answers, as some do, and has done so. */
async function subscribed(
  more: Readonly<Record<string, string>> = {},
): Promise<{ readonly world: HubWorld; readonly request: HubRequest }> {
  const world = await begin()
  world.hub.onRequest = (request) => world.hub.verify(request, more)
  await world.pass(2 * hourMs)
  const [request] = world.hub.requests
  if (request === undefined) throw new Error('the hub was asked')
  return { world, request }
}

describe('a feed that names a hub', () => {
  it('is subscribed to within an hour, at an address nobody can guess, with a secret', async () => {
    const { world, request } = await subscribed()
    expect(world.hub.requests).toHaveLength(1)
    expect(request).toMatchObject({
      method: 'POST',
      agent: 'Headwater/1 (+https://desk.example)',
      'hub.mode': 'subscribe',
      'hub.topic': feedUrl,
      'hub.lease_seconds': '864000',
    })
    expect(request['hub.callback']).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/websub\/[\da-f]{32}$/)
    expect(request['hub.secret']).toMatch(/^[\da-f]{64}$/)
    expect((await world.subscription())?.heard.leaseUntil).toBeGreaterThan(world.desk.clock.now() + 9 * dayMs)
  })

  it('is read from what the hub sends, as if it had been fetched', async () => {
    const { world, request } = await subscribed()
    expect(await world.hub.deliver(request, rssOf(['Ferry runs again']))).toBe(202)
    await world.pass(0)
    expect(await world.items()).toEqual(['Old', 'Ferry runs again'])
    expect(await world.state()).toMatchObject({ itemCount: 1, newCount: 1, strikes: 0, toldAt: world.desk.clock.now() })
    expect((await world.subscription())?.heard).toMatchObject({ deliveredCount: 1, refusedCount: 0 })
  })

  it.each(['sha1', 'sha256', 'sha384', 'sha512'])('may be signed with %s', async (algorithm) => {
    const { world, request } = await subscribed()
    await world.hub.deliver(request, rssOf(['Signed']), { algorithm })
    await world.pass(0)
    expect(await world.items()).toContain('Signed')
  })

  it('is asked itself once a day only, once the hub has sent something', async () => {
    const { world, request } = await subscribed()
    world.titles = ['Ferry', 'Old']
    await world.hub.deliver(request, rssOf(['Ferry']))
    await world.pass(dayMs)
    const before = world.visits.length
    await world.pass(4 * dayMs)
    expect(world.visits.length - before).toBeGreaterThanOrEqual(3)
    expect(world.visits.length - before).toBeLessThanOrEqual(4)
  })

  it('is asked itself as before when a fetch finds what the hub did not send, until the hub sends again', async () => {
    const { world, request } = await subscribed()
    await world.hub.deliver(request, rssOf(['Ferry']))
    await world.pass(dayMs)
    world.titles = ['Kept back', 'Ferry', 'Old']
    await world.pass(2 * dayMs)
    expect((await world.state()).missedAt).toBeDefined()
    const before = world.visits.length
    await world.pass(dayMs)
    expect(world.visits.length - before).toBeGreaterThanOrEqual(4)
    await world.hub.deliver(request, rssOf(['Sent again']))
    world.titles = ['Sent again', ...world.titles]
    await world.pass(dayMs)
    const trusted = world.visits.length
    await world.pass(2 * dayMs)
    expect(world.visits.length - trusted).toBeLessThanOrEqual(2)
  })

  it('loses nothing that a delivery leaves out', async () => {
    const { world, request } = await subscribed()
    world.titles = ['C', 'B', 'Old']
    await world.pass(dayMs)
    await world.hub.deliver(request, rssOf(['D', 'Old']))
    await world.pass(0)
    const items = await world.desk.store.itemsSeen(0, world.desk.clock.now())
    const decisions = await Promise.all(items.map(({ key }) => world.desk.store.decisionsAbout(key)))
    expect(decisions.flat().filter(({ because }) => because === 'gone-at-source')).toEqual([])
  })
})

describe('what a hub sends that is not good', () => {
  it('is answered and thrown away when the signature is wrong or missing, and counted', async () => {
    const { world, request } = await subscribed()
    expect(await world.hub.deliver(request, rssOf(['Forged']), { secret: 'guessed' })).toBe(202)
    expect((await fetch(request['hub.callback'] ?? '', { method: 'POST', body: rssOf(['Forged']) })).status).toBe(202)
    await world.pass(minuteMs)
    expect(await world.items()).toEqual(['Old'])
    expect((await world.subscription())?.heard).toMatchObject({ deliveredCount: 0, refusedCount: 2 })
  })

  it('is held against nobody when it cannot be read, and the source is asked itself', async () => {
    const { world, request } = await subscribed()
    await world.pass(dayMs)
    const before = world.visits.length
    await world.hub.deliver(request, '<!doctype html><title>Sorry</title>')
    await world.pass(hourMs)
    expect(world.visits.length).toBe(before + 1)
    expect(await world.state()).toMatchObject({ strikes: 0 })
    expect((await world.state()).failure).toBeUndefined()
  })

  it.each([limits.feedBytes - 1, limits.feedBytes, limits.feedBytes + 1])('may have %i bytes', async (bytes) => {
    const { world, request } = await subscribed()
    const status = await world.hub.deliver(request, 'x'.repeat(bytes))
    expect(status).toBe(bytes > limits.feedBytes ? 413 : 202)
  })

  it('is read once when it comes twice', async () => {
    const { world, request } = await subscribed()
    for (let time = 0; time < 3; time += 1) {
      await world.hub.deliver(request, rssOf(['Ferry']))
      await world.pass(0)
    }
    expect((await world.desk.store.counts()).captures).toBe(2)
  })

  it.each([-1, 0, 1])('is put off when too many are under way: %i more than the limit', async (more) => {
    const { world, request } = await subscribed()
    const app = createApp(world.deps)
    const { pathname } = new URL(request['hub.callback'] ?? '')
    const ends: (() => void)[] = []
    const send = (): Promise<Response> => {
      const body = new ReadableStream({ start: (controller) => void ends.push(() => controller.close()) })
      return Promise.resolve(app.request(pathname, { method: 'POST', body, headers: { host: 'localhost' }, duplex: 'half' } as RequestInit))
    }
    const sent = Array.from({ length: limits.deliveriesAtOnce + more }, send)
    await new Promise((resolve) => setImmediate(resolve))
    for (const end of ends) end()
    const statuses = (await Promise.all(sent)).map(({ status }) => status)
    expect(statuses.filter((status) => status === 503)).toHaveLength(Math.max(0, more))
  })

  it.each([limits.hubsPerMinute - 1, limits.hubsPerMinute, limits.hubsPerMinute + 1])(
    'is put off after %i requests in a minute',
    async (count) => {
      const world = await begin()
      const app = createApp(world.deps)
      const ask = (): Response | Promise<Response> => app.request('/websub/guess', { headers: { host: 'localhost' } })
      for (let time = 1; time < count; time += 1) await ask()
      expect((await ask()).status).toBe(count > limits.hubsPerMinute ? 429 : 404)
    },
  )

  it('is heard whatever strangers guess meanwhile', async () => {
    const { world, request } = await subscribed()
    const app = createApp(world.deps)
    for (let time = 0; time <= limits.hubsPerMinute; time += 1) await app.request('/websub/guess', { headers: { host: 'localhost' } })
    expect(await world.hub.deliver(request, rssOf(['Heard']))).toBe(202)
  })

  it('is put off when there are too many in a minute', async () => {
    const { world, request } = await subscribed()
    const statuses: number[] = []
    for (let time = 0; time <= limits.deliveriesPerMinute; time += 1) statuses.push(await world.hub.deliver(request, 'x', { secret: 'y' }))
    expect(statuses.filter((status) => status === 202).length).toBe(limits.deliveriesPerMinute)
    expect(statuses.at(-1)).toBe(429)
    await world.pass(minuteMs)
    expect(await world.hub.deliver(request, 'x', { secret: 'y' })).toBe(202)
  })
})

describe('a hub that asks back', () => {
  it('gets its challenge, as plain text, for what we asked for', async () => {
    const world = await begin()
    await world.pass(2 * hourMs)
    const [request = {}] = world.hub.requests
    expect(await world.hub.verify(request)).toEqual({ status: 200, text: 'x7-Challenge' })
  })

  it.each([
    ['another topic', { 'hub.topic': 'https://else.example/rss' }],
    ['another wish', { 'hub.mode': 'unsubscribe' }],
    ['a wish there is not', { 'hub.mode': 'publish' }],
    ['no challenge', { 'hub.challenge': '' }],
    ['a challenge without end', { 'hub.challenge': 'x'.repeat(limits.challengeChars + 1) }],
  ])('gets 404 for %s, and nothing is subscribed', async (_, more) => {
    const world = await begin()
    await world.pass(2 * hourMs)
    const [request = {}] = world.hub.requests
    expect((await world.hub.verify(request, more)).status).toBe(404)
    expect((await world.subscription())?.heard.confirmedAt).toBeUndefined()
  })

  it('gets a challenge of the greatest length back', async () => {
    const { world, request } = await subscribed()
    const challenge = 'x'.repeat(limits.challengeChars)
    expect(await world.hub.verify(request, { 'hub.challenge': challenge })).toEqual({ status: 200, text: challenge })
  })

  it('finds nothing at an address that was not given out', async () => {
    const { world, request } = await subscribed()
    const guessed = { ...request, 'hub.callback': `${request['hub.callback']?.slice(0, -1)}z` }
    expect((await world.hub.verify(guessed)).status).toBe(404)
    expect(await world.hub.deliver(guessed, rssOf(['Guessed']))).toBe(404)
  })

  it('is heard when it refuses, and asked again later', async () => {
    const { world, request } = await subscribed()
    world.hub.onRequest = async () => undefined
    expect((await world.hub.verify(request, { 'hub.mode': 'denied', 'hub.reason': 'too many' })).status).toBe(200)
    expect((await world.subscription())?.heard.deniedWhy).toBe('too many')
    await world.pass(30 * minuteMs)
    expect(world.hub.requests).toHaveLength(1)
    await world.pass(2 * hourMs)
    expect(world.hub.requests.length).toBeGreaterThan(1)
  })

  it('is answered under the name of the callback and this machine’s own, and under no other', async () => {
    const { world, request } = await subscribed()
    const { pathname } = new URL(request['hub.callback'] ?? '')
    const subscription = await world.subscription()
    if (subscription === undefined) throw new Error('there is a subscription')
    await world.desk.store.commit([
      { put: 'subscription', subscription: { ...subscription, callbackBase: 'https://desk.example/websub/' } },
    ])
    const query = new URLSearchParams({ 'hub.mode': 'subscribe', 'hub.topic': feedUrl, 'hub.challenge': 'c' })
    const asked = (host: string, path = `${pathname}?${query}`) => createApp(world.deps).request(path, { headers: { host } })
    expect((await asked('desk.example')).status).toBe(200)
    expect((await asked('127.0.0.1:4500')).status).toBe(200)
    expect((await asked('rebound.example')).status).toBe(404)
    expect((await asked('desk.example', '/healthz')).status).toBe(421)
  })

  it('may send and ask, and nothing else', async () => {
    const { request } = await subscribed()
    const answer = await fetch(request['hub.callback'] ?? '', { method: 'DELETE' })
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST'])
  })
})

describe('a lease', () => {
  it('is the one we asked for where the hub names none', async () => {
    const { world } = await subscribed({ 'hub.lease_seconds': '' })
    const { confirmedAt = 0, leaseUntil = 0 } = (await world.subscription())?.heard ?? {}
    expect(leaseUntil - confirmedAt).toBe(limits.leaseMs)
  })

  it.each([limits.leaseMaxMs - 1_000, limits.leaseMaxMs, limits.leaseMaxMs + 1_000])(
    'of %i ms is believed up to the longest',
    async (leaseMs) => {
      const { world } = await subscribed({ 'hub.lease_seconds': String(leaseMs / 1_000) })
      const { confirmedAt = 0, leaseUntil = 0 } = (await world.subscription())?.heard ?? {}
      expect(leaseUntil - confirmedAt).toBe(Math.min(leaseMs, limits.leaseMaxMs))
    },
  )

  it('is renewed when four fifths of it are over, with the same address and secret', async () => {
    const { world, request } = await subscribed()
    await world.pass(8 * dayMs - 3 * hourMs)
    expect(world.hub.requests).toHaveLength(1)
    await world.pass(14 * hourMs)
    expect(world.hub.requests).toHaveLength(2)
    expect(world.hub.requests[1]).toEqual(request)
    expect((await world.subscription())?.heard.leaseUntil).toBeGreaterThan(world.desk.clock.now() + 9 * dayMs)
  })

  it('that is short is renewed at most hourly', async () => {
    const { world } = await subscribed({ 'hub.lease_seconds': '1' })
    const before = world.hub.requests.length
    await world.pass(5 * hourMs)
    expect(world.hub.requests.length - before).toBeLessThanOrEqual(5)
  })
})

describe('a hub that does not do its part', () => {
  it.each([0, 500, 307])('is asked ever more rarely when it answers %i', async (status) => {
    const world = await begin()
    world.hub.status = status
    await world.pass(3 * dayMs)
    expect(world.hub.requests.length).toBeGreaterThanOrEqual(5)
    expect(world.hub.requests.length).toBeLessThanOrEqual(7)
    expect((await world.subscription())?.failure).toBeDefined()
    expect(world.visits.length).toBeGreaterThan(10)
    world.hub.status = 202
    world.hub.onRequest = (request) => world.hub.verify(request)
    await world.pass(dayMs + 2 * hourMs)
    const subscription = await world.subscription()
    expect(subscription).toMatchObject({ tries: expect.any(Number), heard: { confirmedAt: expect.any(Number) } })
    expect(subscription?.failure).toBeUndefined()
  })

  it('has the source asked itself again when the lease ran out', async () => {
    const { world, request } = await subscribed()
    await world.hub.deliver(request, rssOf(['Ferry']))
    await world.pass(dayMs)
    world.hub.status = 0
    world.hub.onRequest = async () => undefined
    await world.pass(11 * dayMs)
    const before = world.visits.length
    await world.pass(dayMs)
    expect(world.visits.length - before).toBeGreaterThanOrEqual(4)
  })

  it('is not asked for a private address', async () => {
    const world = await begin()
    const hub = world.desk.hub
    const refused = await hub?.ask({
      sourceId: 's',
      hub: 'http://10.0.0.1/',
      topic: feedUrl,
      callbackBase: 'https://desk.example/websub/',
      token: 't',
      secret: 's',
      wants: 'subscribe',
      isAsking: true,
      triedAt: 0,
      tries: 1,
      heard: { deliveredCount: 0, refusedCount: 0 },
    })
    expect(refused).toMatchObject({ ok: false, failure: { code: 'fetch/refused-address' } })
  })
})

it('a request that a stop cut short is made anew, with the same address and secret', async () => {
  const world = await begin()
  await world.pass(0)
  const now = world.desk.clock.now()
  await world.desk.store.commit([
    { put: 'job', job: { id: `subscribe:${world.sourceId}`, kind: 'subscribe', subject: world.sourceId, dueAt: now } },
  ])
  const stop = new AbortController()
  world.hub.onRequest = async () => stop.abort()
  await runDesk(world.desk, 'idle', stop.signal)
  expect((await world.subscription())?.isAsking).toBe(true)
  world.hub.onRequest = (request) => world.hub.verify(request)
  await world.pass(0)
  expect(world.hub.requests).toHaveLength(2)
  expect(world.hub.requests[1]).toEqual(world.hub.requests[0])
  expect(await world.subscription()).toMatchObject({ isAsking: false, heard: { confirmedAt: now } })
})

it('jobs of subscriptions wait for a desk that hubs can reach', async () => {
  const world = await begin()
  await world.pass(0)
  const { hub: _, ...deaf } = world.desk
  const job = { id: `subscribe:${world.sourceId}`, kind: 'subscribe', subject: world.sourceId, dueAt: world.desk.clock.now() } as const
  await world.desk.store.commit([{ put: 'job', job }])
  await runDesk(deaf, 'idle')
  expect(await world.subscription()).toBeUndefined()
  expect(await world.desk.queue.nextDueAt(['subscribe'])).toBe(job.dueAt)
})

describe('a subscription that is not wanted any more', () => {
  it('is left when the source is removed, and forgotten', async () => {
    const { world, request } = await subscribed()
    const now = world.desk.clock.now()
    await world.desk.store.commit([
      { drop: 'source', sourceId: world.sourceId },
      { put: 'job', job: { id: `subscribe:${world.sourceId}`, kind: 'subscribe', subject: world.sourceId, dueAt: now } },
    ])
    expect(await world.hub.deliver(request, rssOf(['Late']))).toBe(410)
    await world.pass(0)
    expect(world.hub.requests.at(-1)).toMatchObject({
      'hub.mode': 'unsubscribe',
      'hub.topic': feedUrl,
      'hub.callback': request['hub.callback'],
    })
    await world.pass(2 * hourMs)
    expect(await world.subscription()).toBeUndefined()
    expect(world.hub.requests).toHaveLength(2)
  })

  it('is left when the setting is emptied', async () => {
    const { world } = await subscribed()
    await world.restart('off')
    await world.pass(2 * hourMs)
    expect(world.hub.requests.at(-1)).toMatchObject({ 'hub.mode': 'unsubscribe' })
    expect(await world.subscription()).toBeUndefined()
    await world.restart('same')
    await world.pass(2 * hourMs)
    expect(world.hub.requests.at(-1)).toMatchObject({ 'hub.mode': 'subscribe' })
    expect(world.hub.requests.at(-1)?.['hub.secret']).not.toBe(world.hub.requests[0]?.['hub.secret'])
  })

  it('is forgotten also when its hub cannot be reached', async () => {
    const { world } = await subscribed()
    world.hub.status = 0
    await world.restart('off')
    await world.pass(3 * dayMs)
    expect(await world.subscription()).toBeUndefined()
    expect(world.hub.requests.length).toBeLessThanOrEqual(6)
  })
})

it('nothing is asked of a hub without a callback', async () => {
  const world = await begin()
  await world.restart('off')
  await world.pass(2 * dayMs)
  expect(world.hub.requests).toEqual([])
  expect((await world.state()).hub).toEqual({ hub: world.hub.url, topic: feedUrl })
})
