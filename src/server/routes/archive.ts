import { archivePage } from '#core/channels/site/pages/archive-page.ts'
import { pageAnswer } from '../answer.ts'
import { pagesFor } from '../pages-for.ts'
import type { Route } from '../route.ts'

/** Ten years of daily editions. */
const rowsMax = 3660

export const archive: Route = {
  path: '/archive',
  access: 'public-read',
  title: 'All editions',
  async answer(ask, deps) {
    const beats = await Promise.all(deps.beats.map(async (beat) => ({ ...beat, rows: await deps.store.editions(beat.id, rowsMax) })))
    return pageAnswer(archivePage({ beats, language: 'en' }, pagesFor(ask, deps)))
  },
}
