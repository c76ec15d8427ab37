import { dayOf } from '#core/model/instant.ts'
import type { Given } from '../command.ts'
import { givenStore } from '../given-store.ts'
import { printIndented } from '../print-indented.ts'
import { usageError } from '../usage-error.ts'

const hitsMax = 200

/** Searches titles and texts of the archive; words are words, never operators. */
export async function search(given: Given): Promise<number> {
  const limit = limitOf(given)
  await using opened = await givenStore(given)
  const { store, config } = opened
  const hits = await store.search(given.args.join(' '), limit)
  const names = new Map((await store.outlets()).map((outlet) => [outlet.id, outlet.name]))
  for (const hit of hits) {
    const outlet = names.get(hit.outletId) ?? hit.outletId
    printIndented([
      hit.title,
      `  ${outlet}, ${dayOf(hit.publishedAt, config.zone)}, ${hit.storyId ?? hit.subject}`,
      `  ${hit.url}`,
      ...(hit.snippet === '' ? [] : [`  ${hit.snippet}`]),
    ])
  }
  if (hits.length === 0) console.error('nothing found')
  return hits.length === 0 ? 1 : 0
}

function limitOf(given: Given): number {
  const wanted = String(given.options.limit ?? 20)
  const limit = /^\d+$/.test(wanted) ? Number(wanted) : 0
  if (limit >= 1 && limit <= hitsMax) return limit
  const problem = { at: '--limit', found: wanted, expected: `a whole number from 1 to ${hitsMax}`, fix: 'Leave it out for 20.' }
  throw usageError('that is no number of hits', [problem])
}
