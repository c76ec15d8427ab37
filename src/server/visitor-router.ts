import type { Hono } from 'hono'
import { limits } from '#core/limits.ts'
import { present } from '#core/model/present.ts'
import type { Access } from './access.ts'
import { type Answer, errorAnswer } from './answer.ts'
import type { Deps } from './deps.ts'
import type { KeptAnswers } from './kept-answers.ts'
import { countedAs, isLoopbackAddress } from './peer.ts'
import type { Route } from './route.ts'
import { type Known, routerOf } from './router.ts'

/** Seconds for which a cache in between may show a page again without asking. */
const cacheSeconds = 60

/**
 * The router for visitors of a public paper: it has the public pages and feeds, by GET alone, over a memory that cannot be written;
 * and what anybody needs to get in or out. A route that is not for them is not there at all.
 */
export function visitorRouter(
  routes: readonly Route[],
  deps: Deps,
  kept: KeptAnswers | undefined,
): Hono<{ readonly Bindings: { readonly known: Known } }> {
  return routerOf({
    routes: routes.filter(({ access }) => outside.has(access)).map(readingOnly),
    // What the desk shows may change from one question to the next: the sample, or the real one after it.
    depsFor: ({ access }) => (isForAnybody(access) ? deps : { ...deps, store: deps.reading ?? deps.store }),
    before: (route, known) => tooMany(route, known, deps),
    headersFor: (route, answer) => (isForAnybody(route.access) || answer.status !== 200 ? {} : cached),
    deps,
    ...present({ kept }),
  })
}

/** The route without what it takes, unless that is for anybody: signing in, a key. */
function readingOnly(route: Route): Route {
  const { takes, ...reading } = route
  return takes !== undefined && isForAnybody(takes.access) ? route : reading
}

const cached = { 'cache-control': `public, max-age=${cacheSeconds}`, vary: 'Cookie, Authorization' } as const

const outside: ReadonlySet<Access> = new Set(['open', 'key', 'feed', 'public-read'])

function isForAnybody(access: Access): boolean {
  return access === 'open' || access === 'key'
}

/**
 * What costs is counted by itself, and everything that has to be made. Who comes from the machine itself may be all readers at once,
 * by a proxy that is not named: they are counted for what costs alone.
 */
function tooMany({ isCostly }: Route, { remoteAddress }: Known, deps: Deps): Answer | undefined {
  const network = countedAs(remoteAddress)
  if (!isCostly && isLoopbackAddress(remoteAddress)) return undefined
  const most = isCostly ? limits.visitorCostlyPerMinute : limits.visitorPagesPerMinute
  if (deps.costs?.take(isCostly ? network : `pages ${network}`, most) ?? true) return undefined
  const why = `Your network asked ${isCostly ? `${most} questions` : `for ${most} pages`} in a minute.`
  const answer = errorAnswer(429, { title: isCostly ? 'Too many questions' : 'Too many pages', why, todo: 'Try again in a minute.' }, deps)
  return { ...answer, headers: { 'retry-after': '60', 'cache-control': 'no-store' } }
}
