import { trendsCsv, trendsJsonl } from '#core/trends/export-trends.ts'
import { type Answer, notFound, types } from '../answer.ts'
import { askedTrends, trendsAskedFor } from '../asked-trends.ts'
import type { Deps } from '../deps.ts'
import type { Ask, Route } from '../route.ts'

/** The table behind the trends, one row for each thing, section and day. */
export const trendsCsvFile: Route = {
  path: '/trends.csv',
  access: 'public-read',
  title: 'The table of the trends as CSV: ?beat=&kind=&days=&thing=',
  answer: (ask, deps) => fileAnswer(ask, deps, 'csv'),
}

/** The same as JSON lines. */
export const trendsJsonlFile: Route = {
  path: '/trends.jsonl',
  access: 'public-read',
  title: 'The same as JSON lines',
  answer: (ask, deps) => fileAnswer(ask, deps, 'jsonl'),
}

async function fileAnswer(ask: Ask, deps: Deps, form: 'csv' | 'jsonl'): Promise<Answer> {
  const asked = askedTrends(ask, deps)
  if ('status' in asked) return asked
  const read = await trendsAskedFor(asked, deps)
  if (read === undefined) return notFound(deps)
  const headers = { 'content-disposition': `attachment; filename="trends.${form}"` }
  return { status: 200, type: types[form], body: form === 'csv' ? trendsCsv(read.table) : trendsJsonl(read.table), headers }
}
