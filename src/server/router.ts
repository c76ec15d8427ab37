import { type Context, Hono } from 'hono'
import { isAdmitted } from './access.ts'
import { type Answer, errorAnswer, notFound, type ReadyAnswer, responseOf } from './answer.ts'
import { bodyOf } from './body-of.ts'
import type { Deps } from './deps.ts'
import type { KeptAnswers } from './kept-answers.ts'
import { refusedFor } from './refused-for.ts'
import type { Ask, Route, Sent } from './route.ts'

/** What is known of a question before its route: who asks, and from where. */
export type Known = Pick<Ask, 'query' | 'header' | 'hostName' | 'remoteAddress' | 'isProxied' | 'isHttps' | 'caller'>

type Env = { readonly Bindings: { readonly known: Known } }

export type RouterWish = {
  readonly routes: readonly Route[]
  /** What a route works with. */
  readonly depsFor: (route: Route) => Deps
  /** What to answer instead of asking the route, where no answer of it is kept; undefined to ask it. */
  readonly before?: (route: Route, known: Known) => Answer | undefined
  /** Headers that a route’s answer gets beside its own. */
  readonly headersFor: (route: Route, answer: Answer) => Readonly<Record<string, string>>
  readonly deps: Deps
  /** Answers kept for a moment; absent where each is made for itself. */
  readonly kept?: KeptAnswers
}

/** A router over some routes: each to those it is for, by the methods it knows, and nothing else. */
export function routerOf(wish: RouterWish): Hono<Env> {
  const { routes, deps, headersFor } = wish
  const app = new Hono<Env>({ strict: true })
  for (const route of routes) {
    const respond = async (context: Context<Env>, answered: Promise<ReadyAnswer>): Promise<Response> => {
      const answer = await answered
      return responseOf({ ...answer, headers: { ...headersFor(route, answer), ...answer.headers } }, context.req.raw)
    }
    app.get(route.path, (context) => respond(context, answerOf(route, context, wish)))
    if (route.takes) app.post(route.path, (context) => respond(context, takenBy(route, context, wish)))
    const allowed = route.takes ? 'GET, HEAD, POST' : 'GET, HEAD'
    app.all(route.path, (context) => responseOf(otherMethod(allowed, deps), context.req.raw))
  }
  app.notFound((context) => {
    const isReading = context.req.method === 'GET' || context.req.method === 'HEAD'
    return responseOf(isReading ? notFound(deps) : otherMethod('GET, HEAD', deps), context.req.raw)
  })
  // Whoever holds the router tells of mistakes.
  app.onError((error) => {
    throw error
  })
  return app
}

async function answerOf(route: Route, context: Context<Env>, { depsFor, before, kept }: RouterWish): Promise<ReadyAnswer> {
  const ask = askOf(context)
  const deps = depsFor(route)
  if (!isAdmitted(route.access, ask.caller)) return refusedFor(ask, deps)
  const key = keyOf(ask, context.req.raw, deps)
  const keeping = isKeepable(route) ? kept : undefined
  const early = keeping?.has(key) === true ? undefined : before?.(route, ask)
  if (early !== undefined) return early
  return await (keeping?.of(key, () => route.answer(ask, deps)) ?? route.answer(ask, deps))
}

/** Pages of the paper and its feeds: nothing that costs by the question, and nothing of the desk’s inside. */
function isKeepable({ access, isCostly }: Route): boolean {
  return isCostly !== true && (access === 'open' || access === 'feed' || access === 'public-read')
}

/** What an answer depends on: which desk is shown, the address, by which name it was asked, and who asks. */
function keyOf({ caller, hostName, isHttps }: Ask, { url }: Request, deps: Deps): string {
  return `${deps.isSample()} ${caller.kind} ${'name' in caller ? `${caller.by} ${caller.name}` : ''} ${isHttps} ${hostName} ${url}`
}

async function takenBy(route: Route, context: Context<Env>, { depsFor, kept }: RouterWish): Promise<Answer> {
  const { takes } = route
  const deps = depsFor(route)
  if (takes === undefined) return notFound(deps)
  const ask = askOf(context)
  if (!isAdmitted(takes.access, ask.caller)) return refusedFor(ask, deps)
  const { raw } = context.req
  // A browser sends no such header by itself; a key in the address any page can send.
  const bringsToken = 'by' in ask.caller && ask.caller.by === 'token' && ask.header('authorization') !== undefined
  if (takes.from === 'own-page' && !bringsToken && !isFromOwnPage(raw)) return fromElsewhere(deps)
  const sent: Sent = { ...ask, body: (bytesMax) => bodyOf(raw, bytesMax) }
  const answer = await takes.take(sent, deps)
  // Whoever changed something sees it on the next page; what was refused changed nothing.
  if (answer.status < 400) kept?.forget()
  return answer
}

function askOf(context: Context<Env>): Ask {
  return {
    ...context.env.known,
    params: context.req.param(),
    queries: (name: string) => context.req.queries(name) ?? [],
    queryNames: Object.keys(context.req.queries()),
    method: context.req.raw.method,
  }
}

/**
 * Whether the browser says that a page of ours sent it, or the owner’s own hand: by Sec-Fetch-Site (W3C Fetch Metadata, section 2.3),
 * else by Origin (RFC 6454, section 7). What says neither is refused: no stranger’s page can make the owner’s browser change anything.
 */
function isFromOwnPage(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site')
  if (site !== null) return site === 'same-origin' || site === 'none'
  const origin = request.headers.get('origin') ?? ''
  return URL.canParse(origin) && new URL(origin).host === (request.headers.get('host') ?? new URL(request.url).host).toLowerCase()
}

function fromElsewhere(deps: Deps): Answer {
  const why = 'It was not sent from a page of this paper, so it was refused.'
  return errorAnswer(403, { title: 'Nothing was changed', why, todo: 'Open the page in the paper and use its button.' }, deps)
}

/** 405, with the methods that are answered there (RFC 9110, 15.5.6). */
function otherMethod(allow: string, deps: Deps): Answer {
  const answer = errorAnswer(
    405,
    { title: 'Not done here', why: `Only ${allow} are answered at this address.`, todo: 'Nothing was changed.' },
    deps,
  )
  return { ...answer, headers: { allow } }
}
