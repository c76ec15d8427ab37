import { describe, expect, it } from 'vitest'
import { datesNamed } from './dates-named.ts'

const named = (text: string, language: string, saidOn: string): readonly string[] =>
  datesNamed(text, language, saidOn).map(({ date, endDate }) => (endDate === undefined ? date : `${date}..${endDate}`))

describe('datesNamed', () => {
  it.each([
    ['en', 'The conference takes place on 12 May 2026 in Ghent.', ['2026-05-12']],
    ['en', 'The call for papers closes May 3rd.', ['2026-05-03']],
    ['en', 'Support ends on 2026-06-30.', ['2026-06-30']],
    ['en', 'Both 4 May and June 5, 2026 were named.', ['2026-05-04', '2026-06-05']],
    ['en', 'It was founded on 4 April 2019.', ['2019-04-04']],
    ['en', 'The 31 April meeting is a mistake.', []],
    ['en', 'The doors open June 3-5 in Foor.', ['2026-06-03..2026-06-05']],
    ['en', 'The fair is from 30 May to 2 June.', ['2026-05-30..2026-06-02']],
    ['en', 'From 3 to 5 June 2026.', ['2026-06-03..2026-06-05']],
    ['en', 'You may 10 times try, in May 2026 too, and on March 400 roads.', []],
    ['en', 'Lamp 3.0 arrives Sept. 9.', ['2026-09-09']],
    ['de', 'Die Tagung findet vom 3. bis 5. Juni 2026 statt.', ['2026-06-03..2026-06-05']],
    ['de', 'Der Support endet am 12. Juni.', ['2026-06-12']],
    ['de', 'Einsendeschluss ist der 12.06.2026.', ['2026-06-12']],
    ['fr', 'La conférence aura lieu le 1er juin 2026.', ['2026-06-01']],
    ['es', 'El congreso se celebrará del 3 al 5 de junio de 2026.', ['2026-06-03..2026-06-05']],
    ['pt', 'O prazo vai até 12 de junho.', ['2026-06-12']],
    ['it', 'Il convegno si terrà il 12 giugno.', ['2026-06-12']],
    ['pl', 'Konferencja odbędzie się 12 czerwca.', ['2026-06-12']],
    ['ru', 'Конференция состоится 12 июня 2026 года.', ['2026-06-12']],
    ['ja', '「ランプ2026」が6月10日から12日まで開催される。', ['2026-06-10..2026-06-12']],
    ['zh', '大会将于2026年6月30日至7月2日举行。', ['2026-06-30..2026-07-02']],
    ['ko', '행사는 6월 12일에 열린다.', ['2026-06-12']],
  ])('%s: %s', (language, text, dates) => {
    expect(named(text, language, '2026-04-10')).toEqual(dates)
  })

  it('takes a date without a year as the next one, and one long past in the year as none', () => {
    expect(named('The vote is on 14 January.', 'en', '2026-11-20')).toEqual(['2027-01-14'])
    expect(named('It happened on 2 March.', 'en', '2026-04-10')).toEqual([])
  })

  it('reads a weekday where it can mean one day only', () => {
    // The 27th of May 2026 is a Wednesday.
    expect(named('The vote is due on Friday.', 'en', '2026-05-27')).toEqual(['2026-05-29'])
    expect(named('The council will meet next Tuesday.', 'en', '2026-05-27')).toEqual(['2026-06-02'])
    expect(named('The council will meet next Friday.', 'en', '2026-05-27')).toEqual([])
    expect(named('The council said on Friday that it will meet.', 'en', '2026-05-27')).toEqual([])
    expect(named('Lamp will grow, the council announced, and on Friday alone it grew.', 'en', '2026-05-27')).toEqual([])
  })
})
