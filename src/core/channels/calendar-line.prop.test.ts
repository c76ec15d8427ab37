import fc from 'fast-check'
import { expect, test } from 'vitest'
import { edition } from '../../../test/fixtures/channels/edition.ts'
import { readCalendar, unfolded } from '../../../test/fixtures/channels/read-calendar.ts'
import type { ComingUp } from '../model/edition.ts'
import { calendarOf } from './calendar.ts'
import { calendarLine, calendarText, calendarWords } from './calendar-line.ts'
import { serverLinks } from './places.ts'

const runs = { seed: 5545, numRuns: 300 }
const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({
    unit: fc.constantFrom('a', '👩‍💻', '開', 'ש', '\u202e', '\r', '\n', ';', ',', '\\', ':', '"', '\u0000', '\ud800'),
    maxLength: 200,
  }),
)

test('a line that is folded and unfolded is the same', () => {
  fc.assert(
    fc.property(words, (text) => {
      const line = `SUMMARY:${calendarText(calendarWords(text))}`
      expect(unfolded(`${calendarLine(line)}\r\n`)).toEqual([line])
    }),
    runs,
  )
})

test('whatever a source calls a happening, the calendar is read, and says it', () => {
  fc.assert(
    fc.property(words, words, (title, sentence) => {
      const [event] = edition.comingUp
      if (event === undefined) throw new Error('the sample edition has a date')
      const [cited] = event.claim.citations
      const url = `https://anvil.example/${sentence}`
      const named: ComingUp = { ...event, title, url, claim: { ...event.claim, text: sentence, citations: [cited] } }
      const context = { baseUrl: 'https://paper.example/', links: serverLinks, version: '0' }
      const body = calendarOf([{ ...edition, comingUp: [named] }], context, { at: 'calendar', beat: edition.beat })
      const [read] = readCalendar(body).components
      const saidIn = (name: string): string | undefined => read?.properties.find((property) => property.name === name)?.value
      expect(saidIn('SUMMARY')).toBe(calendarWords(title))
      expect(saidIn('DESCRIPTION')?.split('\n')[0]).toBe(calendarWords(sentence))
    }),
    runs,
  )
})
