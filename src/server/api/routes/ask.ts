import { z } from 'zod'
import { startOfDay } from '#core/model/instant.ts'
import { present } from '#core/model/present.ts'
import { ask as askArchive } from '#desk/ask.ts'
import { apiRoute } from '../api-route.ts'
import { fields } from '../fields.ts'
import { notThere } from '../not-there.ts'
import { shapes } from '../shapes.ts'

const questionCharsMax = 500

export const apiAsk = apiRoute({
  path: '/api/v1/ask',
  access: 'public-read',
  isCostly: true,
  title: 'A question, answered from the archive in sentences with their sources',
  tag: 'Search',
  about: 'Sentences of reports, word for word; no language model is asked. Where the archive does not say, “claims” is empty.',
  query: z.strictObject({
    q: fields.words(questionCharsMax),
    language: fields.language().default('en').describe('the language of the question, such as en or es'),
    since: fields.date('only reports published since that day').optional(),
  }),
  example: '/api/v1/ask?q=Who+must+hand+over+router+source+code%3F',
  answer: shapes.answered,
  async find({ query }, { deps }) {
    const { asking, store, zone } = deps
    if (asking === undefined) return notThere(deps)
    const { writer: _, ...extracting } = asking
    const since = query.since === undefined ? undefined : startOfDay(query.since, zone)
    return { found: await askArchive({ ...extracting, store }, { text: query.q, language: query.language, ...present({ since }) }) }
  },
})
