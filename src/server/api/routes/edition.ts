import { z } from 'zod'
import { published } from '#desk/published.ts'
import { apiRoute } from '../api-route.ts'
import { editionNamed } from '../edition-named.ts'
import { fields } from '../fields.ts'
import { notThere } from '../not-there.ts'
import { shapes } from '../shapes.ts'

export const apiEdition = apiRoute({
  path: '/api/v1/editions/:beat/:date',
  access: 'public-read',
  title: 'One edition by its beat and date',
  tag: 'Editions',
  about: 'The whole edition, every sentence with its citations, as it is shown now. The date “latest” names the newest.',
  params: z.object({ beat: fields.name(), date: z.string().max(10).describe('a day, year first, or latest') }),
  example: '/api/v1/editions/{beat}/latest',
  answer: shapes.edition,
  async find({ params }, { deps }) {
    const edition = await editionNamed(params, deps)
    return edition === undefined ? notThere(deps) : { found: edition }
  },
})

export const apiEditionById = apiRoute({
  path: '/api/v1/editions/:id',
  access: 'public-read',
  title: 'One edition by its id',
  tag: 'Editions',
  about: 'The same as by its beat and date.',
  params: z.object({ id: fields.id('edition') }),
  example: '/api/v1/editions/{edition}',
  answer: shapes.edition,
  async find({ params }, { deps }) {
    const edition = await deps.store.editionById(params.id)
    return edition === undefined ? notThere(deps) : { found: await published(deps, edition) }
  },
})
