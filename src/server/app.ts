import { type Context, Hono } from 'hono'
import { compress } from 'hono/compress'
import { type Answer, errorAnswer, notFound, responseOf } from './answer.ts'
import { bodyOf } from './body-of.ts'
import type { Deps } from './deps.ts'
import { safetyHeaders } from './headers.ts'
import { loopbackNames } from './loopback-names.ts'
import type { Ask, Route, Sent } from './route.ts'
import { hubPath } from './routes/websub.ts'
import { routes } from './routes.ts'

/** The paper over HTTP: reads only, but for what hubs send to their callbacks and what its owner sends from its own pages. Every route of the table, the same headers on every answer, nothing for unknown hosts. */
export function createApp(deps: Deps): Hono {
  const app = new Hono({ strict: true })
  app.use('*', async (context, next) => {
    const refused = refusal(context.req.raw, deps)
    if (refused) context.res = responseOf(refused, context.req.raw)
    else await next()
    for (const [name, value] of Object.entries(safetyHeaders)) context.res.headers.set(name, value)
  })
  // A full front page is a quarter as long on the way to a phone. Event streams are left as they are.
  app.use('*', compress())
  for (const route of routes) {
    app.get(route.path, async (context) => responseOf(await answerOf(route, context, deps), context.req.raw))
    if (route.take) app.post(route.path, async (context) => responseOf(await takenBy(route, context, deps), context.req.raw))
  }
  app.notFound((context) => responseOf(notFound(deps), context.req.raw))
  app.onError((error, context) => {
    // The address of a callback is a secret.
    deps.bugFound(error, isCallback(context.req.raw) ? hubPath : context.req.path)
    const why = 'A mistake of ours stopped this page. It has been noted.'
    return responseOf(
      errorAnswer(500, { title: 'This page could not be made', why, todo: 'Try again, or read the archive.' }, deps),
      context.req.raw,
    )
  })
  return app
}

async function answerOf(route: Route, context: Context, deps: Deps): Promise<Answer> {
  if (isOwners(route) && deps.audience === 'public') return notFound(deps)
  return route.answer(askOf(context), deps)
}

async function takenBy(route: Route, context: Context, deps: Deps): Promise<Answer> {
  if (isOwners(route) && deps.audience === 'public') return notFound(deps)
  if (route.access === 'owner-write' && !isFromOwnPage(context.req.raw)) return fromElsewhere(deps)
  return route.take?.(sentOf(context), deps) ?? notFound(deps)
}

function isOwners({ access }: Route): boolean {
  return access === 'owner-read' || access === 'owner-write'
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

function askOf(context: Context): Ask {
  return { params: context.req.param(), query: (name) => context.req.query(name), hostName: hostNameOf(context.req.raw) }
}

function sentOf(context: Context): Sent {
  const { raw } = context.req
  return {
    ...askOf(context),
    header: (name) => raw.headers.get(name) ?? undefined,
    body: (bytesMax) => bodyOf(raw, bytesMax),
  }
}

/**
 * Refuses other methods (405), and other Host names (421): a page of a stranger whose name is made to point at this machine
 * (DNS rebinding) comes with the stranger’s name.
 */
function refusal(request: Request, deps: Deps): Answer | undefined {
  // A callback knows by which name it was given out, and there is more than reading to it.
  if (isCallback(request)) return request.method === 'POST' || isReading(request) ? undefined : readOnly('GET, HEAD, POST', deps)
  const name = hostNameOf(request)
  if (![...loopbackNames, ...deps.hosts].includes(name)) {
    const todo = 'Open the paper by its own address. To let this name in, add it to server.hosts in headwater.yaml.'
    return errorAnswer(421, { title: 'Not served under this name', why: `This server does not answer to the name “${name}”.`, todo }, deps)
  }
  if (isReading(request)) return undefined
  if (!takesOwners(request)) return readOnly('GET, HEAD', deps)
  return request.method === 'POST' ? undefined : readOnly('GET, HEAD, POST', deps)
}

/** Whether the owner may send something there. */
function takesOwners(request: Request): boolean {
  const { pathname } = new URL(request.url)
  return routes.some(({ path, access }) => access === 'owner-write' && path === pathname)
}

function isReading({ method }: Request): boolean {
  return method === 'GET' || method === 'HEAD'
}

function isCallback(request: Request): boolean {
  return new URL(request.url).pathname.startsWith(hubPath)
}

function hostNameOf(request: Request): string {
  const host = request.headers.get('host') ?? new URL(request.url).host
  return host.replace(/:\d*$/, '').toLowerCase()
}

function readOnly(allow: string, deps: Deps): Answer {
  const answer = errorAnswer(405, { title: 'Read only', why: `Only ${allow} are answered.`, todo: 'Nothing was changed.' }, deps)
  return { ...answer, headers: { allow } }
}
