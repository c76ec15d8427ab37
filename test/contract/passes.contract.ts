import { expect, it } from 'vitest'
import type { Pass } from '#core/model/access.ts'
import type { Change } from '#ports/store.ts'
import type { Opened } from './place.ts'
import { dayOfChanges, morning } from './samples.ts'

type Open = (changes?: readonly Change[]) => Promise<Opened>

/** What every Store must do with tokens, sessions and sign-in keys. */
export function passesContract(opened: Open): void {
  const pass = (id: string, more: Partial<Pass> = {}): Pass => ({
    id,
    kind: 'token',
    hash: `hash of ${id}`,
    scope: 'reader',
    name: id,
    madeAt: morning,
    ...more,
  })
  const put = (each: Pass): Change => ({ put: 'pass', pass: each })
  const idsOf = async ({ store }: Opened): Promise<readonly string[]> => (await store.passes()).map(({ id }) => id)

  it('gives back passes, oldest first, and finds one by its hash and by that of its Fever key', async () => {
    const passes = [pass('b', { feverHash: 'fever of b' }), pass('a', { madeAt: morning + 1, expiresAt: morning + 2, usedAt: morning })]
    const { store } = await opened(passes.toReversed().map(put))
    expect(await store.passes()).toEqual(passes)
    expect(await store.passOf('hash of a')).toEqual(passes[1])
    expect(await store.passOfFever('fever of b')).toEqual(passes[0])
    expect([await store.passOf('fever of b'), await store.passOfFever('hash of a'), await store.passOf('')]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })

  it('keeps when a pass was last used, and nothing of one that is gone', async () => {
    const { store } = await opened([put(pass('a'))])
    await store.commit([
      { put: 'pass-use', passId: 'a', at: morning + 5 },
      { put: 'pass-use', passId: 'none', at: morning + 5 },
    ])
    expect(await store.passes()).toEqual([pass('a', { usedAt: morning + 5 })])
  })

  it('lets a pass take the place of one of its id, so that the old hash leads nowhere', async () => {
    const { store } = await opened([put(pass('a'))])
    await store.commit([put(pass('a', { hash: 'another' }))])
    expect([await store.passOf('hash of a'), (await store.passOf('another'))?.id]).toEqual([undefined, 'a'])
  })

  it('lets one pass take the place of another, once', async () => {
    const handle = await opened([put(pass('key', { kind: 'sign-in' }))])
    const session = (id: string): Change => ({ put: 'pass', pass: pass(id, { kind: 'session' }), insteadOf: 'key' })
    await Promise.all([handle.store.commit([session('first')]), handle.store.commit([session('second')])])
    expect(await idsOf(handle)).toEqual(['first'])
  })

  it('forgets a pass with the sessions that it opened, and no others', async () => {
    const handle = await opened([
      put(pass('a')),
      put(pass('b')),
      put(pass('of-a', { kind: 'session', openedBy: 'a' })),
      put(pass('of-b', { kind: 'session', openedBy: 'b' })),
    ])
    await handle.store.commit([{ drop: 'pass', passId: 'a' }])
    await handle.store.commit([{ drop: 'pass', passId: 'none' }])
    expect(await idsOf(handle)).toEqual(['b', 'of-b'])
  })

  it('has the same digest whoever may come in', async () => {
    const { store } = await opened(dayOfChanges())
    const before = await store.digest()
    await store.commit([put(pass('a'))])
    expect(await store.digest()).toBe(before)
  })
}
