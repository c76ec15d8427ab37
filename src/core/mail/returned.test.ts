import { describe, expect, it } from 'vitest'
import { afterReturned } from './after-returned.ts'
import { isOurs, messageIdOf, returnAddressOf } from './mail-tag.ts'
import { readReturned } from './returned.ts'
import type { Subscriber } from './subscriber.ts'

const day = 86_400_000
const subscriber: Subscriber = {
  id: 'subscriber-0123456789ab',
  address: 'ada@lamp.example',
  key: 'k'.repeat(43),
  beats: ['open-source'],
  state: 'confirmed',
  by: 'self',
  askedAt: 0,
  askedCount: 1,
  confirmedAt: 1,
  bounces: [],
}
const place = {
  from: { address: 'paper@desk.example', name: '' },
  paperUrl: 'https://paper.example/',
  bounceAddress: 'bounces@desk.example',
  hasPlus: true,
  isOpen: true,
}
const ourId = messageIdOf('edition-1f0c', subscriber, place)

const report = (status: string, { action = 'failed', id = ourId, to = 'bounces@desk.example', part = 'message/rfc822' } = {}): string =>
  [
    'From: MAILER-DAEMON@mail.example',
    `To: ${to}`,
    'Subject: Undelivered Mail Returned to Sender',
    'Content-Type: multipart/report; report-type=delivery-status;',
    ' boundary="b=1"',
    '',
    'This is a report.',
    '--b=1',
    'Content-Type: text/plain',
    '',
    'Your mail could not be delivered.',
    '--b=1',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mail.example',
    '',
    'Final-Recipient: rfc822; ada@lamp.example',
    `Action: ${action}`,
    `Status: ${status}`,
    'Diagnostic-Code: smtp; 550 5.1.1 unknown',
    '--b=1',
    `Content-Type: ${part}`,
    '',
    `Message-ID: <${id}>`,
    'Subject: Owls',
    '',
    'The edition.',
    '--b=1--',
    '',
  ].join('\r\n')

describe('a mail that came back', () => {
  it.each([
    ['5.1.1', 'hard'],
    ['5.1.10', 'hard'],
    ['5.2.1', 'hard'],
    ['5.0.0', 'hard'],
    ['5.2.2', 'soft'],
    ['5.7.1', 'soft'],
    ['4.4.7', 'soft'],
    ['nonsense', 'soft'],
  ])('with status %s is %s', (status, kind) => {
    const returned = readReturned(report(status))
    expect(returned.kind).toBe(kind)
    expect(returned.tags).toEqual([{ what: 'edition-1f0c', subscriberId: subscriber.id, proof: expect.any(String) }])
    expect(returned.tags.every((tag) => isOurs(tag, subscriber))).toBe(true)
  })

  it('says nothing when it is only delayed, and when it is no report', () => {
    expect(readReturned(report('4.4.1', { action: 'delayed' })).kind).toBe('nothing')
    expect(readReturned('Subject: Out of office\r\n\r\nI am away.\r\n').kind).toBe('nothing')
    expect(readReturned('').kind).toBe('nothing')
  })

  it('is known by its headers alone, and by its return address', () => {
    expect(readReturned(report('5.1.1', { part: 'text/rfc822-headers' })).tags).toHaveLength(1)
    const to = returnAddressOf(subscriber, place)
    expect(to).toMatch(/^bounces\+0123456789ab\.[0-9a-f]{20}@desk\.example$/)
    const [tag] = readReturned(report('5.1.1', { id: 'none@x.example', to })).tags
    expect(tag && isOurs(tag, subscriber)).toBe(true)
    expect(returnAddressOf(subscriber, { ...place, hasPlus: false })).toBe('bounces@desk.example')
  })

  it('is not believed without the proof that stood in our own mail', () => {
    for (const id of [ourId.replace(/\.[0-9a-f]{20}@/, `.${'0'.repeat(20)}@`), ourId.replace('1f0c', '1f0d')]) {
      const { tags } = readReturned(report('5.1.1', { id }))
      expect(tags.some((tag) => isOurs(tag, subscriber))).toBe(false)
    }
  })

  it('may be a complaint (RFC 5965)', () => {
    const complaint = report('5.0.0')
      .replace('message/delivery-status', 'message/feedback-report')
      .replace('Reporting-MTA: dns; mail.example\r\n\r\n', 'Feedback-Type: abuse\r\n')
    expect(readReturned(complaint)).toMatchObject({ kind: 'complaint', tags: [{ subscriberId: subscriber.id }] })
    expect(readReturned(complaint.replace('abuse', 'not-spam')).kind).toBe('nothing')
  })

  it('may be a reader who leaves by mail', () => {
    expect(readReturned(`From: ada@lamp.example\r\nSubject: leave ${subscriber.key}\r\n\r\n`)).toMatchObject({
      kind: 'leave',
      key: subscriber.key,
    })
    expect(readReturned(`Subject: =?utf-8?q?Leave_${subscriber.key}?=\r\n\r\n`)).toMatchObject({ kind: 'leave', key: subscriber.key })
    expect(readReturned(`Subject: Re: leave me alone\r\n\r\n${subscriber.key}`).kind).toBe('nothing')
  })
})

describe('an address', () => {
  it('is retired at once when its mailbox is gone or its reader complains', () => {
    expect(afterReturned(subscriber, { kind: 'hard', id: 'a' }, 5)).toMatchObject({ state: 'retired', retired: { at: 5, why: 'bounce' } })
    expect(afterReturned(subscriber, { kind: 'complaint', id: 'a' }, 5)).toMatchObject({
      state: 'retired',
      retired: { at: 5, why: 'complaint' },
    })
    expect(afterReturned(subscriber, { kind: 'nothing', id: 'a' }, 5)).toBeUndefined()
  })

  it('is retired by the fifth mail that came back within 14 days, each counted once', () => {
    const back = (from: Subscriber, at: number): Subscriber => afterReturned(from, { kind: 'soft', id: `${at}` }, at * day) ?? from
    const four = [0, 3, 6, 9].reduce(back, subscriber)
    expect([four.state, four.bounces.length, back(four, 9)]).toEqual(['confirmed', 4, four])
    expect(back(four, 12).state).toBe('retired')
    // The first one is too long ago by then.
    expect(back(four, 15)).toMatchObject({ state: 'confirmed', bounces: { length: 4 } })
  })
})
