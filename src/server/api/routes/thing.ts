import { z } from 'zod'
import { present } from '#core/model/present.ts'
import { daysShownMax } from '#core/trends/trends-of.ts'
import { readTrends, storiesOfThing } from '#desk/read-trends.ts'
import { apiRoute } from '../api-route.ts'
import { askedBeatOrFirst } from '../asked-beats.ts'
import { fields } from '../fields.ts'
import { notThere } from '../not-there.ts'
import { instant, list, shapes } from '../shapes.ts'

const storiesMax = 100

export const apiThing = apiRoute({
  path: '/api/v1/things/:thing',
  access: 'public-read',
  isCostly: true,
  title: 'One named thing: its counts by day and its stories',
  tag: 'Things',
  about: 'By its key, or by its name as anybody writes it. At most 100 stories, the newest first.',
  params: z.object({ thing: fields.words() }),
  query: z.strictObject({
    beat: fields.name().optional(),
    days: fields.count(daysShownMax).default(14).describe(`how many days: a whole number from 1 to ${daysShownMax}`),
  }),
  example: '/api/v1/things/{thing}?days=30',
  answer: z.object({
    thing: shapes.trend,
    stories: list(z.object({ id: z.string(), title: z.string(), url: z.string(), openedAt: instant, isTold: z.boolean() })),
  }),
  async find({ params, query }, { deps }) {
    const beat = askedBeatOrFirst(query.beat, deps)
    if ('status' in beat) return beat
    const read = await readTrends(deps.store, { beat: beat.id, days: query.days, ...present({ thing: params.thing }) })
    const thing = read?.trends[0]
    if (thing === undefined) return notThere(deps)
    const { stories, leads } = await storiesOfThing(deps.store, { beat: beat.id, key: thing.key, limit: storiesMax })
    const rows = stories.flatMap(({ id, leadArticleId, openedAt, toldIn }) => {
      const lead = leads.get(leadArticleId)
      return lead === undefined ? [] : [{ id, title: lead.title, url: lead.url, openedAt, isTold: toldIn !== undefined }]
    })
    return { found: { thing, stories: rows.sort((one, other) => other.openedAt - one.openedAt) } }
  },
})
