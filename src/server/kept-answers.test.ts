import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import type { Answer } from './answer.ts'
import { openKeptAnswers } from './kept-answers.ts'

function counted(status: Answer['status'] = 200) {
  let made = 0
  const make = async (): Promise<Answer> => {
    made += 1
    return { status, type: 'text/plain', body: `${made} ${'x'.repeat(2000)}` }
  }
  return { make, count: () => made }
}

describe('kept answers', () => {
  test('an answer is made once for all who ask within its time, and anew after it', async () => {
    let now = 0
    const kept = openKeptAnswers({ now: () => now, forMs: 1000, countMax: 10, lengthMax: 4000 })
    const { make, count } = counted()
    const both = await Promise.all([kept.of('/', make), kept.of('/', make)])
    expect(both[0]).toBe(both[1])
    now = 999
    expect(await kept.of('/', make)).toBe(both[0])
    expect(count()).toBe(1)
    now = 1000
    expect((await kept.of('/', make)).etag).not.toBe(both[0].etag)
    expect(count()).toBe(2)
  })

  test('what was asked by another key, or after something was changed, is made for itself', async () => {
    const kept = openKeptAnswers({ now: () => 0, forMs: 1000, countMax: 10, lengthMax: 4000 })
    const { make, count } = counted()
    await kept.of('visitor /', make)
    await kept.of('admin /', make)
    kept.forget()
    await kept.of('admin /', make)
    expect(count()).toBe(3)
  })

  test('an error page, a mistake and what is not to be stored are not kept', async () => {
    const kept = openKeptAnswers({ now: () => 0, forMs: 1000, countMax: 10, lengthMax: 4000 })
    const { make, count } = counted(404)
    await kept.of('/', make)
    await kept.of('/', make)
    expect(count()).toBe(2)
    const noStore = async (): Promise<Answer> => ({ ...(await counted().make()), headers: { 'cache-control': 'no-store' } })
    expect(await kept.of('/y', noStore)).not.toBe(await kept.of('/y', noStore))
    await expect(kept.of('/x', () => Promise.reject(new Error('a mistake')))).rejects.toThrow('a mistake')
    expect((await kept.of('/x', counted().make)).status).toBe(200)
  })

  test('no more are kept than asked for', async () => {
    const kept = openKeptAnswers({ now: () => 0, forMs: 1000, countMax: 2, lengthMax: 4000 })
    const { make, count } = counted()
    for (const key of ['a', 'b', 'c', 'a']) await kept.of(key, make)
    expect(count()).toBe(4)
  })

  test('the compressed form is the text', async () => {
    const kept = openKeptAnswers({ now: () => 0, forMs: 1000, countMax: 2, lengthMax: 4000 })
    const { body, gzipped } = await kept.of('/', counted().make)
    expect(gunzipSync(gzipped ?? '').toString()).toBe(body)
  })

  test('while an answer is being made all wait for it, also past its time, and the next one makes it anew', async () => {
    let now = 0
    const kept = openKeptAnswers({ now: () => now, forMs: 1000, countMax: 10, lengthMax: 4000 })
    const gate = Promise.withResolvers<Answer>()
    let made = 0
    const slow = (): Promise<Answer> => {
      made += 1
      return gate.promise
    }
    const first = kept.of('/', slow)
    now = 5000
    const second = kept.of('/', slow)
    gate.resolve({ status: 200, type: 'text/plain', body: 'slow' })
    expect(await first).toBe(await second)
    expect(made).toBe(1)
    await kept.of('/', slow)
    expect(made).toBe(2)
  })

  test('what was being made when something was changed is not kept for whoever asks after it', async () => {
    const kept = openKeptAnswers({ now: () => 0, forMs: 1000, countMax: 10, lengthMax: 4000 })
    const gate = Promise.withResolvers<Answer>()
    const before = kept.of('/', () => gate.promise)
    kept.forget()
    const { make, count } = counted()
    const after = await kept.of('/', make)
    gate.resolve({ status: 200, type: 'text/plain', body: 'old' })
    await before
    expect(await kept.of('/', make)).toBe(after)
    expect(count()).toBe(1)
  })

  test('a long answer is shared and not kept', async () => {
    const made = (length: number) => async (): Promise<Answer> => ({ status: 200, type: 'text/plain', body: 'x'.repeat(length) })
    const kept = openKeptAnswers({ now: () => 0, forMs: 1000, countMax: 10, lengthMax: 4000 })
    expect(await kept.of('/edge', made(4000))).toBe(await kept.of('/edge', made(4000)))
    expect(await kept.of('/book', made(4001))).not.toBe(await kept.of('/book', made(4001)))
  })
})
