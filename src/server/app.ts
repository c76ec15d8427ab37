import { getConnInfo } from '@hono/node-server/conninfo'
import { type Context, Hono } from 'hono'
import { compress } from 'hono/compress'
import { present } from '#core/model/present.ts'
import { type Answer, errorAnswer, responseOf } from './answer.ts'
import type { Deps } from './deps.ts'
import { httpsHeader, safetyHeaders } from './headers.ts'
import { openKeptAnswers } from './kept-answers.ts'
import { loopbackNames } from './loopback-names.ts'
import { type Peer, peerOf } from './peer.ts'
import type { Route } from './route.ts'
import { type Known, routerOf } from './router.ts'
import { hubPath } from './routes/websub.ts'
import { routes } from './routes.ts'
import { visitorRouter } from './visitor-router.ts'

type Env = { readonly Variables: { readonly peer: Peer } }

/**
 * The paper over HTTP: every route of the table to whom it is for, the same headers on every answer, nothing for unknown hosts. Who
 * asks is found out once; visitors of a public paper have a router of their own, which knows no other pages than theirs.
 */
export function createApp(deps: Deps, table: readonly Route[] = routes): Hono<Env> {
  const app = new Hono<Env>()
  const kept = deps.keepMs === undefined ? undefined : openKeptAnswers({ now: () => performance.now(), forMs: deps.keepMs, ...keptMax })
  const inside = routerOf({ routes: table, depsFor: () => deps, headersFor: insideHeaders, deps, ...present({ kept }) })
  const outside = visitorRouter(table, deps, kept)
  app.use('*', async (context, next) => {
    const peer = peerOfContext(context, deps)
    context.set('peer', peer)
    const refused = refusal(context, deps)
    if (refused) context.res = responseOf(refused, context.req.raw)
    else await next()
    const { headers } = context.res
    // Whatever a route says: nothing that is served may do more.
    for (const [name, value] of Object.entries(safetyHeaders)) headers.set(name, value)
    if (peer.isHttps) headers.set(httpsHeader.name, httpsHeader.value)
  })
  // A full front page is a quarter as long on the way to a phone. Event streams are left as they are.
  app.use('*', compress())
  app.all('*', async (context) => {
    const known = await knownOf(context, deps)
    return (known.caller.kind === 'visitor' ? outside : inside).fetch(context.req.raw, { known })
  })
  app.onError((error, context) => responseOf(mistake(error, context, deps), context.req.raw))
  return app
}

/** A front page has 60 kB; a book or the evidence of a day may have a megabyte, and few ask for it in the same second. */
const keptMax = { countMax: 200, lengthMax: 256 * 1024 } as const

/** What is shown to one caller is kept by no cache that others share. */
function insideHeaders(route: Route, { headers }: Answer): Readonly<Record<string, string>> {
  return route.access === 'open' || headers?.['cache-control'] !== undefined
    ? {}
    : { 'cache-control': 'private, no-cache', vary: 'Cookie, Authorization' }
}

async function knownOf(context: Context<Env>, deps: Deps): Promise<Known> {
  const { raw } = context.req
  const peer = context.get('peer')
  const asked = {
    query: (name: string) => context.req.query(name),
    header: (name: string) => raw.headers.get(name) ?? undefined,
    hostName: hostNameOf(raw),
    remoteAddress: peer.address,
    isProxied: peer.isProxied,
    isHttps: peer.isHttps,
  }
  return { ...asked, caller: await deps.callerOf(asked) }
}

function peerOfContext(context: Context, deps: Deps): Peer {
  const { raw } = context.req
  // Within a test there is no connection.
  const connection = context.env?.incoming === undefined ? '' : (getConnInfo(context).remote.address ?? '')
  return peerOf({ connection, hostName: hostNameOf(raw), header: (name) => raw.headers.get(name) ?? undefined }, deps)
}

/** A mistake of ours is told to the desk; the reader gets a page without its words. */
function mistake(error: unknown, context: Context, deps: Deps): Answer {
  // The path alone: what stands behind it may be a key. The address of a callback is one itself.
  deps.bugFound(error, isCallback(context) ? hubPath : context.req.path)
  const why = 'A mistake of ours stopped this page. It has been noted.'
  return errorAnswer(500, { title: 'This page could not be made', why, todo: 'Try again, or read the archive.' }, deps)
}

/** Refuses other Host names (421): a page of a stranger whose name is made to point at this machine (DNS rebinding) comes with the stranger’s name. */
function refusal(context: Context, deps: Deps): Answer | undefined {
  // A callback knows by which name it was given out, and there is more than reading to it.
  if (isCallback(context)) return undefined
  const allowed = [...loopbackNames, ...deps.hosts]
  // The first line of a question may name a host too, and then it is the one that counts (RFC 9112, 3.2.2).
  const name = [hostNameOf(context.req.raw), new URL(context.req.url).hostname].find((each) => !allowed.includes(each))
  if (name === undefined) return undefined
  const todo = 'Open the paper by its own address. To let this name in, add it to server.hosts in headwater.yaml.'
  return errorAnswer(421, { title: 'Not served under this name', why: `This server does not answer to the name “${name}”.`, todo }, deps)
}

function isCallback(context: Context): boolean {
  return context.req.path.startsWith(hubPath)
}

function hostNameOf(request: Request): string {
  const host = request.headers.get('host') ?? new URL(request.url).host
  return host.replace(/:\d*$/, '').toLowerCase()
}
