import { isMonth, monthOf } from '#core/channels/site/month.ts'
import { archivePage } from '#core/channels/site/pages/archive-page.ts'
import { present } from '#core/model/present.ts'
import { pageAnswer } from '../answer.ts'
import { noSuchBeat } from '../asked-edition.ts'
import { wrongField } from '../form.ts'
import { pagesFor } from '../pages-for.ts'
import type { Route } from '../route.ts'

/** Ten years of daily editions. */
const rowsMax = 3660

export const archive: Route = {
  path: '/archive',
  access: 'public-read',
  title: 'All editions by date: ?month=2026-05 and ?beat=, else the newest month of all beats',
  async answer(ask, deps) {
    const [asked, beat] = [ask.query('month') || undefined, ask.query('beat') || undefined]
    if (asked !== undefined && !isMonth(asked))
      return wrongField('month', { why: 'It is no month.', todo: 'Ask for a month, year first: /archive?month=2026-05.' }, deps)
    if (beat !== undefined && !deps.beats.some(({ id }) => id === beat)) return noSuchBeat(deps)
    const beats = await Promise.all(deps.beats.map(async (each) => ({ ...each, rows: await deps.store.editions(each.id, rowsMax) })))
    const dates = beats.filter(({ id }) => beat === undefined || id === beat).flatMap(({ rows }) => rows.map(({ date }) => date))
    const newest = dates.length === 0 ? undefined : monthOf(dates.reduce((latest, date) => (date > latest ? date : latest)))
    return pageAnswer(archivePage({ beats, language: 'en', ...present({ month: asked ?? newest, beat }) }, pagesFor(ask, deps)))
  },
}
