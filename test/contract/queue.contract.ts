import fc from 'fast-check'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type Job, jobOf, type Lease } from '#ports/queue.ts'
import type { Opened, Place } from './place.ts'
import { queueModel } from './queue-model.ts'
import { morning } from './samples.ts'

const minute = 60_000
const ask = { worker: 'worker-1', now: morning, leaseMs: minute } as const

/** What every Queue must do, together with the Store that ends its jobs. */
export function queueContract(name: string, begin: () => Place): void {
  const opened = async (...jobs: readonly Job[]): Promise<Opened & { claimed(more?: object): Promise<Lease> }> => {
    const handle = await begin().open()
    onTestFinished(() => handle.store[Symbol.asyncDispose]())
    await handle.store.commit(jobs.map((job) => ({ put: 'job', job })))
    const claimed = async (more: object = {}): Promise<Lease> => {
      const lease = await handle.queue.claim({ ...ask, ...more })
      if (lease === undefined) throw new Error('no job was due')
      return lease
    }
    return { ...handle, claimed }
  }

  describe(`${name} as a queue`, () => {
    it('leases the job that is due longest', async () => {
      const { queue, claimed } = await opened(jobOf('read', 'b', morning), jobOf('read', 'a', morning), jobOf('collect', 'z', morning - 1))
      const leases = [await claimed(), await claimed(), await claimed()]
      expect(leases.map((lease) => lease.job.id)).toEqual(['collect:z', 'read:a', 'read:b'])
      expect(leases[0]).toEqual({
        job: jobOf('collect', 'z', morning - 1),
        worker: 'worker-1',
        fence: leases[0]?.fence,
        until: morning + minute,
        attempt: 1,
      })
      expect(await queue.claim(ask)).toBeUndefined()
    })

    it('leaves a job alone until it is due', async () => {
      const { queue } = await opened(jobOf('read', 'a', morning + 1))
      expect(await queue.claim(ask)).toBeUndefined()
      expect((await queue.claim({ ...ask, now: morning + 1 }))?.job.subject).toBe('a')
    })

    it('claims only the kinds it is asked for', async () => {
      const { queue, claimed } = await opened(jobOf('collect', 'a', morning - 5), jobOf('edition', 'b', morning))
      expect(await queue.claim({ ...ask, kinds: ['tidy', 'group'] })).toBeUndefined()
      expect(await queue.claim({ ...ask, kinds: [] })).toBeUndefined()
      expect((await claimed({ kinds: ['tidy', 'edition'] })).job.subject).toBe('b')
    })

    it('frees every lease for a desk that knows the workers before it are dead', async () => {
      const { store, queue, claimed } = await opened(jobOf('read', 'a', morning))
      const lost = await claimed()
      expect(await queue.claim(ask)).toBeUndefined()
      expect(await queue.freeLeases(morning)).toBe(1)
      const mine = await claimed()
      expect(mine.fence).toBeGreaterThan(lost.fence)
      expect(await store.commit([], lost)).toBe(false)
      expect(await store.commit([], mine)).toBe(true)
      expect(await queue.freeLeases(morning)).toBe(0)
    })

    it('makes one job of two that ask for the same, due at the earlier time', async () => {
      const { store, queue } = await opened(jobOf('collect', 'a', morning + 5), jobOf('collect', 'a', morning + 9))
      expect(await queue.nextDueAt()).toBe(morning + 5)
      await store.commit([{ put: 'job', job: jobOf('collect', 'a', morning + 2) }])
      expect(await queue.nextDueAt()).toBe(morning + 2)
      expect(await queue.counts(morning)).toEqual({ due: 0, waiting: 1, leased: 0, setAside: 0 })
    })

    it('gives an expired lease to the next worker, with a greater fence, and refuses the late one’s commit', async () => {
      const { store, queue, claimed } = await opened(jobOf('read', 'a', morning))
      const late = await claimed()
      expect(await queue.claim({ ...ask, now: morning + minute - 1 })).toBeUndefined()
      const next = await claimed({ worker: 'worker-2', now: morning + minute })
      expect(next.fence).toBeGreaterThan(late.fence)
      expect(next.attempt).toBe(2)
      expect(await store.commit([{ put: 'note', key: 'by', value: 'late' }], late)).toBe(false)
      expect(await queue.renew(late, morning + 10 * minute)).toBe(false)
      await queue.giveBack(late, { dueAt: morning, why: 'late', attemptsMax: 1 })
      expect(await queue.setAside()).toEqual([])
      expect(await store.commit([{ put: 'note', key: 'by', value: 'next' }], next)).toBe(true)
      expect(await store.note('by')).toBe('next')
    })

    it('takes the commit of a lease that ran out and that nobody took', async () => {
      const { store, queue, claimed } = await opened(jobOf('read', 'a', morning))
      expect(await store.commit([], await claimed())).toBe(true)
      expect(await queue.claim({ ...ask, now: morning + minute })).toBeUndefined()
    })

    it('refuses a lease of a job that ended and came back', async () => {
      const { store, claimed } = await opened(jobOf('collect', 'a', morning))
      const old = await claimed()
      const next = await claimed({ now: morning + minute })
      await store.commit([{ put: 'job', job: jobOf('collect', 'a', morning) }], next)
      const again = await claimed()
      expect(await store.commit([], old)).toBe(false)
      expect(await store.commit([], next)).toBe(false)
      expect(await store.commit([], again)).toBe(true)
    })

    it('holds a lease longer', async () => {
      const { queue, claimed } = await opened(jobOf('read', 'a', morning))
      const lease = await claimed()
      expect(await queue.renew(lease, morning + 2 * minute)).toBe(true)
      expect(await queue.claim({ ...ask, now: morning + minute })).toBeUndefined()
      expect((await claimed({ now: morning + 2 * minute })).attempt).toBe(2)
    })

    it('lets a job put itself again', async () => {
      const { store, queue, claimed } = await opened(jobOf('collect', 'a', morning))
      await store.commit([{ put: 'job', job: jobOf('collect', 'a', morning + minute) }], await claimed())
      expect(await queue.counts(morning)).toEqual({ due: 0, waiting: 1, leased: 0, setAside: 0 })
      expect((await claimed({ now: morning + minute })).attempt).toBe(1)
    })

    it('runs a job once more that was asked for while it was at work', async () => {
      const { store, queue, claimed } = await opened(jobOf('group', 'all', morning))
      const lease = await claimed()
      await store.commit([{ put: 'job', job: jobOf('group', 'all', morning + 2) }])
      await store.commit([{ put: 'job', job: jobOf('group', 'all', morning + 1) }])
      expect(await queue.claim({ ...ask, now: morning + 1 })).toBeUndefined()
      expect(await store.commit([], lease)).toBe(true)
      expect(await queue.nextDueAt()).toBe(morning + 1)
      const again = await claimed({ now: morning + 1 })
      expect(again.attempt).toBe(1)
      await store.commit([], again)
      expect(await queue.nextDueAt()).toBeUndefined()
    })

    it('counts a wish as met by the next try', async () => {
      const { store, queue, claimed } = await opened(jobOf('group', 'all', morning))
      await claimed()
      await store.commit([{ put: 'job', job: jobOf('group', 'all', morning) }])
      await store.commit([], await claimed({ now: morning + minute }))
      expect(await queue.nextDueAt()).toBeUndefined()
    })

    it('counts a wish as met by the try after a failure', async () => {
      const { store, queue, claimed } = await opened(jobOf('group', 'all', morning))
      const lease = await claimed()
      await store.commit([{ put: 'job', job: jobOf('group', 'all', morning + 9) }])
      await queue.giveBack(lease, { dueAt: morning + 5, why: 'a mistake of ours', attemptsMax: 3 })
      await store.commit([], await claimed({ now: morning + 5 }))
      expect(await queue.nextDueAt()).toBeUndefined()
    })

    it('gives a job back, and sets it aside after the last try with its reason', async () => {
      const { queue, claimed } = await opened(jobOf('read', 'a', morning), jobOf('read', 'b', morning))
      const failure = { code: 'work/died', at: 'https://weir.example/', why: 'It ended.' } as const
      await queue.giveBack(await claimed(), { dueAt: morning + 5, why: failure, attemptsMax: 2 })
      expect(await queue.counts(morning)).toEqual({ due: 1, waiting: 1, leased: 0, setAside: 0 })
      await queue.giveBack(await claimed(), { dueAt: morning + 9, why: 'a mistake of ours', attemptsMax: 1 })
      const second = await claimed({ now: morning + 5 })
      expect(second.attempt).toBe(2)
      await queue.giveBack(second, { dueAt: morning + 7, why: failure, attemptsMax: 2 })
      expect(await queue.counts(morning + minute)).toEqual({ due: 0, waiting: 0, leased: 0, setAside: 2 })
      expect(await queue.setAside()).toEqual([
        { job: jobOf('read', 'a', morning + 7), why: 'work/died: It ended. (https://weir.example/)' },
        { job: jobOf('read', 'b', morning + 9), why: 'a mistake of ours' },
      ])
      expect(await queue.nextDueAt()).toBeUndefined()
    })

    it('opens a job that was set aside when it is put again, with a fresh count', async () => {
      const { store, queue, claimed } = await opened(jobOf('read', 'a', morning))
      await queue.giveBack(await claimed(), { dueAt: morning, why: 'no', attemptsMax: 1 })
      await store.commit([{ put: 'job', job: jobOf('read', 'a', morning + 3) }])
      expect(await queue.setAside()).toEqual([])
      expect((await claimed({ now: morning + 3 })).attempt).toBe(1)
    })

    it('counts jobs and tells when the next is due, a leased one at the end of its lease', async () => {
      const { queue, claimed } = await opened(jobOf('read', 'a', morning), jobOf('collect', 'b', morning + 3 * minute))
      expect(await queue.nextDueAt()).toBe(morning)
      expect(await queue.nextDueAt(['collect', 'tidy'])).toBe(morning + 3 * minute)
      expect(await queue.nextDueAt(['tidy'])).toBeUndefined()
      await claimed()
      expect(await queue.counts(morning)).toEqual({ due: 0, waiting: 1, leased: 1, setAside: 0 })
      expect(await queue.nextDueAt()).toBe(morning + minute)
      expect(await queue.counts(morning + minute)).toEqual({ due: 1, waiting: 1, leased: 0, setAside: 0 })
    })

    it('does what a plain model does, whatever comes in whatever order', async () => {
      const handle = await begin().open()
      onTestFinished(() => handle.store[Symbol.asyncDispose]())
      await fc.assert(
        fc.asyncProperty(fc.array(deed, { minLength: 20, maxLength: 60 }), async (deeds) => {
          await emptied(handle)
          await compare(handle, deeds)
        }),
        { seed: 20_260_528, numRuns: 80, endOnFailure: true },
      )
    })
  })
}

const deed = fc.oneof(
  fc.record({ is: fc.constant('put' as const), subject: fc.constantFrom('a', 'b'), after: fc.nat(5) }),
  fc.record({ is: fc.constant('claim' as const), leaseMs: fc.integer({ min: 1, max: 6 }) }),
  fc.record({ is: fc.constant('wait' as const), ms: fc.integer({ min: 1, max: 5 }) }),
  fc.record({ is: fc.constant('commit' as const), back: fc.nat(2), putsItself: fc.boolean() }),
  fc.record({ is: fc.constant('give back' as const), back: fc.nat(2), after: fc.nat(5) }),
)
type Deed = typeof deed extends fc.Arbitrary<infer One> ? One : never

async function compare({ store, queue }: Opened, deeds: readonly Deed[]): Promise<void> {
  const model = queueModel()
  const leases: Lease[] = []
  let now = morning
  for (const one of deeds) {
    if (one.is === 'wait') now += one.ms
    if (one.is === 'put') {
      const job = jobOf('read', one.subject, now + one.after)
      await store.commit([{ put: 'job', job }])
      model.put(job)
    }
    if (one.is === 'claim') {
      const lease = await queue.claim({ worker: 'worker', now, leaseMs: one.leaseMs })
      expect(lease && `${lease.job.id} try ${lease.attempt}`).toBe(model.claim(now, one.leaseMs))
      if (lease !== undefined) model.claimed(lease)
      if (lease !== undefined) leases.push(lease)
    }
    const lease = 'back' in one ? leases.at(-1 - one.back) : undefined
    if (one.is === 'commit' && lease !== undefined) {
      const isHeld = model.holds(lease)
      const changes = one.putsItself ? [{ put: 'job', job: { ...lease.job, dueAt: now + 3 } } as const] : []
      expect(await store.commit(changes, lease)).toBe(isHeld)
      if (isHeld) model.finish(lease)
      if (isHeld) for (const { job } of changes) model.put(job)
    }
    if (one.is === 'give back' && lease !== undefined) {
      await queue.giveBack(lease, { dueAt: now + one.after, why: 'again', attemptsMax: 3 })
      model.giveBack(lease, now + one.after, 3)
    }
    expect(await queue.counts(now)).toEqual(model.counts(now))
    expect(await queue.nextDueAt()).toBe(model.nextDueAt())
  }
}

/** Ends every job of the round before. */
async function emptied({ store, queue }: Opened): Promise<void> {
  for (const { job } of await queue.setAside()) await store.commit([{ put: 'job', job }])
  for (;;) {
    const lease = await queue.claim({ worker: 'broom', now: morning * 2, leaseMs: 1 })
    if (lease === undefined) return
    await store.commit([], lease)
  }
}
