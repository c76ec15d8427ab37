import type { SearchAddress } from '#core/channels/search-address.ts'
import { kindWords } from '#core/channels/site/pages/trends-page.ts'
import { dayOf } from '#core/model/instant.ts'
import { present } from '#core/model/present.ts'
import type { Problem } from '#core/model/problem.ts'
import { wantedThing } from '#core/trends/wanted-thing.ts'
import type { NamedThing } from '#ports/store.ts'
import { askedSearch, type FieldProblem } from '#server/asked-search.ts'
import type { Given } from '../command.ts'
import { givenBeats, givenConfig } from '../given-config.ts'
import { givenStore } from '../given-store.ts'
import { printIndented } from '../print-indented.ts'
import { usageError } from '../usage-error.ts'

const hitsMax = 200

/** Searches titles and texts of the archive, narrowed as on the web; words are words, never operators. */
export async function search(given: Given): Promise<number> {
  const config = givenConfig(given)
  const [beats, address] = [givenBeats(config), addressOf(given)]
  const asking = { query: (name: string) => address[name as keyof SearchAddress] }
  const { problems: limitProblems, limit } = limitOf(given)
  // What can be told without the archive is told without it.
  const first = askedSearch(asking, { beats, zone: config.zone }, [])
  refuse([...problemsOf(first, address).filter(({ at }) => at !== '--outlet'), ...limitProblems])
  await using opened = await givenStore(given)
  const { store } = opened
  const outlets = await store.outlets()
  const asked = askedSearch(asking, { beats, zone: config.zone }, outlets)
  if ('problems' in asked) return refuse(problemsOf(asked, address))
  const { words, kind, filters, page } = asked
  if (kind === 'thing') {
    const things = await store.thingsNamed({ beginnings: wantedThing(words), limit })
    return printed(things.map(thingLines))
  }
  const hits = await store.search({ words, ...present({ kind }), ...filters, limit, offset: (page - 1) * limit })
  const names = new Map(outlets.map((outlet) => [outlet.id, outlet.name]))
  const found = hits.map((hit) => [
    hit.title,
    `  ${names.get(hit.outletId) ?? hit.outletId}, ${dayOf(hit.publishedAt, config.zone)}, ${hit.storyId ?? hit.subject}`,
    `  ${hit.url}`,
    ...(hit.snippet === '' ? [] : [`  ${hit.snippet}`]),
  ])
  const answer = printed(found)
  // There may be more, and nothing printed so far would tell.
  if (found.length === limit) console.error(`headwater: these are ${limit}; --page ${page + 1} shows the next, --limit more at once`)
  return answer
}

function thingLines({ key, kind, name, beat, stories }: NamedThing): readonly string[] {
  return [name, `  ${kindWords[kind]}, stories in ${beat}: ${stories}, ${key}`]
}

function printed(found: readonly (readonly string[])[]): number {
  for (const lines of found) printIndented(lines)
  if (found.length === 0) console.error('nothing found')
  return found.length === 0 ? 1 : 0
}

const options = ['kind', 'outlet', 'beat', 'section', 'from', 'to', 'language', 'sort', 'page'] as const

function addressOf({ args, options: typed }: Given): SearchAddress {
  const narrowing = options.flatMap((name) => (typed[name] === undefined ? [] : [[name, String(typed[name])] as const]))
  return { q: args.join(' '), ...Object.fromEntries(narrowing) }
}

function problemsOf(asked: ReturnType<typeof askedSearch>, address: SearchAddress): readonly Problem[] {
  return 'problems' in asked ? asked.problems.map((problem) => problemOf(problem, address)) : []
}

function refuse(problems: readonly Problem[]): number {
  if (problems.length > 0) throw usageError('that cannot be searched for', problems)
  return 2
}

function problemOf({ field, why, todo }: FieldProblem, address: SearchAddress): Problem {
  const found = address[field as keyof SearchAddress] ?? ''
  return {
    at: field === 'q' ? '<words...>' : `--${field}`,
    found: found.slice(0, 100),
    expected: 'what the search knows',
    fix: `${why} ${todo}`,
  }
}

function limitOf(given: Given): { readonly limit: number; readonly problems: readonly Problem[] } {
  const wanted = String(given.options.limit ?? 20)
  const limit = /^\d+$/.test(wanted) ? Number(wanted) : 0
  if (limit >= 1 && limit <= hitsMax) return { limit, problems: [] }
  return {
    limit: 0,
    problems: [{ at: '--limit', found: wanted, expected: `a whole number from 1 to ${hitsMax}`, fix: 'Leave it out for 20.' }],
  }
}
