import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { edition, quietEdition, sampleEdition } from '../../../test/fixtures/channels/edition.ts'
import { type Component, readCalendar } from '../../../test/fixtures/channels/read-calendar.ts'
import type { ComingUp, Edition } from '../model/edition.ts'
import { calendar, calendarOf } from './calendar.ts'
import type { ChannelContext } from './channel.ts'
import { serverLinks } from './places.ts'
import { plainText } from './plain.ts'

const context: ChannelContext = { baseUrl: 'https://paper.example/', links: serverLinks, version: '0.0.0' }
const [first] = edition.comingUp
const event = {
  ...first,
  title: 'Anvil contributor days',
  kind: 'meeting',
  eventId: 'event-days',
  sequence: 0,
  endDate: '2026-06-05',
} as ComingUp
const on = (date: string, more: Partial<Edition> = {}): Edition => ({ ...edition, date, comingUp: [event], ...more })
const read = (editions: readonly [Edition, ...Edition[]]): Component =>
  readCalendar(calendarOf(editions, context, { at: 'calendar', beat: 'open-source' }))
const values = (component: Component | undefined, name: string): readonly string[] =>
  (component?.properties ?? []).filter((property) => property.name === name).map(({ value }) => value)
const eventsOf = ({ components }: Component): readonly Component[] => components.filter(({ name }) => name === 'VEVENT')

describe('the calendar', () => {
  test('is one calendar with an event for each happening, that says its days, its sentence and where it stands', () => {
    const read = readCalendar(String(calendar.render(on('2026-05-28'), context).files[0]?.body))
    expect(read.name).toBe('VCALENDAR')
    expect(values(read, 'VERSION')).toEqual(['2.0'])
    expect(values(read, 'REFRESH-INTERVAL')).toEqual(['P1D'])
    expect(values(read, 'SOURCE')).toEqual(['https://paper.example/editions/open-source/2026-05-28.ics'])
    const [days, ...others] = eventsOf(read)
    expect(others).toEqual([])
    expect(values(days, 'SUMMARY')).toEqual(['Anvil contributor days'])
    expect(values(days, 'DTSTART')).toEqual(['20260604'])
    // The end is the day after the last one.
    expect(values(days, 'DTEND')).toEqual(['20260606'])
    expect(values(days, 'DESCRIPTION')[0]).toContain('Anvil’s contributor days begin in Lyon on 4 June.\nAnvil Project, 27 May, ')
    expect(values(days, 'DESCRIPTION')[0]).toContain('https://anvil.example/days')
    expect(values(days, 'URL')).toEqual(['https://anvil.example/days'])
    expect(values(days, 'STATUS')).toEqual(['CONFIRMED'])
    expect(values(days, 'SEQUENCE')).toEqual(['0'])
  })

  test('gives a happening one UID in every edition, also when its date moves', () => {
    const moved = on('2026-05-29', { comingUp: [{ ...event, date: '2026-06-11', endDate: '2026-06-12', sequence: 1 }] })
    const [before, after] = [eventsOf(read([on('2026-05-28')])), eventsOf(read([moved, on('2026-05-28')]))]
    expect(after).toHaveLength(1)
    expect(values(after[0], 'UID')).toEqual(values(before[0], 'UID'))
    expect(values(after[0], 'UID')[0]).toMatch(/^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
    expect([values(after[0], 'DTSTART'), values(after[0], 'SEQUENCE')]).toEqual([['20260611'], ['1']])
  })

  test('cancels what its source took back', () => {
    const { claim: _, ...bare } = event
    const off = on('2026-05-29', {
      comingUp: [],
      calledOff: [{ ...bare, title: 'Anvil contributor days', eventId: 'event-days', sequence: 1 }],
    })
    const [days] = eventsOf(read([off, on('2026-05-28')]))
    expect([values(days, 'STATUS'), values(days, 'SEQUENCE')]).toEqual([['CANCELLED'], ['1']])
    expect(values(days, 'UID')).toEqual(values(eventsOf(read([on('2026-05-28')]))[0], 'UID'))
  })

  test('holds a component on a day without dates too', () => {
    expect(read([quietEdition]).components.map(({ name }) => name)).toEqual(['VTIMEZONE'])
  })

  test('says SAMPLE in every summary of invented news', () => {
    for (const one of eventsOf(read([sampleEdition]))) expect(values(one, 'SUMMARY')[0]).toMatch(/^SAMPLE: /)
  })
})

describe('the calendar, as ical.js reads it,', () => {
  const parsed = (editions: readonly [Edition, ...Edition[]]) =>
    new ICAL.Component(ICAL.parse(calendarOf(editions, context, { at: 'calendar', beat: 'open-source' })))
  const eventsIn = (editions: readonly [Edition, ...Edition[]]) =>
    parsed(editions)
      .getAllSubcomponents('vevent')
      .map((one) => new ICAL.Event(one))

  test('has a name, a time to come again, and an event of whole days', () => {
    const calendar = parsed([on('2026-05-28')])
    expect(calendar.getFirstPropertyValue('name')).toContain('Headwater: Open source')
    expect(String(calendar.getFirstPropertyValue('refresh-interval'))).toBe('P1D')
    const [days] = eventsIn([on('2026-05-28')])
    expect([days?.startDate.isDate, String(days?.startDate), String(days?.endDate)]).toEqual([true, '2026-06-04', '2026-06-06'])
    expect(days?.summary).toBe('Anvil contributor days')
  })

  test('knows a moved event by its UID as a later one, and a cancelled one as that', () => {
    const { claim: _, ...bare } = event
    const [first] = eventsIn([on('2026-05-28')])
    const [moved] = eventsIn([on('2026-05-29', { comingUp: [{ ...event, date: '2026-06-11', endDate: '2026-06-12', sequence: 1 }] })])
    const off = { ...bare, title: 'Anvil contributor days', eventId: 'event-days', sequence: 2 }
    const [cancelled] = eventsIn([on('2026-05-30', { comingUp: [], calledOff: [off] })])
    expect([moved?.uid, cancelled?.uid]).toEqual([first?.uid, first?.uid])
    expect([first?.sequence, moved?.sequence, cancelled?.sequence]).toEqual([0, 1, 2])
    expect(cancelled?.component.getFirstPropertyValue('status')).toBe('CANCELLED')
  })

  test('gives back hostile and long titles as one event with that text', () => {
    const title = 'Lamp; day, \\n "x" \u001b[31m\u202eשלום 👩‍👩‍👧 END:VEVENT\r\nBEGIN:VALARM <b>'.padEnd(400, 'ü')
    const events = eventsIn([on('2026-05-28', { comingUp: [{ ...event, title }] })])
    expect(events).toHaveLength(1)
    expect(events[0]?.summary).toBe(plainText(title).replaceAll('<', '‹').replaceAll('>', '›'))
    expect(events[0]?.component.getAllSubcomponents()).toEqual([])
  })
})
