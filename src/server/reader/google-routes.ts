import { limits } from '#core/limits.ts'
import { type Answer, errorAnswer, notFound } from '../answer.ts'
import type { Deps } from '../deps.ts'
import { tooLong } from '../form.ts'
import type { Ask, Route } from '../route.ts'
import { googleReads, googleRefused, googleWrites } from './google-calls.ts'
import { loginRoute } from './google-login.ts'

/** Where apps look: at the root, under a name of ours, and where FreshRSS has it. */
const roots = ['', '/greader', '/api/greader.php'] as const

/** The Google Reader API, as FreshRSS and Miniflux serve it, for reader apps. */
export const googleRoutes: readonly Route[] = roots.flatMap((root) => [loginRoute(`${root}/accounts/ClientLogin`), callRoute(root)])

function callRoute(root: string): Route {
  return {
    path: `${root}/reader/:path{.+}`,
    access: 'signed-in',
    title: 'Reader apps (Google Reader): feeds, entries and marks',
    async answer(ask, deps) {
      const fields = new URLSearchParams(ask.queryNames.flatMap((name) => ask.queries(name).map((value) => [name, value])))
      return await called(ask, { fields, isSent: false }, deps)
    },
    takes: {
      access: 'signed-in',
      from: 'own-page',
      async take(sent, deps) {
        const body = await sent.body(limits.readerFormBytes)
        if (body === undefined) return tooLong(deps, limits.readerFormBytes)
        const fields = new URLSearchParams(new TextDecoder().decode(body))
        for (const name of sent.queryNames) for (const value of sent.queries(name)) fields.append(name, value)
        return await called(sent, { fields, isSent: true }, deps)
      },
    },
  }
}

async function called(
  ask: Ask,
  { fields, isSent }: { readonly fields: URLSearchParams; readonly isSent: boolean },
  deps: Deps,
): Promise<Answer> {
  const { caller } = ask
  if (deps.access === undefined || !('by' in caller)) return notFound(deps)
  const path = ask.params.path ?? ''
  const calling = { path, fields, reader: { name: caller.name, kind: caller.kind }, deps, desk: deps.access.desk }
  const write = googleWrites.get(path)
  if (googleRefused.has(path)) return refused(deps)
  if (write !== undefined) return isSent ? await write(calling) : onlyByPost(deps)
  const read = googleReads.find(([beginning, isWhole]) => (isWhole ? path === beginning : path.startsWith(beginning)))
  return read === undefined ? notFound(deps) : await read[2](calling)
}

function onlyByPost(deps: Deps): Answer {
  const answer = errorAnswer(405, { title: 'Only by POST', why: 'What changes marks is sent.', todo: 'Nothing was changed.' }, deps)
  return { ...answer, headers: { allow: 'POST' } }
}

/** 403: what is collected is the desk’s own, and not an app’s to change. */
function refused(deps: Deps): Answer {
  const why = 'Sources and sections are not changed from a reader app.'
  const todo =
    'Nothing was changed. On the machine of the desk, `headwater source add` takes an address, and `headwater source remove` an id.'
  return errorAnswer(403, { title: 'Not changed here', why, todo }, deps)
}
