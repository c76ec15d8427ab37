import { dayOf } from '#core/model/instant.ts'
import type { Given } from '../command.ts'
import { givenDesk } from '../given-desk.ts'

/** Searches titles and texts of the archive; words are words, never operators. */
export async function search(given: Given): Promise<number> {
  await using opened = await givenDesk(given)
  const { store, options } = opened.desk
  const limit = Math.min(200, Math.max(1, Number(given.options.limit ?? 20) || 20))
  const hits = await store.search(given.args.join(' '), limit)
  const names = new Map((await store.outlets()).map((outlet) => [outlet.id, outlet.name]))
  for (const hit of hits) {
    console.log(
      `${hit.title}\n  ${names.get(hit.outletId) ?? hit.outletId}, ${dayOf(hit.publishedAt, options.zone)}  ${hit.storyId ?? hit.articleId}\n  ${hit.url}\n  ${hit.snippet}`,
    )
  }
  if (hits.length === 0) console.log('nothing found')
  return hits.length === 0 ? 1 : 0
}
