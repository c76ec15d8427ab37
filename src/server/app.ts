import { getConnInfo } from '@hono/node-server/conninfo'
import { type Context, Hono } from 'hono'
import { compress } from 'hono/compress'
import { isAdmitted } from './access.ts'
import { type Answer, errorAnswer, notFound, responseOf } from './answer.ts'
import { bodyOf } from './body-of.ts'
import type { Deps } from './deps.ts'
import { safetyHeaders } from './headers.ts'
import { loopbackNames } from './loopback-names.ts'
import { refusedFor } from './refused-for.ts'
import type { Ask, Route, Sent } from './route.ts'
import { hubPath } from './routes/websub.ts'
import { routes } from './routes.ts'

/** The paper over HTTP: every route of the table to whom it is for, the same headers on every answer, nothing for unknown hosts. */
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
    if (route.takes) app.post(route.path, async (context) => responseOf(await takenBy(route, context, deps), context.req.raw))
    const allowed = route.takes ? 'GET, HEAD, POST' : 'GET, HEAD'
    app.all(route.path, (context) => responseOf(otherMethod(allowed, deps), context.req.raw))
  }
  app.notFound((context) => {
    const isReading = context.req.method === 'GET' || context.req.method === 'HEAD'
    const answer = isReading ? notFound(deps) : otherMethod('GET, HEAD', deps)
    return responseOf(answer, context.req.raw)
  })
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
  const ask = await askOf(context, deps)
  return isAdmitted(route.access, ask.caller) ? route.answer(ask, deps) : refusedFor(ask, deps)
}

async function takenBy(route: Route, context: Context, deps: Deps): Promise<Answer> {
  const { takes } = route
  if (takes === undefined) return notFound(deps)
  const ask = await askOf(context, deps)
  if (!isAdmitted(takes.access, ask.caller)) return refusedFor(ask, deps)
  const { raw } = context.req
  // A browser sends no token by itself.
  const bringsToken = 'by' in ask.caller && ask.caller.by === 'token'
  if (takes.from === 'own-page' && !bringsToken && !isFromOwnPage(raw)) return fromElsewhere(deps)
  const sent: Sent = { ...ask, body: (bytesMax) => bodyOf(raw, bytesMax) }
  return takes.take(sent, deps)
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

async function askOf(context: Context, deps: Deps): Promise<Ask> {
  const { raw } = context.req
  const asked = {
    params: context.req.param(),
    query: (name: string) => context.req.query(name),
    queries: (name: string) => context.req.queries(name) ?? [],
    header: (name: string) => raw.headers.get(name) ?? undefined,
    hostName: hostNameOf(raw),
    remoteAddress: remoteAddressOf(context),
  }
  return { ...asked, caller: await deps.callerOf(asked) }
}

/** The other end of the connection; within a test there is none. */
function remoteAddressOf(context: Context): string {
  return context.env?.incoming === undefined ? '' : (getConnInfo(context).remote.address ?? '')
}

/** Refuses other Host names (421): a page of a stranger whose name is made to point at this machine (DNS rebinding) comes with the stranger’s name. */
function refusal(request: Request, deps: Deps): Answer | undefined {
  // A callback knows by which name it was given out, and there is more than reading to it.
  if (isCallback(request)) return undefined
  const name = hostNameOf(request)
  if ([...loopbackNames, ...deps.hosts].includes(name)) return undefined
  const todo = 'Open the paper by its own address. To let this name in, add it to server.hosts in headwater.yaml.'
  return errorAnswer(421, { title: 'Not served under this name', why: `This server does not answer to the name “${name}”.`, todo }, deps)
}

function isCallback(request: Request): boolean {
  return new URL(request.url).pathname.startsWith(hubPath)
}

function hostNameOf(request: Request): string {
  const host = request.headers.get('host') ?? new URL(request.url).host
  return host.replace(/:\d*$/, '').toLowerCase()
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
