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

/** The paper over HTTP: reads only, but for what hubs send to their callbacks. Every route of the table, the same headers on every answer, nothing for unknown hosts. */
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
    const { take } = route
    if (take) app.post(route.path, async (context) => responseOf(await take(sentOf(context), deps), context.req.raw))
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
  if (route.access === 'owner-read' && deps.audience === 'public') return notFound(deps)
  return route.answer(askOf(context), deps)
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
  return isReading(request) ? undefined : readOnly('GET, HEAD', deps)
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
