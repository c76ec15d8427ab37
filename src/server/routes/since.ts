import { stageDefaults } from '#app/config/stage-defaults.ts'
import { sincePage } from '#core/channels/site/pages/since-page.ts'
import { isDate } from '#core/model/instant.ts'
import { readSince, sincePoint } from '#desk/read-since.ts'
import { pageAnswer } from '../answer.ts'
import { askedBeat, latestEditions, noSuchBeat } from '../asked-edition.ts'
import { wrongField } from '../form.ts'
import { messageAnswer } from '../message-answer.ts'
import { pagesFor } from '../pages-for.ts'
import type { Route } from '../route.ts'

/** What is new by story since a date or an edition; alone, since the edition before the newest. */
export const since: Route = {
  path: '/since',
  access: 'public-read',
  title: 'What is new by story since a moment: ?date=2026-05-28 or ?edition=, and ?beat=',
  async answer(ask, deps) {
    const beat = askedBeat(ask, deps)
    if (beat === undefined) return noSuchBeat(deps)
    const [newest] = await latestEditions(deps, beat.id, 1)
    if (newest === undefined) return messageAnswer(noneYet, ask, deps)
    const [date, edition] = [ask.query('date'), ask.query('edition')]
    const isOdd = date !== undefined && date !== '' && !isDate(date)
    const point = isOdd ? undefined : await sincePoint(deps.store, date || edition || 'last', { beat: beat.id, zone: deps.zone })
    if (point === undefined) {
      const name = isOdd || date ? 'date' : 'edition'
      const why = 'It names neither a day that exists nor an edition of the last two months.'
      return wrongField(name, { why, todo: 'Ask for a day, year first: /since?date=2026-05-28.' }, deps)
    }
    const found = await readSince(deps.store, { beat: beat.id, from: point.from, closedAfterMs: stageDefaults.plan.closedAfterMs })
    const page = {
      since: found,
      named: point.named,
      newest,
      date: date || point.edition?.date || newest.date,
      isReading: edition !== undefined,
    }
    return pageAnswer(sincePage(page, pagesFor(ask, deps)))
  },
}

/** The head of every page leads here, also before there is anything to catch up with. */
const noneYet = {
  title: 'Nothing to catch up with yet',
  why: 'The first edition has not been made.',
  todo: 'The front page tells how far it is.',
}
