import { describe, expect, it, onTestFinished } from 'vitest'
import { virtualClock } from '#adapters/clock/virtual.ts'
import { openMemoryFolder } from '#adapters/files/memory.ts'
import { localWakeups } from '#adapters/queue/local/wakeups.ts'
import { openSqlite } from '#adapters/store/sqlite/open-sqlite.ts'
import { limits } from '#core/limits.ts'
import type { MailPlace } from '#core/mail/mail-place.ts'
import { messageIdOf } from '#core/mail/mail-tag.ts'
import type { Edition } from '#core/model/edition.ts'
import { type Failure, failed, ok, type Result } from '#core/model/failure.ts'
import { dayMs, hourMs, minuteMs } from '#core/model/instant.ts'
import type { Fetched } from '#ports/fetcher.ts'
import type { OutgoingMail } from '#ports/mailer.ts'
import { jobOf } from '#ports/queue.ts'
import { scriptedMailer } from '../../../test/contract/scripted-mailer.ts'
import { edition } from '../../../test/fixtures/channels/edition.ts'
import { simDesk } from '../../../test/sim/sim-desk.ts'
import type { Desk } from '../desk.ts'
import { runDesk } from '../run.ts'
import { addConfirmed } from '../subscribers/add-confirmed.ts'
import { askForMail, newSubscriber } from '../subscribers/ask-for-mail.ts'
import { confirmSubscription } from '../subscribers/confirm-subscription.ts'

const place: MailPlace = {
  from: { address: 'paper@desk.example', name: 'Paper' },
  paperUrl: 'https://paper.example/',
  hasPlus: false,
  isOpen: true,
}
const beats = ['open-source']

async function given(
  more: { readonly edition?: Partial<Edition>; readonly verdictOf?: (mail: OutgoingMail) => Result<void>; readonly mailbox?: string } = {},
) {
  const { store, queue } = await openSqlite({ path: ':memory:' })
  onTestFinished(() => store[Symbol.asyncDispose]())
  const clock = virtualClock(edition.madeAt - hourMs)
  const mailer = scriptedMailer(more.verdictOf)
  const told: Failure[] = []
  const common = simDesk()
  const desk = {
    ...common,
    store,
    queue,
    wakeups: localWakeups(clock),
    clock,
    files: openMemoryFolder(),
    fetcher: {
      fetch: async ({ etag }: { readonly etag?: string }): Promise<Result<Partial<Fetched>>> =>
        ok(
          etag === 'one' ? { isUnchanged: true } : { isUnchanged: false, etag: 'one', body: new TextEncoder().encode(more.mailbox ?? '') },
        ),
    },
    events: {
      deliveryFailed: ({ failure }: { readonly failure: Failure }) => told.push(failure),
      jobDone: () => undefined,
      jobFailed: ({ why }: { readonly why: string }) => {
        throw new Error(why)
      },
    },
    mail: { mailer, place: { ...place, ...(more.mailbox === undefined ? {} : { bouncesUrl: 'file:///srv/mail' }) } },
    options: { ...common.options, channels: [] },
  } as unknown as Desk & { readonly mail: { readonly mailer: typeof mailer } }
  const subscribers = { store, clock, wakeups: desk.wakeups, mailer }
  const add = (address: string) => addConfirmed(subscribers, { address, beats, reason: 'a test' })
  const publish = async (): Promise<void> => {
    clock.set(edition.madeAt)
    await store.commit([
      { put: 'edition', edition: { ...edition, ...more.edition } },
      { put: 'job', job: jobOf('deliver', edition.id, clock.now()) },
    ])
    await runDesk(desk, 'idle')
  }
  const at = async (ms: number): Promise<void> => {
    clock.set(edition.madeAt + ms)
    await runDesk(desk, 'idle')
  }
  const sent = (): readonly string[] => mailer.taken.map(({ to }) => to).toSorted()
  const states = async () => Object.fromEntries((await store.mailingsSince(0)).map(({ subscriberId, state }) => [subscriberId, state]))
  const idOf = async (address: string): Promise<string> => (await store.subscriberOfAddress(address))?.id ?? ''
  return { desk, store, clock, mailer, told, subscribers, add, publish, at, sent, states, idOf }
}

describe('a delivered edition', () => {
  it('is mailed once to each subscriber, and recorded without any address', async () => {
    const { desk, store, add, publish, at, sent, idOf, mailer } = await given()
    await add('ada@lamp.example')
    await add('bo@lamp.example')
    await publish()
    expect(sent()).toEqual(['ada@lamp.example', 'bo@lamp.example'])
    const places = (await store.deliveries(edition.id)).filter(({ channel }) => channel === 'mail').map((delivery) => delivery.place)
    expect(places.toSorted()).toEqual([await idOf('ada@lamp.example'), await idOf('bo@lamp.example')].toSorted())
    expect(new Set(mailer.taken.map(({ message }) => message.messageId)).size).toBe(2)
    // Delivered again, as after a correction, and asked for again.
    await store.commit([
      { put: 'job', job: jobOf('deliver', edition.id, 0) },
      { put: 'job', job: jobOf('mail', `all ${edition.id}`, 0) },
    ])
    await at(hourMs)
    expect([sent().length, (await desk.queue.counts(desk.clock.now())).due]).toEqual([2, 0])
  })

  it('is not mailed to who left, was retired or has not confirmed, nor when it is a sample or a day old', async () => {
    const { store, add, publish, sent, subscribers, idOf } = await given()
    await add('ada@lamp.example')
    await store.commit([{ drop: 'subscriber', subscriberId: await idOf('ada@lamp.example') }])
    await askForMail(subscribers, { address: 'bo@lamp.example', beats, by: 'self' })
    await publish()
    expect(sent()).toEqual(['bo@lamp.example'])
    expect((await store.deliveries(edition.id)).length).toBe(0)
    for (const wrong of [{ isSample: true }, { madeAt: edition.madeAt - dayMs - 1 }]) {
      const other = await given({ edition: wrong })
      await other.add('ada@lamp.example')
      await other.publish()
      expect(other.sent()).toEqual([])
    }
  })

  it('waits for a mailbox that is full, and is given up after a day', async () => {
    const { add, publish, at, sent, states, idOf, store } = await given({
      verdictOf: () => failed('mail/later', 'mail.example:25', '452 full'),
    })
    await add('ada@lamp.example')
    await publish()
    const id = await idOf('ada@lamp.example')
    expect([await states(), sent()]).toEqual([{ [id]: 'later' }, []])
    let tries = 0
    for (let hours = 0; hours < 26; hours += 1) {
      await at(hours * hourMs)
      tries = (await store.mailing(edition.id, id))?.tries ?? 0
    }
    expect(tries).toBeGreaterThan(8)
    expect(tries).toBeLessThan(20)
    expect(await states()).toEqual({ [id]: 'given-up' })
  })

  it('leaves a server that takes nothing alone, and goes on when it is back', async () => {
    let isDown = true
    let asked = 0
    const { add, publish, at, told, states } = await given({
      verdictOf: () => {
        asked += 1
        return isDown ? failed('mail/not-sent', 'mail.example:25', 'connection refused') : ok(undefined)
      },
    })
    for (const name of ['ada', 'bo', 'cy', 'di']) await add(`${name}@lamp.example`)
    await publish()
    expect([asked, told.map(({ code }) => code)]).toEqual([1, ['mail/not-sent']])
    isDown = false
    await at(6 * minuteMs)
    expect(Object.values(await states())).toEqual(['sent', 'sent', 'sent', 'sent'])
  })

  it('retires an address whose mailbox is not there, and no address because the server is against us', async () => {
    const { add, publish, store } = await given()
    for (const name of ['gone', 'policy', 'relay', 'ada']) await add(`${name}@lamp.example`)
    await publish()
    const state = async (name: string) => (await store.subscriberOfAddress(`${name}@lamp.example`))?.state
    expect([await state('gone'), await state('policy'), await state('relay'), await state('ada')]).toEqual([
      'retired',
      'confirmed',
      'confirmed',
      'confirmed',
    ])
  })

  it('is not sent again where nobody knows whether it was', async () => {
    const { add, publish, at, sent, states, told, idOf } = await given()
    await add('cut@lamp.example')
    await publish()
    await at(2 * hourMs)
    expect([sent(), await states(), told.map(({ code }) => code)]).toEqual([
      ['cut@lamp.example'],
      { [await idOf('cut@lamp.example')]: 'unknown' },
      ['mail/unknown'],
    ])
  })
})

describe('a mailbox', () => {
  it('is asked once an hour and three times in all, and gets the edition after its answer', async () => {
    const { subscribers, store, clock, desk, sent, publish, mailer } = await given()
    const ask = () => askForMail(subscribers, { address: 'ada@lamp.example', beats, by: 'self' })
    const asked = []
    for (const minutes of [0, 1, 59, 61, 62, 130, 200, 400]) {
      clock.set(edition.madeAt - dayMs + minutes * minuteMs)
      asked.push(await ask())
      await runDesk(desk, 'idle')
    }
    expect(asked).toEqual(['asked', 'known', 'known', 'asked', 'known', 'asked', 'known', 'known'])
    expect(sent()).toHaveLength(3)
    const key = (await store.subscribers())[0]?.key ?? ''
    expect(mailer.taken[0]?.message.text).toContain(`https://paper.example/subscription/confirm?key=${key}`)
    expect(await confirmSubscription(subscribers, 'x'.repeat(43))).toBeUndefined()
    expect(await confirmSubscription(subscribers, key)).toMatchObject({ state: 'confirmed' })
    expect(await ask()).toBe('known')
    await publish()
    expect(sent()).toHaveLength(4)
  })

  it('is not asked where too many wait for their answer, but by the owner', async () => {
    const { subscribers, store } = await given()
    const waiting = Array.from({ length: limits.subscribersWaiting }, (_, at) => ({
      ...newSubscriber(String(at).padStart(43, 'w'), `r${at}@lamp.example`),
      beats,
      by: 'self' as const,
      askedAt: 0,
    }))
    await store.commit(waiting.map((subscriber) => ({ put: 'subscriber', subscriber })))
    const ask = (by: 'self' | 'owner') => askForMail(subscribers, { address: 'ada@lamp.example', beats, by })
    expect([await ask('self'), (await store.subscribers()).length, await ask('owner')]).toEqual([
      'full',
      limits.subscribersWaiting,
      'asked',
    ])
  })

  it('is one however its address is spelled: no form floods it by names behind a plus or by points', async () => {
    const { subscribers, store } = await given()
    const ask = (address: string, by: 'self' | 'owner' = 'self') => askForMail(subscribers, { address, beats, by })
    const asked = []
    for (let name = 0; name < 9; name += 1) asked.push(await ask(`Ada.B+${name}@lamp.example`))
    expect(asked.filter((each) => each === 'asked')).toHaveLength(3)
    expect(await ask('a.d.a.b@lamp.example')).toBe('known')
    expect(await store.subscribers()).toHaveLength(3)
    expect([await ask('bo@lamp.example'), await ask('adab@weir.example'), await ask('ada.b@lamp.example', 'owner')]).toEqual(
      Array(3).fill('asked'),
    )
  })

  it('is asked again when its mails came back, and never after a complaint', async () => {
    const { subscribers, store, clock, add } = await given()
    for (const [name, why] of [
      ['bo', 'bounce'],
      ['cy', 'complaint'],
    ] as const) {
      await add(`${name}@lamp.example`)
      const known = await store.subscriberOfAddress(`${name}@lamp.example`)
      if (known) await store.commit([{ put: 'subscriber', subscriber: { ...known, state: 'retired', retired: { at: clock.now(), why } } }])
    }
    const ask = (name: string) => askForMail(subscribers, { address: `${name}@lamp.example`, beats, by: 'self' })
    expect([await ask('bo'), await ask('cy')]).toEqual(['known', 'known'])
    clock.set(clock.now() + 2 * dayMs)
    expect([await ask('bo'), await ask('cy')]).toEqual(['asked', 'known'])
    expect(await store.subscriberOfAddress('bo@lamp.example')).toMatchObject({ state: 'asked', bounces: [] })
  })
})

describe('what comes back', () => {
  it('retires who it is about, lets leave who writes so, and leaves all others', async () => {
    const whole = await given()
    for (const name of ['ada', 'bo', 'cy']) await whole.add(`${name}@lamp.example`)
    const [ada, bo, cy] = await whole.store.subscribers()
    if (ada === undefined || bo === undefined || cy === undefined) throw new Error('there are three')
    const from = 'From MAILER-DAEMON Thu Jan  1 00:00:00 1970\n'
    const report = (id: string): string =>
      `${from}Subject: Undelivered\nContent-Type: multipart/report; boundary=b\n\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; x\n\nAction: failed\nStatus: 5.1.1\n--b\nContent-Type: message/rfc822\n\nMessage-ID: <${id}>\n\n--b--\n\n`
    const forged = messageIdOf(edition.id, { ...cy, key: 'x' }, place)
    const mailbox = `${report(messageIdOf(edition.id, ada, place))}${from}Subject: leave ${bo.key}\n\n\n${report(forged)}`
    const { desk, store, clock, at } = await given({ mailbox })
    for (const subscriber of [ada, bo, cy]) await store.commit([{ put: 'subscriber', subscriber }])
    await store.commit([{ put: 'job', job: jobOf('mail', 'returned', clock.now()) }])
    await runDesk(desk, 'idle')
    const those = async () => (await store.subscribers()).map(({ id, state }) => [id, state])
    const expected = [
      [ada.id, 'retired'],
      [cy.id, 'confirmed'],
    ].toSorted()
    expect((await those()).toSorted()).toEqual(expected)
    await at(dayMs)
    expect((await those()).toSorted()).toEqual(expected)
  })
})
