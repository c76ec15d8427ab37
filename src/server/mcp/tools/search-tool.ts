import { z } from 'zod'
import { plainText } from '#core/channels/plain.ts'
import { isPlainWords } from '#core/mcp/claim-for-model.ts'
import { addDays, dayOf, startOfDay } from '#core/model/instant.ts'
import { present } from '#core/model/present.ts'
import { textForModel } from '#core/rights/text-for-model.ts'
import { fields } from '../../api/fields.ts'
import { notice, withheldWords } from '../told.ts'
import { tool } from '../tool.ts'

const hitsMax = 20

export const searchTool = tool({
  name: 'search',
  title: 'Search the archive',
  description:
    'Finds reports in the archive of this news desk by words in title and text, the best first; “from” and “to” narrow it to days. A hit with a story can be read by the tool story.',
  input: z.strictObject({
    query: fields.words(),
    from: fields.date('the first day').optional(),
    to: fields.date('the last day').optional(),
    limit: z.int().min(1).max(hitsMax).default(10).describe(`a whole number from 1 to ${hitsMax}`),
  }),
  async call({ query, from, to, limit }, { store, zone }) {
    const time = present({
      from: from === undefined ? undefined : startOfDay(from, zone),
      to: to === undefined ? undefined : startOfDay(addDays(to, 1), zone),
    })
    const hits = await store.search({ words: query, limit, ...time })
    const articles = new Map((await store.articles(hits.map(({ subject }) => subject))).map((article) => [article.id, article]))
    const names = new Map((await store.outlets()).map(({ id, name }) => [id, name]))
    const stories = await store.stories(hits.flatMap(({ storyId }) => storyId ?? []))
    const told = new Set(stories.filter(({ toldIn }) => toldIn !== undefined).map(({ id }) => id))
    const rows = hits
      .filter(({ title, outletId }) => isPlainWords(title) && isPlainWords(names.get(outletId) ?? ''))
      .map((hit) => {
        const article = articles.get(hit.subject)
        // Of what was never read as an article nobody knows what its publisher allows.
        const isFree = article !== undefined && textForModel(article) !== undefined && isPlainWords(hit.snippet)
        return {
          title: plainText(hit.title),
          outlet: plainText(names.get(hit.outletId) ?? hit.outletId),
          published: dayOf(hit.publishedAt, zone),
          url: hit.url,
          ...present({
            story: hit.storyId !== undefined && told.has(hit.storyId) ? hit.storyId : undefined,
            snippet: isFree && hit.snippet !== '' ? plainText(hit.snippet) : undefined,
          }),
        }
      })
    return { notice, hits: rows, ...withheldWords(hits.length - rows.length) }
  },
})
