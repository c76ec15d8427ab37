import { z } from 'zod'
import { apiRoute } from '../api-route.ts'
import { fields } from '../fields.ts'
import { notThere } from '../not-there.ts'
import { shapes } from '../shapes.ts'

export const apiCapture = apiRoute({
  path: '/api/v1/captures/:id',
  access: 'public-read',
  title: 'One capture: what was fetched from where and when, and its hash',
  tag: 'Evidence',
  about: 'Never the body: it is not the desk’s to publish. The hash tells whether a copy is the same.',
  params: z.object({ id: fields.id('capture') }),
  example: '/api/v1/captures/{capture}',
  answer: shapes.capture,
  async find({ params }, { deps }) {
    const [capture] = await deps.store.citedCaptures([params.id])
    return capture === undefined ? notThere(deps) : { found: capture }
  },
})
