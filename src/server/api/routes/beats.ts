import { z } from 'zod'
import { present } from '#core/model/present.ts'
import { apiRoute } from '../api-route.ts'
import { list, shapes } from '../shapes.ts'

const beat = z.object({
  id: z.string(),
  title: z.string(),
  sections: list(z.object({ id: z.string(), title: z.string() })),
  latest: shapes.editionHead.optional(),
})

export const apiBeats = apiRoute({
  path: '/api/v1/beats',
  access: 'public-read',
  title: 'The beats of this desk, each with its latest edition',
  tag: 'Editions',
  about: 'A beat is what an edition is about: its id stands in the addresses of editions.',
  example: '/api/v1/beats',
  answer: z.object({ data: list(beat) }),
  async find(_, { deps }) {
    const data = await Promise.all(
      deps.beats.map(async ({ id, title, sections = [] }) => {
        const [latest] = await deps.store.editions(id, 1)
        return { id, title, sections, ...present({ latest }) }
      }),
    )
    return { found: { data } }
  },
})
