import { z } from 'zod'
import { addDays, startOfDay } from '#core/model/instant.ts'
import { present } from '#core/model/present.ts'
import { searchKinds } from '#ports/store.ts'
import type { Deps } from '../../deps.ts'
import { apiRoute, type Found } from '../api-route.ts'
import { askedBeats } from '../asked-beats.ts'
import { fields } from '../fields.ts'
import { rowsPage, shapes } from '../shapes.ts'
import { wrongFields } from '../wrong-fields.ts'

/** What the search and the list of stories have in common. */
export const searchFields = {
  beat: fields.name().optional(),
  section: fields.name().optional(),
  outlet: fields.id('outlet').optional(),
  from: fields.date('the first day').optional(),
  to: fields.date('the last day').optional(),
  language: fields.language().optional(),
  order: fields.oneOf(['worth', 'time']).optional(),
  ...fields.paging,
} as const

const query = z.strictObject({ q: fields.words(), kind: fields.oneOf(searchKinds).optional(), ...searchFields })
const answer = rowsPage(shapes.hit)

export const apiSearch = apiRoute({
  path: '/api/v1/search',
  access: 'public-read',
  isCostly: true,
  title: 'Search in titles and texts',
  tag: 'Search',
  about: 'Words are words and never operators. What has every word comes back, or, where nothing has, what has any of them.',
  query,
  example: '/api/v1/search?q=router&limit=3',
  answer,
  find: ({ query: asked }, { deps }) => hitsFor(asked, deps),
})

type Asked = Omit<z.output<typeof query>, 'q'> & { readonly q?: string | undefined }

/** The pages of a search are counted from its beginning: at most so far. */
const offsetMax = 1_000

/** A page of hits for words and filters; only stories that an edition told are named. */
export async function hitsFor(asked: Asked, deps: Deps): Promise<Found<z.output<typeof answer>>> {
  const beats = askedBeats(asked.beat, deps)
  if ('status' in beats) return beats
  const offset = asked.cursor === undefined ? 0 : Number(Buffer.from(asked.cursor, 'base64url').toString())
  if (!Number.isInteger(offset) || offset < 0 || offset > offsetMax)
    return wrongFields(
      [{ field: 'cursor', found: asked.cursor, expected: `the “next” of a page of this list, ${offsetMax} rows deep at most` }],
      deps,
    )
  const { q: words = '', kind, beat, section, outlet: outletId, language, order, limit } = asked
  const from = asked.from === undefined ? undefined : startOfDay(asked.from, deps.zone)
  const to = asked.to === undefined ? undefined : startOfDay(addDays(asked.to, 1), deps.zone)
  const hits = await deps.store.search({
    words,
    offset,
    // One more than is shown says whether more follow.
    limit: limit + 1,
    ...present({ kind, beat, section, outletId, language, order, from, to }),
  })
  const names = new Map((await deps.store.outlets()).map(({ id, name }) => [id, name]))
  const stories = await deps.store.stories(hits.flatMap(({ storyId }) => storyId ?? []))
  const told = new Set(stories.filter(({ toldIn }) => toldIn !== undefined).map(({ id }) => id))
  const data = hits.slice(0, limit).map(({ storyId, ...hit }) => ({
    ...hit,
    outletName: names.get(hit.outletId) ?? hit.outletId,
    ...(storyId !== undefined && told.has(storyId) ? { storyId } : {}),
  }))
  const isMore = hits.length > limit && offset + limit <= offsetMax
  const next = isMore ? Buffer.from(String(offset + limit)).toString('base64url') : undefined
  return { found: { data, ...present({ next }) }, next }
}
