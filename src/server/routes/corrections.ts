import { correctionsPage } from '#core/channels/site/pages/corrections-page.ts'
import { present } from '#core/model/present.ts'
import { latestCorrections } from '#desk/corrections/latest-corrections.ts'
import { pageAnswer } from '../answer.ts'
import { wrongField } from '../form.ts'
import { pagesFor } from '../pages-for.ts'
import type { Route } from '../route.ts'

const rowsMax = 100
const finders = ['source', 'person'] as const

export const corrections: Route = {
  path: '/corrections',
  access: 'public-read',
  title: 'What was found wrong in editions of all beats, the newest first: ?by=source or person',
  async answer(ask, deps) {
    const typed = ask.query('by') || undefined
    const by = finders.find((each) => each === typed)
    if (typed !== undefined && by === undefined)
      return wrongField('by', { why: 'It is neither source nor person.', todo: 'Leave it out for all corrections.' }, deps)
    const found = await latestCorrections(deps.store, { beats: deps.beats.map(({ id }) => id), limit: rowsMax })
    const rows = found.filter(({ note }) => by === undefined || note.by === by)
    return pageAnswer(correctionsPage({ rows, rowsMax, ...present({ by }), isSample: deps.isSample() }, pagesFor(ask, deps)))
  },
}
