import { z } from 'zod'
import { type LeaveOutReason, leaveOutReasons } from '#core/model/reason.ts'
import { apiRoute } from '../api-route.ts'
import { editionNamed } from '../edition-named.ts'
import { fields } from '../fields.ts'
import { notThere } from '../not-there.ts'
import { paged } from '../paged.ts'
import { rowsPage, shapes } from '../shapes.ts'

export const apiLeftOut = apiRoute({
  path: '/api/v1/editions/:beat/:date/left-out',
  access: 'public-read',
  title: 'What an edition left out, and why',
  tag: 'Editions',
  about: 'Every item that was collected and is not in the edition, with the one reason it was left out for.',
  params: z.object({ beat: fields.name(), date: z.string().max(10).describe('a day, year first, or latest') }),
  query: z.strictObject({
    reason: fields.oneOf(Object.keys(leaveOutReasons) as [LeaveOutReason, ...LeaveOutReason[]]).optional(),
    ...fields.paging,
  }),
  example: '/api/v1/editions/{beat}/latest/left-out?limit=5',
  answer: rowsPage(shapes.leftOut),
  async find({ params, query }, { deps }) {
    const edition = await editionNamed(params, deps)
    if (edition === undefined) return notThere(deps)
    const rows = edition.leftOut.filter(({ reason }) => query.reason === undefined || reason === query.reason)
    return paged(rows, { query, keyOf: ({ itemKey }) => itemKey, deps })
  },
})
