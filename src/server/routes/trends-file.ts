import { plainText } from '#core/channels/plain.ts'
import { trendSheet } from '#core/channels/site/trend-sheet.ts'
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

/** The same as a picture. */
export const trendsSvgFile: Route = {
  path: '/trends.svg',
  access: 'public-read',
  title: 'The pictures of the trends as SVG: one thing large, or those named most',
  async answer(ask, deps) {
    const asked = askedTrends(ask, deps)
    if ('status' in asked) return asked
    const read = await trendsAskedFor(asked, deps)
    if (read === undefined) return notFound(deps)
    const { from, to } = read
    const trends = read.trends.slice(0, asked.thing === undefined ? picturesMax : 1)
    const beat = deps.beats.find(({ id }) => id === asked.address.beat)?.title ?? asked.address.beat
    const [only] = asked.thing === undefined ? [] : trends
    const title = `${deps.isSample() ? 'SAMPLE: ' : ''}${only === undefined ? 'Named most' : plainText(only.name)}, ${beat}`
    return {
      status: 200,
      type: types.svg,
      body: trendSheet({ title, from, to, trends }),
      headers: { 'content-disposition': 'inline; filename="trends.svg"' },
    }
  },
}

const picturesMax = 12

async function fileAnswer(ask: Ask, deps: Deps, form: 'csv' | 'jsonl'): Promise<Answer> {
  const asked = askedTrends(ask, deps)
  if ('status' in asked) return asked
  const read = await trendsAskedFor(asked, deps)
  if (read === undefined) return notFound(deps)
  const headers = { 'content-disposition': `attachment; filename="trends.${form}"` }
  return { status: 200, type: types[form], body: form === 'csv' ? trendsCsv(read.table) : trendsJsonl(read.table), headers }
}
