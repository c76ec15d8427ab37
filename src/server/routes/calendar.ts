import { calendarOf } from '#core/channels/calendar.ts'
import { serverLinks } from '#core/channels/places.ts'
import { notFound, types } from '../answer.ts'
import { latestEditions } from '../asked-edition.ts'
import type { Route } from '../route.ts'

/** As many as may still tell of a date that was taken back: two weeks of daily ones. */
const editionsMax = 15

/** What is coming up on a beat, to subscribe to: `/open-source/calendar.ics`. */
export const beatCalendar: Route = {
  path: '/:beat/calendar.ics',
  access: 'feed',
  title: 'What is coming up on a beat as a calendar (iCalendar)',
  async answer(ask, deps) {
    const beat = deps.beats.find((each) => each.id === ask.params.beat)
    const [latest, ...older] = beat ? await latestEditions(deps, beat.id, editionsMax) : []
    if (!beat || !latest) return notFound(deps)
    const context = { baseUrl: deps.baseUrl, links: serverLinks, version: deps.version }
    const body = calendarOf([latest, ...older], context, { at: 'calendar', beat: beat.id })
    return { status: 200, type: types.calendar, body }
  },
}
