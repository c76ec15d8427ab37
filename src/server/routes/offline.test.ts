import { describe, expect, it } from 'vitest'
import { limits } from '#core/limits.ts'
import type { Brief, Edition } from '#core/model/edition.ts'
import { addDays } from '#core/model/instant.ts'
import type { CallerKind } from '#server/access.ts'
import { callerOf } from '../../../test/fixtures/caller.ts'
import { edition } from '../../../test/fixtures/channels/edition.ts'
import { storeOf } from '../../../test/fixtures/channels/store.ts'
import { createApp } from '../app.ts'

const days = Array.from(
  { length: 9 },
  (_, at): Edition => ({ ...edition, id: `edition-${at}`, date: addDays(edition.date, -at), cutOff: edition.cutOff - at }),
)

function appOf(editions: readonly Edition[], caller: CallerKind = 'visitor') {
  return createApp({
    store: storeOf(editions),
    beats: ['open-source', 'ai'].map((id) => ({ id, title: id })),
    zone: 'UTC',
    version: '0.0.0',
    baseUrl: 'http://127.0.0.1:4500/',
    hosts: [],
    callerOf: callerOf(caller),
    status: () => ({ phase: 'idle', done: 0, total: 0, outcomes: [] }),
    isSample: () => false,
    bugFound: (error) => {
      throw error
    },
  })
}

async function listed(query = '', editions = days, caller: CallerKind = 'visitor') {
  const answer = await appOf(editions, caller).request(`/offline.json${query}`)
  return (await answer.json()) as { readonly who: string; readonly always: readonly string[]; readonly once: readonly string[] }
}

describe('what browsers keep', () => {
  it('is the last seven editions of a beat with their stories, and nothing that is the owner’s', async () => {
    const { always, once } = await listed('', days, 'admin')
    expect(always).toEqual(['/', '/archive', '/open-source/'])
    expect(once.filter((path) => path.startsWith('/open-source/'))).toEqual(days.slice(0, 7).map(({ date }) => `/open-source/${date}/`))
    expect(once.some((path) => path.startsWith('/story/'))).toBe(true)
    expect(new Set(once).size).toBe(once.length)
    for (const path of once) expect((await appOf(days).request(path)).status).toBe(200)
  })

  it('is of the beats that are asked for, and of the first where none of them is known', async () => {
    expect((await listed('?beat=ai')).always).toEqual(['/', '/archive', '/ai/'])
    expect((await listed('?beat=golf')).always).toEqual(['/', '/archive', '/open-source/'])
    expect((await listed('?beat=ai&beat=open-source')).always).toEqual(['/', '/archive', '/open-source/', '/ai/'])
  })

  it('has an end', async () => {
    const [brief] = edition.top
    const briefs = Array.from({ length: limits.offlinePages + 9 }, (_, at) => ({ ...brief, storyId: `story-${at}` }) as Brief)
    expect((await listed('', [{ ...edition, top: briefs }])).once).toHaveLength(limits.offlinePages)
  })

  it('tells callers apart without saying who they are', async () => {
    const [visitor, owner] = [await listed(), await listed('', days, 'admin')]
    expect(visitor.who).not.toBe(owner.who)
    expect(owner.who).toMatch(/^[0-9a-f]{16}$/)
  })
})

it('serves the worker as a plain script whose version changes with what it keeps', async () => {
  const script = await (await appOf(days).request('/service-worker.js')).text()
  expect(script).toMatch(/const version = '[0-9a-f]{16}'/)
  expect(script).not.toMatch(/^export|^import|@version/m)
})
