import { describe, expect, it } from 'vitest'
import { instantOf } from '../../../model/instant.ts'
import { eventIn } from './event-in.ts'

const found = (text: string, language = 'en', title = 'Notes of the council'): string | undefined => {
  const article = { title, language, publishedAt: instantOf('2026-05-27T09:00:00Z') ?? 0 }
  const event = eventIn({ text }, { article, today: '2026-05-28', zone: 'UTC' })
  return event === undefined
    ? undefined
    : `${event.date}${event.endDate === undefined ? '' : `..${event.endDate}`} ${event.kind}: ${event.title}`
}

describe('eventIn', () => {
  it.each([
    ['Lamp 3.0 will be released on 12 June.', '2026-06-12 release: Lamp 3.0: release'],
    ['Support for Lamp 2 ends on 30 June 2026.', '2026-06-30 end: Support for Lamp 2: end'],
    ['Results of Foor will be announced on 12 June.', '2026-06-12 other: Results of Foor'],
    ['Results will be announced on 12 June.', '2026-06-12 other: Notes of the council'],
    ['LampCon 2026 takes place June 3-5 in Ghent.', '2026-06-03..2026-06-05 meeting: LampCon 2026'],
    ['The call for papers closes on 3 June.', '2026-06-03 deadline: Notes of the council'],
    ['The hearing before the Court of Foor is scheduled for 9 June.', '2026-06-09 hearing: Hearing before the Court of Foor'],
    ['Federal agencies must patch the flaw by June 12.', '2026-06-12 deadline: Notes of the council'],
    ['The Foor Act takes effect on 1 July 2026.', '2026-07-01 start: Foor Act: takes effect'],
  ])('%s', (text, event) => {
    expect(found(text)).toBe(event)
  })

  it('takes a single word for a name where the headline has it', () => {
    const text = 'Wick, the hosted build service, is shutting down on 15 July as the team joins Foor.'
    expect(found(text, 'en', 'The end of Wick')).toBe('2026-07-15 end: Wick: shutdown')
  })

  it.each([
    ['de', 'Die Lampentagung findet vom 3. bis 5. Juni in Foor statt.', '2026-06-03..2026-06-05 meeting'],
    ['fr', 'La conférence des lampes aura lieu le 12 juin à Foor.', '2026-06-12 meeting'],
    ['es', 'El congreso de lámparas se celebrará el 12 de junio.', '2026-06-12 meeting'],
    ['pt', 'O congresso das lâmpadas acontecerá em 12 de junho.', '2026-06-12 meeting'],
    ['it', 'Il convegno delle lampade si terrà il 12 giugno.', '2026-06-12 meeting'],
    ['nl', 'De ondersteuning van Lamp 2 stopt op 12 juni.', '2026-06-12 end'],
    ['pl', 'Konferencja odbędzie się 12 czerwca w Foor.', '2026-06-12 meeting'],
    ['ru', 'Конференция состоится 12 июня.', '2026-06-12 meeting'],
    ['ja', '展示会「ランプ展」が6月10日から12日まで開催される。', '2026-06-10..2026-06-12 meeting'],
    ['zh', '灯具大会将于6月12日在福尔举行。', '2026-06-12 meeting'],
    ['ko', '램프 컨퍼런스는 6월 12일에 열린다.', '2026-06-12 meeting'],
  ])('in %s: %s', (language, text, event) => {
    expect(found(text, language)).toMatch(new RegExp(`^${event}`))
  })

  it.each([
    'Lamp 3.0 was released on 12 June.',
    'The flaw has been known since 12 June.',
    'Save up to 400 when you register for LampCon before June 12.',
    'The council will meet in May 2024 and in autumn.',
    'LampCon takes place on 12 June 2027.',
    'LampCon takes place on 12 May 2026.',
    'Lamp 3.0 costs 12 and is liked.',
  ])('nothing is announced by “%s”', (text) => {
    expect(found(text)).toBeUndefined()
  })
})
