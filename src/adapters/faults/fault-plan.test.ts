import { expect, it, vi } from 'vitest'
import type { FetchPlan } from '#core/model/fetch-plan.ts'
import { openSqlite } from '../store/sqlite/open-sqlite.ts'
import { Killed, startFaults } from './fault-plan.ts'
import { faultyFetcher } from './faulty-fetcher.ts'
import { faultyQueue } from './faulty-queue.ts'
import { faultyStore } from './faulty-store.ts'

const note = (value: string) => [{ put: 'note', key: 'n', value }] as const

it('counts the writes of store and queue together and disturbs nothing without a plan', async () => {
  await using store = (await openSqlite({ path: ':memory:' })).store
  const told: number[] = []
  const faults = startFaults({ onWrite: (write) => told.push(write) })
  const { queue } = await openSqlite({ path: ':memory:' })
  await faultyStore(store, faults).commit(note('a'))
  await faultyQueue(queue, faults).claim({ worker: 'w', now: 0, leaseMs: 1 })
  await faultyStore(store, faults).note('n')
  expect(told).toEqual([1, 2])
  expect(faults.counts()).toEqual({ writes: 2, fetches: 0 })
})

it('keeps a write killed after it and loses one killed before it, and then every port is dead', async () => {
  await using store = (await openSqlite({ path: ':memory:' })).store
  for (const [when, left] of [
    ['before', undefined],
    ['after', 'after'],
  ] as const) {
    const dying = faultyStore(store, startFaults({ killAt: { write: 1, when } }))
    await expect(dying.commit(note(when))).rejects.toThrow(Killed)
    await expect(dying.note('n')).rejects.toThrow(Killed)
    await expect(dying.commit(note('late'))).rejects.toThrow(Killed)
    expect(await store.note('n')).toBe(left)
  }
})

it('lets nobody hear of a write that was under way when the process died', async () => {
  await using store = (await openSqlite({ path: ':memory:' })).store
  const dying = faultyStore(store, startFaults({ killAt: { write: 2, when: 'before' } }))
  const outcomes = await Promise.allSettled([dying.commit(note('one')), dying.commit(note('two'))])
  expect(outcomes.map((outcome) => outcome.status)).toEqual(['rejected', 'rejected'])
  expect(await store.note('n')).toBe('one')
})

it('fails one write as the database would and lets the next succeed', async () => {
  await using store = (await openSqlite({ path: ':memory:' })).store
  const full = faultyStore(store, startFaults({ failAt: { write: 1, error: 'SQLITE_FULL' } }))
  await expect(full.commit(note('a'))).rejects.toMatchObject({ code: 'ERR_SQLITE_ERROR', errcode: 13, message: 'database or disk is full' })
  expect(await full.commit(note('b'))).toBe(true)
  expect(await store.note('n')).toBe('b')
})

it('dies for real when it is told how', async () => {
  await using store = (await openSqlite({ path: ':memory:' })).store
  const die = vi.fn()
  const faults = startFaults({ killAt: { write: 1, when: 'before' }, die })
  await expect(faultyStore(store, faults).commit(note('a'))).rejects.toThrow(Killed)
  expect(die).toHaveBeenCalledOnce()
})

it('answers a planned failure of a fetch without asking the world', async () => {
  const asked: string[] = []
  const world = {
    fetch: async (plan: FetchPlan) => {
      asked.push(plan.url)
      return { ok: false, failure: { code: 'fetch/status', at: plan.url, why: 'It said 404.' } } as const
    },
    [Symbol.asyncDispose]: async () => undefined,
  }
  const failure = { code: 'fetch/network', at: 'https://weir.example/', why: 'No such host.' } as const
  const faults = startFaults({ failFetch: (_, fetch) => (fetch === 1 ? failure : undefined) })
  const fetcher = faultyFetcher(world, faults)
  const plan: FetchPlan = { url: 'https://weir.example/', purpose: 'source', accept: '*/*', bytesMax: 1 }
  expect(await fetcher.fetch(plan)).toEqual({ ok: false, failure })
  expect(await fetcher.fetch(plan)).toMatchObject({ failure: { code: 'fetch/status' } })
  expect(asked).toHaveLength(1)
  expect(faults.counts()).toEqual({ writes: 0, fetches: 2 })
})
