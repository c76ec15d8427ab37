import { z } from 'zod'
import { apiRoute } from '../api-route.ts'
import { fields } from '../fields.ts'
import { rowsPage, shapes } from '../shapes.ts'
import { hitsFor, searchFields } from './search.ts'

export const apiStories = apiRoute({
  path: '/api/v1/stories',
  access: 'public-read',
  isCostly: true,
  title: 'Stories that editions told: all, or those that filters and words let through',
  tag: 'Stories',
  about: 'Each story once, by the report that fits best; without words the newest first.',
  query: z.strictObject({ q: fields.words().optional(), ...searchFields }),
  example: '/api/v1/stories?limit=3',
  answer: rowsPage(shapes.hit),
  find: ({ query }, { deps }) => hitsFor({ ...query, kind: 'story' }, deps),
})
