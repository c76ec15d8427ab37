import { passOfSecret } from '#desk/access/pass-of-secret.ts'
import { isAdmitted } from '../access.ts'
import { type Answer, errorAnswer, notFound, types } from '../answer.ts'
import { safeJson } from '../api/safe-json.ts'
import type { Deps } from '../deps.ts'
import { fieldsOf, tooLong } from '../form.ts'
import { isFromElsewhere } from '../from-elsewhere.ts'
import { countedAs } from '../peer.ts'
import type { Route, Sent } from '../route.ts'
import { tooOften } from './too-often.ts'

const noStore = { 'cache-control': 'no-store' }
const refused: Answer = { status: 401, type: types.text, body: 'Error=BadAuthentication\n', headers: noStore }

/**
 * ClientLogin, as apps of the Google Reader protocol sign in: Email is a token’s name, Passwd the token. What they send from then on as
 * `Authorization: GoogleLogin auth=…` is the token itself: there is nothing more to keep, and it ends when the token does.
 */
export function loginRoute(path: string): Route {
  return {
    path,
    access: 'open',
    title: 'Sign in of reader apps (Google Reader): Email is the name of a token, Passwd the token',
    async answer(_ask, deps) {
      const why = 'A token in an address would stay in histories and logs.'
      const answer = errorAnswer(405, { title: 'Sign in by POST', why, todo: 'Send Email and Passwd as a form.' }, deps)
      return { ...answer, headers: { ...noStore, allow: 'POST' } }
    },
    takes: { access: 'open', from: 'anywhere', take: signedIn },
  }
}

async function signedIn(sent: Sent, deps: Deps): Promise<Answer> {
  if (deps.access === undefined) return notFound(deps)
  const { desk, attempts } = deps.access
  // No app signs in from another site’s page; one that does would use up the reader’s attempts.
  if (isFromElsewhere(sent)) return refused
  const fields = await fieldsOf(sent)
  if (fields === undefined) return tooLong(deps)
  const name = fields.get('Email') ?? ''
  const counted = [`address ${countedAs(sent.remoteAddress)}`, `name ${name.slice(0, 200)}`]
  const waitMs = attempts.waitMs(counted)
  if (waitMs > 0) return tooOften(waitMs, deps)
  const secret = (fields.get('Passwd') ?? '').trim()
  const pass = await passOfSecret(desk, secret)
  if (pass?.kind !== 'token' || pass.name !== name.trim() || !isAdmitted('signed-in', { kind: pass.scope })) {
    attempts.failed(counted)
    return refused
  }
  const body = fields.get('output') === 'json' ? safeJson({ SID: secret, LSID: secret, Auth: secret }) : lines(secret)
  return { status: 200, type: fields.get('output') === 'json' ? types.json : types.text, body, headers: noStore }
}

function lines(secret: string): string {
  return `SID=${secret}\nLSID=${secret}\nAuth=${secret}\n`
}
