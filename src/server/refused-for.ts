import { serverPages, withoutOwnerPages, withSigning } from '#core/channels/site/page-context.ts'
import { signInPage } from '#core/channels/site/pages/sign-in-page.ts'
import { type Answer, notFound, types } from './answer.ts'
import type { Deps } from './deps.ts'
import type { Ask } from './route.ts'

/** What who is not let in is told: a visitor of a public paper, that there is nothing; all others, how to get in. */
export function refusedFor({ caller }: Pick<Ask, 'caller'>, deps: Deps): Answer {
  if (caller.kind === 'visitor') return notFound(deps)
  const context = withSigning(withoutOwnerPages(serverPages(deps.version, deps.beats)), false)
  const isUnknown = caller.kind === 'nobody'
  const why = isUnknown ? 'This paper is for its readers. A token that was sent may have ended.' : whyNot(caller.kind)
  const title = 'Sign in first'
  const body = signInPage({ title, why, isSample: deps.isSample() }, context)
  const headers = { 'cache-control': 'no-store', ...(isUnknown ? { 'www-authenticate': 'Bearer realm="Headwater"' } : {}) }
  const todo = 'Send a token of a scope that reaches here, as Authorization: Bearer hw_….'
  return { status: isUnknown ? 401 : 403, type: types.html, body, headers, said: { title, why, todo } }
}

function whyNot(kind: Ask['caller']['kind']): string {
  if (kind === 'local') return 'Everything can be read on this machine; to change something the desk has to know that it is you.'
  return `Your scope is ${kind}, which does not reach here.`
}
