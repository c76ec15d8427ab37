import { expect, it } from 'vitest'
import { readSubscribers } from './read-subscribers.ts'
import type { Subscriber } from './subscriber.ts'
import { wantsEdition } from './wants-edition.ts'

const given = { path: 'list.txt', beats: ['open-source'] }

it('reads addresses and rows of an export, and passes the retired over', () => {
  const text =
    '# people\n\nada@lamp.example\r\n{"address":"bo@lamp.example","beats":["open-source"],"days":["Monday"],"state":"confirmed","id":"x"}\n{"address":"cy@lamp.example","state":"retired"}'
  expect(readSubscribers(text, given)).toEqual({
    rows: [{ address: 'ada@lamp.example' }, { address: 'bo@lamp.example', beats: ['open-source'], days: ['Monday'] }],
    problems: [],
  })
})

it('tells every line that it cannot use, with its number', () => {
  const text = [
    'ada',
    '{"address":',
    '{"address":1}',
    '{"address":"a@b.example","beats":["owls"]}',
    '{"address":"a@b.example","days":["Someday"]}',
    'null',
  ].join('\n')
  const { rows, problems } = readSubscribers(text, given)
  expect(rows).toEqual([])
  expect(problems.map(({ at }) => at)).toEqual([1, 2, 3, 4, 5, 6].map((line) => `list.txt:${line}`))
  expect(problems.map(({ found }) => found)).toEqual([
    'ada',
    'broken JSON',
    expect.stringContaining('address'),
    'beats: owls, which is no beat of this desk',
    expect.stringContaining('days'),
    'null',
  ])
})

it('mails an edition to whoever confirmed before it, wants its beat, and chose its day', () => {
  const subscriber: Subscriber = {
    id: 'subscriber-1',
    address: 'ada@lamp.example',
    key: 'k',
    beats: ['open-source'],
    state: 'confirmed',
    by: 'self',
    askedAt: 0,
    askedCount: 1,
    confirmedAt: 5,
    bounces: [],
  }
  const edition = { beat: 'open-source', date: '2026-05-28', madeAt: 10, isSample: false }
  expect(wantsEdition(subscriber, edition)).toBe(true)
  expect(wantsEdition({ ...subscriber, days: ['Thursday'] }, edition)).toBe(true)
  expect(wantsEdition({ ...subscriber, days: ['Friday'] }, edition)).toBe(false)
  expect(wantsEdition({ ...subscriber, beats: ['other'] }, edition)).toBe(false)
  expect(wantsEdition({ ...subscriber, confirmedAt: 11 }, edition)).toBe(false)
  expect(wantsEdition({ ...subscriber, state: 'retired' }, edition)).toBe(false)
  expect(wantsEdition(subscriber, { ...edition, isSample: true })).toBe(false)
})
