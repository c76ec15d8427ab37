import { z } from 'zod'
import { storyTellings } from '../../story-tellings.ts'
import { apiRoute } from '../api-route.ts'
import { fields } from '../fields.ts'
import { leadsTo } from '../leads-to.ts'
import { notThere } from '../not-there.ts'
import { list, shapes } from '../shapes.ts'

export const apiStory = apiRoute({
  path: '/api/v1/stories/:id',
  access: 'public-read',
  title: 'One story as its latest edition tells it, with all editions that told it',
  tag: 'Stories',
  about: 'The address of a story that went into another leads there (308).',
  params: z.object({ id: fields.id('story') }),
  example: '/api/v1/stories/{story}',
  answer: z.object({
    id: z.string(),
    formerIds: list(z.string()).describe('Stories that went into this one.'),
    latest: shapes.brief,
    told: list(z.object({ editionId: z.string(), beat: z.string(), date: shapes.date, headline: z.string() })),
  }),
  async find({ params: { id } }, { deps }) {
    const home = await deps.store.storyNow(id)
    if (home !== undefined && home.id !== id) return leadsTo(`/api/v1/stories/${home.id}`)
    const formerIds = await deps.store.formerStoryIds(id)
    const tellings = await storyTellings(deps, [id, ...formerIds])
    const [latest] = tellings
    if (latest === undefined) return notThere(deps)
    const told = tellings.map(({ edition, brief }) => ({
      editionId: edition.id,
      beat: edition.beat,
      date: edition.date,
      headline: brief.headline.text,
    }))
    return { found: { id, formerIds, latest: latest.brief, told } }
  },
})
