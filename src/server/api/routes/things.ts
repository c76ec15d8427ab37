import { z } from 'zod'
import { present } from '#core/model/present.ts'
import { thingKinds } from '#core/trends/trend.ts'
import { daysShownMax } from '#core/trends/trends-of.ts'
import { readTrends } from '#desk/read-trends.ts'
import { apiRoute } from '../api-route.ts'
import { askedBeatOrFirst } from '../asked-beats.ts'
import { fields } from '../fields.ts'
import { paged } from '../paged.ts'
import { list, shapes } from '../shapes.ts'

const days = fields.count(daysShownMax).default(14).describe(`how many days: a whole number from 1 to ${daysShownMax}`)

export const apiThings = apiRoute({
  path: '/api/v1/things',
  access: 'public-read',
  isCostly: true,
  title: 'What the stories name, day by day, the fullest first',
  tag: 'Things',
  about: 'Projects, packages, organizations and ids with their counts by day, and the days that stand out; with “thing” that one alone.',
  query: z.strictObject({
    beat: fields.name().optional(),
    kind: fields.oneOf(thingKinds as readonly ['id', 'name', 'organization', 'package', 'project']).optional(),
    thing: fields.words().optional(),
    days,
    ...fields.paging,
  }),
  example: '/api/v1/things?limit=3&days=7',
  answer: z.object({ from: shapes.date.optional(), to: shapes.date.optional(), data: list(shapes.trend), next: z.string().optional() }),
  async find({ query }, { deps }) {
    const beat = askedBeatOrFirst(query.beat, deps)
    if ('status' in beat) return beat
    const read = await readTrends(deps.store, { beat: beat.id, days: query.days, ...present({ kind: query.kind, thing: query.thing }) })
    if (read === undefined) return { found: { data: [] } }
    const page = paged(read.trends, { query, keyOf: ({ key }) => key, deps })
    return 'status' in page ? page : { ...page, found: { from: read.from, to: read.to, ...page.found } }
  },
})
