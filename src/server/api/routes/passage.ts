import { z } from 'zod'
import { apiRoute } from '../api-route.ts'
import { fields } from '../fields.ts'
import { notThere } from '../not-there.ts'
import { shapes } from '../shapes.ts'

export const apiPassage = apiRoute({
  path: '/api/v1/articles/:id/passages/:passage',
  access: 'public-read',
  title: 'One passage of an article, with its place in the text',
  tag: 'Evidence',
  about: 'Citations name both ids. For a passage that the article no longer holds the sentence’s own quote remains.',
  params: z.object({ id: fields.id('article'), passage: fields.id('passage') }),
  example: '/api/v1/articles/{article}/passages/{passage}',
  answer: shapes.passage,
  async find({ params }, { deps }) {
    const [article] = await deps.store.articles([params.id])
    const passage = article?.passages.find(({ id }) => id === params.passage)
    return passage === undefined ? notThere(deps) : { found: passage }
  },
})
