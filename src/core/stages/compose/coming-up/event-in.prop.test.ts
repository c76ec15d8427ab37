import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, instantOf, isDate } from '../../../model/instant.ts'
import { cuesByLanguage } from './cues.ts'
import { datesNamed } from './dates-named.ts'
import { eventIn } from './event-in.ts'

const said = '2026-05-27'
const language = fc.constantFrom(...Object.keys(cuesByLanguage))
const words = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'on',
        'May',
        'mai',
        '3',
        '31',
        '.',
        ',',
        '-',
        '–',
        'to',
        '5th',
        '2026',
        '2026-06-12',
        '6月12日',
        '12.06.2026',
        'will',
        'Friday',
        'de',
        'junio',
        'июня',
      ),
      fc.string({ unit: 'binary', maxLength: 8 }),
    ),
    { maxLength: 60 },
  )
  .chain((parts) => fc.constantFrom(parts.join(' '), parts.join('')))
const runs = { seed: 4500, numRuns: 300 }

it('finds only days that exist, each where the text has it, in order, whatever the text', () => {
  fc.assert(
    fc.property(words, language, (text, tag) => {
      const dates = datesNamed(text, tag, said)
      for (const [at, { date, endDate, at: start, length }] of dates.entries()) {
        expect(isDate(date)).toBe(true)
        if (endDate !== undefined) expect(isDate(endDate) && endDate > date).toBe(true)
        expect(text.slice(start, start + length)).toHaveLength(length)
        const next = dates[at + 1]
        if (next !== undefined) expect(start + length).toBeLessThanOrEqual(next.at)
      }
    }),
    runs,
  )
})

it('announces only what is to come, within half a year, under a title of one line', () => {
  fc.assert(
    fc.property(words, words, language, (text, title, tag) => {
      const article = { title, language: tag, publishedAt: instantOf(`${said}T09:00:00Z`) ?? 0 }
      const event = eventIn({ text }, { article, today: '2026-05-28', zone: 'UTC' })
      if (event === undefined) return
      expect((event.endDate ?? event.date) >= '2026-05-28' && event.date <= addDays('2026-05-28', 180)).toBe(true)
      expect(event.title.length).toBeLessThanOrEqual(81)
      expect(event.title).not.toMatch(/\n/)
    }),
    runs,
  )
})
