import { z } from 'zod'
import { apiRoute } from '../api-route.ts'
import { askedBeats } from '../asked-beats.ts'
import { fields } from '../fields.ts'
import { paged } from '../paged.ts'
import { rowsPage, shapes } from '../shapes.ts'

/** Ten years of daily editions. */
const rowsMax = 3660

export const apiEditions = apiRoute({
  path: '/api/v1/editions',
  access: 'public-read',
  title: 'All editions, the newest first',
  tag: 'Editions',
  about: 'The heads of the editions of one beat or of all, in pages.',
  query: z.strictObject({
    beat: fields.name().optional(),
    from: fields.date('the first day').optional(),
    to: fields.date('the last day').optional(),
    ...fields.paging,
  }),
  example: '/api/v1/editions?limit=2',
  answer: rowsPage(shapes.editionHead),
  async find({ query }, { deps }) {
    const beats = askedBeats(query.beat, deps)
    if ('status' in beats) return beats
    const heads = (await Promise.all(beats.map(({ id }) => deps.store.editions(id, rowsMax)))).flat()
    const { from = '', to = '9999-12-31' } = query
    const rows = heads
      .filter(({ date }) => date >= from && date <= to)
      .sort((one, other) => other.cutOff - one.cutOff || (one.id < other.id ? -1 : 1))
    return paged(rows, { query, keyOf: ({ id }) => id, deps })
  },
})
