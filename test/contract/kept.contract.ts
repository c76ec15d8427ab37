import { describe, expect, it, onTestFinished } from 'vitest'
import { jobOf } from '#ports/queue.ts'
import type { Opened, Place } from './place.ts'
import { dayOfChanges, morning, sample } from './samples.ts'

/** What a Store and Queue whose data outlives the handle must do: be opened again, and by several at once. */
export function keptContract(name: string, begin: () => Place): void {
  const another = async (place: Place): Promise<Opened> => {
    const handle = await place.open()
    onTestFinished(() => handle.store[Symbol.asyncDispose]())
    return handle
  }

  describe(`${name}, kept`, () => {
    it('has the same digest when it is opened again', async () => {
      const place = begin()
      const first = await place.open()
      await first.store.commit(dayOfChanges())
      const digest = await first.store.digest()
      await first.store[Symbol.asyncDispose]()
      const second = await another(place)
      expect(await second.store.digest()).toBe(digest)
      expect(await second.store.problems()).toEqual([])
      expect(await second.store.articles(['article-1'])).toEqual([sample.article()])
    })

    it('loses nothing when a handle is never closed', async () => {
      const place = begin()
      const lost = await another(place)
      await lost.store.commit(dayOfChanges())
      await lost.queue.claim({ worker: 'lost', now: morning + 3_600_000, leaseMs: 1_000 })
      const next = await another(place)
      expect(await next.store.digest()).toBe(await lost.store.digest())
      expect(await next.queue.claim({ worker: 'next', now: morning + 3_600_999, leaseMs: 1_000 })).toBeUndefined()
      expect((await next.queue.claim({ worker: 'next', now: morning + 3_601_000, leaseMs: 1_000 }))?.attempt).toBe(2)
    })

    it('shows one handle’s commits to the other, and its failed ones to nobody', async () => {
      const place = begin()
      const [one, other] = [await another(place), await another(place)]
      await one.store.commit(dayOfChanges())
      expect(await other.store.editionById('edition-1')).toEqual(sample.edition())
      const twice = [
        { put: 'note', key: 'half', value: 'done' },
        { put: 'edition', edition: sample.edition({ words: 1 }) },
      ] as const
      await expect(other.store.commit(twice)).rejects.toThrow()
      expect(await one.store.note('half')).toBeUndefined()
    })

    it('leases a job to one of two handles', async () => {
      const place = begin()
      const [one, other] = [await another(place), await another(place)]
      await one.store.commit(Array.from({ length: 20 }, (_, index) => ({ put: 'job', job: jobOf('read', `${index}`, morning) })))
      const claims = Array.from({ length: 30 }, (_, index) =>
        (index % 2 === 0 ? one : other).queue.claim({ worker: `worker-${index % 2}`, now: morning, leaseMs: 1_000 }),
      )
      const leases = (await Promise.all(claims)).filter((lease) => lease !== undefined)
      expect(new Set(leases.map((lease) => lease.job.id)).size).toBe(20)
      expect(new Set(leases.map((lease) => lease.fence)).size).toBe(20)
    })

    it('refuses a commit in one handle when the other took the job over', async () => {
      const place = begin()
      const [one, other] = [await another(place), await another(place)]
      await one.store.commit([{ put: 'job', job: jobOf('read', 'a', morning) }])
      const stopped = await one.queue.claim({ worker: 'one', now: morning, leaseMs: 1_000 })
      const taken = await other.queue.claim({ worker: 'other', now: morning + 1_000, leaseMs: 1_000 })
      expect(await one.store.commit(dayOfChanges(), stopped)).toBe(false)
      expect((await one.store.counts()).items).toBe(0)
      expect(await other.store.commit(dayOfChanges(), taken)).toBe(true)
      expect((await one.store.counts()).items).toBe(1)
    })
  })
}
