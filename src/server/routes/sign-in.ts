import { serverPages, withoutOwnerPages, withSigning } from '#core/channels/site/page-context.ts'
import { signInPage } from '#core/channels/site/pages/sign-in-page.ts'
import type { Pass } from '#core/model/access.ts'
import { present } from '#core/model/present.ts'
import { type AccessDesk, issuePass } from '#desk/access/issue-pass.ts'
import { passOfSecret } from '#desk/access/pass-of-secret.ts'
import { type Answer, errorAnswer, notFound, types } from '../answer.ts'
import type { Deps } from '../deps.ts'
import { fieldsOf, goTo, tooLong } from '../form.ts'
import { countedAs } from '../peer.ts'
import type { Ask, Route, Sent } from '../route.ts'
import { setSession } from '../session-cookie.ts'

/**
 * Signing in: by a token in the form, or by `?key=`, the address that `headwater start` and `headwater open` print, which works once.
 * Whatever was asked before, it leads to the front page: an address that was sent along could lead anywhere.
 */
export const signIn: Route = {
  path: '/sign-in',
  access: 'open',
  title: 'Sign in: by a token, or with ?key= by an address that the desk printed',
  async answer(ask, deps) {
    if (deps.access === undefined) return notFound(deps)
    const key = ask.query('key')
    // HEAD is what programs send to see where a link leads.
    if (key === undefined || ask.method === 'HEAD') return formAnswer(200, 'This page lets you in, if you have a token.', deps)
    return await openedBy(key, { ask, deps, desk: deps.access.desk })
  },
  takes: {
    access: 'open',
    from: 'own-page',
    async take(sent, deps) {
      const { access } = deps
      if (access === undefined) return notFound(deps)
      // Counted under one key for whoever sends no address: a test, or a connection that is gone.
      const counted = [`address ${countedAs(sent.remoteAddress)}`]
      const waitMs = access.attempts.waitMs(counted)
      if (waitMs > 0) return tooOften(waitMs, deps)
      const fields = await fieldsOf(sent)
      if (fields === undefined) return tooLong(deps)
      const pass = await passOfSecret(access.desk, (fields.get('token') ?? '').trim())
      if (pass?.kind === 'token' && pass.scope !== 'feed') return await enter(sent, pass, access.desk)
      access.attempts.failed(counted)
      return formAnswer(401, 'The field token holds no token that lets you in: it may be mistyped, ended or over.', deps)
    },
  },
}

type Asking = { readonly ask: Ask; readonly deps: Deps; readonly desk: AccessDesk }

async function openedBy(key: string, { ask, deps, desk }: Asking): Promise<Answer> {
  const pass = await passOfSecret(desk, key)
  const opened =
    pass?.kind === 'sign-in'
      ? await issuePass(desk, { kind: 'session', scope: pass.scope, name: pass.name, insteadOf: pass.id })
      : undefined
  if (opened !== undefined) return welcome(ask, opened.secret)
  // Whoever follows the printed address again in the same browser is in already.
  if ('by' in ask.caller && ask.caller.by === 'session') return goTo('/', noStore)
  return formAnswer(401, 'This address was used before, or is too old: it works once, for an hour.', deps)
}

async function enter(sent: Sent, token: Pass, desk: AccessDesk): Promise<Answer> {
  const { scope, name, id, expiresAt } = token
  const opened = await issuePass(desk, { kind: 'session', scope, name, openedBy: id, ...present({ expiresAt }) })
  return opened === undefined ? goTo('/sign-in', noStore) : welcome(sent, opened.secret)
}

const noStore = { 'cache-control': 'no-store' }

function welcome(ask: Ask, secret: string): Answer {
  return goTo('/', { ...noStore, 'set-cookie': setSession(ask, secret) })
}

function formAnswer(status: 200 | 401, why: string, deps: Deps): Answer {
  const context = withSigning(withoutOwnerPages(serverPages(deps.version, deps.beats)), false)
  return {
    status,
    type: types.html,
    body: signInPage({ title: 'Sign in', why, isSample: deps.isSample() }, context),
    headers: noStore,
  }
}

function tooOften(waitMs: number, deps: Deps): Answer {
  const seconds = Math.ceil(waitMs / 1_000)
  const why = 'Five wrong tokens came from your network in five minutes.'
  const todo = `Try again in ${seconds} seconds. On the machine of the desk, \`headwater open\` prints an address that signs you in now.`
  const answer = errorAnswer(429, { title: 'Too many wrong tokens', why, todo }, deps)
  return { ...answer, headers: { ...noStore, 'retry-after': String(seconds) } }
}
