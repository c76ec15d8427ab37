import { expect, it } from 'vitest'
import type { Mailing, Subscriber } from '#core/mail/subscriber.ts'
import type { Change } from '#ports/store.ts'
import type { Opened } from './place.ts'
import { dayOfChanges, morning } from './samples.ts'

type Open = (changes?: readonly Change[]) => Promise<Opened>

/** What every Store must do with those who get editions by mail, and with what became of each mail. */
export function subscribersContract(opened: Open): void {
  const subscriber = (id: string, more: Partial<Subscriber> = {}): Subscriber => ({
    id,
    address: `${id}@lamp.example`,
    key: id.repeat(43).slice(0, 43),
    beats: ['open-source'],
    state: 'asked',
    by: 'self',
    askedAt: morning,
    askedCount: 1,
    bounces: [],
    ...more,
  })
  const put = (one: Subscriber): Change => ({ put: 'subscriber', subscriber: one })
  const mailing = (what: string, subscriberId: string, more: Partial<Mailing> = {}): Mailing => ({
    what,
    subscriberId,
    at: morning,
    tries: 1,
    state: 'under-way',
    ...more,
  })

  it('gives back a subscriber by id, key and address, whatever the case, and the newest word on them', async () => {
    const ada = subscriber('ada', { address: 'Ada@lamp.example' })
    const { store } = await opened([put(ada), put(subscriber('bo'))])
    expect(await store.subscriber('ada')).toEqual(ada)
    expect(await store.subscriberOfKey(ada.key)).toEqual(ada)
    expect(await store.subscriberOfAddress('aDA@LAMP.example')).toEqual(ada)
    expect([await store.subscriber('x'), await store.subscriberOfKey('x'), await store.subscriberOfAddress('x')]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
    await store.commit([put({ ...ada, state: 'confirmed', confirmedAt: morning })])
    expect((await store.subscribers()).map(({ id, state }) => [id, state])).toEqual([
      ['ada', 'confirmed'],
      ['bo', 'asked'],
    ])
  })

  it('has one subscriber for an address', async () => {
    const { store } = await opened([put(subscriber('ada'))])
    await expect(store.commit([put(subscriber('other', { address: 'ADA@lamp.example' }))])).rejects.toThrow()
    expect(await store.subscribers()).toHaveLength(1)
  })

  it('begins a mail once, and again only after it was put off', async () => {
    const { store } = await opened([{ put: 'mailing-begun', mailing: mailing('edition-1', 'ada') }])
    const again: Change = { put: 'mailing-begun', mailing: mailing('edition-1', 'ada', { tries: 2 }) }
    await expect(store.commit([again])).rejects.toThrow('begun already')
    for (const state of ['sent', 'refused', 'unknown', 'given-up'] as const) {
      await store.commit([{ put: 'mailing', mailing: mailing('edition-1', 'ada', { state }) }])
      await expect(store.commit([again])).rejects.toThrow('begun already')
    }
    await store.commit([{ put: 'mailing', mailing: mailing('edition-1', 'ada', { state: 'later' }) }, again])
    expect(await store.mailing('edition-1', 'ada')).toMatchObject({ tries: 2, state: 'under-way' })
    expect(await store.mailing('edition-1', 'bo')).toBeUndefined()
  })

  it('forgets a subscriber with their mails, the unconfirmed of long ago, and mails of long ago', async () => {
    const { store } = await opened([
      ...['ada', 'bo', 'cy'].map((id) =>
        put(subscriber(id, id === 'cy' ? { state: 'confirmed' } : { askedAt: id === 'ada' ? morning : morning + 9 })),
      ),
      ...['ada', 'cy'].map(
        (id): Change => ({ put: 'mailing', mailing: mailing('edition-1', id, { at: id === 'ada' ? morning : morning + 9 }) }),
      ),
    ])
    expect((await store.mailingsSince(morning)).map(({ subscriberId }) => subscriberId)).toEqual(['ada', 'cy'])
    await store.commit([{ drop: 'mailings', before: morning + 5 }])
    expect((await store.mailingsSince(0)).map(({ subscriberId }) => subscriberId)).toEqual(['cy'])
    await store.commit([{ drop: 'unconfirmed-subscribers', before: morning + 5 }])
    expect((await store.subscribers()).map(({ id }) => id)).toEqual(['bo', 'cy'])
    await store.commit([{ drop: 'subscriber', subscriberId: 'cy' }])
    expect([await store.mailingsSince(0), await store.subscriberOfAddress('cy@lamp.example')]).toEqual([[], undefined])
  })

  it('has another digest with a subscriber, and the same whatever the key', async () => {
    const { store } = await opened(dayOfChanges())
    const before = await store.digest()
    await store.commit([put(subscriber('ada'))])
    const one = await store.digest()
    await store.commit([{ drop: 'subscriber', subscriberId: 'ada' }, put(subscriber('ada', { id: 'other', key: 'o'.repeat(43) }))])
    expect([one === before, (await store.digest()) === one]).toEqual([false, true])
  })
}
