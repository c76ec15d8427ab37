import { z } from 'zod'
import { apiRoute } from '../api-route.ts'
import { askedBeats } from '../asked-beats.ts'
import { fields } from '../fields.ts'
import { paged } from '../paged.ts'
import { rowsPage, shapes } from '../shapes.ts'

/** How far back editions are looked through: a year of daily ones. */
const editionsMax = 366

export const apiCorrections = apiRoute({
  path: '/api/v1/corrections',
  access: 'public-read',
  title: 'What was found wrong in editions, the newest first',
  tag: 'Editions',
  about: 'Corrections of the last 366 editions of each beat, by their sources and by the desk; those taken back are left out.',
  query: z.strictObject({ beat: fields.name().optional(), ...fields.paging }),
  example: '/api/v1/corrections?limit=5',
  answer: rowsPage(shapes.correction),
  async find({ query }, { deps }) {
    const beats = askedBeats(query.beat, deps)
    if ('status' in beats) return beats
    const heads = (await Promise.all(beats.map(({ id }) => deps.store.editions(id, editionsMax)))).flat()
    const all = await deps.store.corrections(heads.map(({ id }) => id))
    const rows = all.filter(({ takenBackAt }) => takenBackAt === undefined).toReversed()
    return paged(rows, { query, keyOf: ({ id }) => id, deps })
  },
})
