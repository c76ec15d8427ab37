import { type Answer, errorAnswer, notFound } from './answer.ts'
import type { Deps } from './deps.ts'
import type { Ask } from './route.ts'

/** What who is not let in is told: a visitor of a public paper, that there is nothing; all others, how to get in. */
export function refusedFor({ caller }: Pick<Ask, 'caller'>, deps: Deps): Answer {
  if (caller.kind === 'visitor') return notFound(deps)
  const status = caller.kind === 'nobody' ? 401 : 403
  const why = 'This page is for the owner of the desk.'
  const todo = 'On the machine of the desk, `headwater open` prints an address that signs you in.'
  const answer = errorAnswer(status, { title: 'Sign in first', why, todo }, deps)
  return status === 401 ? { ...answer, headers: { 'www-authenticate': 'Bearer realm="Headwater"' } } : answer
}
