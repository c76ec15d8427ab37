import { describe, expect, it, onTestFinished } from 'vitest'
import { virtualClock } from '#adapters/clock/virtual.ts'
import { openMemoryFolder } from '#adapters/files/memory.ts'
import { openSqlite } from '#adapters/store/sqlite/open-sqlite.ts'
import { type Failure, failed } from '#core/model/failure.ts'
import { minuteMs } from '#core/model/instant.ts'
import type { Files } from '#ports/files.ts'
import type { Signer } from '#ports/signer.ts'
import { edition } from '../../../test/fixtures/channels/edition.ts'
import { recordOf } from '../../../test/fixtures/sealed-folder.ts'
import { simDesk } from '../../../test/sim/sim-desk.ts'
import type { Desk } from '../desk.ts'
import { deliver } from './deliver.ts'

const now = edition.madeAt
const noKey: Signer = {
  publicKey: async () => failed('sign/no-key', 'keys/minisign.key', 'The disk refused it (EACCES).'),
  sign: async () => failed('sign/no-key', 'keys/minisign.key', 'The disk refused it (EACCES).'),
}

async function given(more: Partial<Pick<Desk, 'files' | 'signer'>>) {
  const { store } = await openSqlite({ path: ':memory:' })
  onTestFinished(() => store[Symbol.asyncDispose]())
  await store.commit([
    { put: 'edition', edition },
    { put: 'evidence', record: recordOf(edition) },
  ])
  const told: Failure[] = []
  const common = simDesk()
  const desk = {
    ...common,
    store,
    clock: virtualClock(now),
    files: openMemoryFolder(),
    events: { deliveryFailed: ({ failure }: { readonly failure: Failure }) => told.push(failure) },
    options: { ...common.options, channels: ['json', 'site'] },
    ...more,
  } as unknown as Desk
  const deliveries = async (): Promise<readonly string[]> => (await store.deliveries(edition.id)).map(({ channel }) => channel)
  return { desk, told, deliveries }
}

describe('an edition that cannot be delivered', () => {
  it('keeps what was delivered, and tries the rest again later, when the disk is full', async () => {
    let room = 3
    const whole = openMemoryFolder()
    const files: Files = {
      ...whole,
      write: async (path, body) => {
        room -= 1
        return room < 0 ? failed('deliver/not-written', path, 'The disk is full (ENOSPC).') : await whole.write(path, body)
      },
    }
    const { desk, told, deliveries } = await given({ files })
    const { changes, tell } = await deliver(desk, edition.id)
    await desk.store.commit(changes)
    tell?.()
    expect(await deliveries()).toEqual(['json'])
    expect(changes).toContainEqual({ put: 'job', job: expect.objectContaining({ kind: 'deliver', dueAt: now + 5 * minuteMs }) })
    expect(told.map(({ code }) => code)).toEqual(['deliver/not-written'])

    room = Number.POSITIVE_INFINITY
    const again = await deliver(desk, edition.id)
    await desk.store.commit(again.changes)
    expect((await deliveries()).toSorted()).toEqual(['json', 'site'])
    expect(again.tell).toBeUndefined()
  })

  it('waits for the key that signs it, with everything else in its place', async () => {
    const { desk, told, deliveries } = await given({ signer: noKey })
    const { changes, tell } = await deliver(desk, edition.id)
    await desk.store.commit(changes)
    tell?.()
    expect([await deliveries(), told.map(({ code }) => code)]).toEqual([['json'], ['sign/no-key']])
    expect(await desk.files.read(`${edition.beat}/${edition.date}/index.html`)).toBeDefined()
  })
})
