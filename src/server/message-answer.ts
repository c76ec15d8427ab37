import { messagePage } from '#core/channels/site/pages/message-page.ts'
import { type Answer, pageAnswer } from './answer.ts'
import type { Deps } from './deps.ts'
import { pagesFor } from './pages-for.ts'
import type { Ask } from './route.ts'

/** A page that says what was done: what, why, what next. */
export function messageAnswer(
  words: { readonly title: string; readonly why: string; readonly todo: string },
  ask: Pick<Ask, 'caller'>,
  deps: Deps,
): Answer {
  return pageAnswer(messagePage({ ...words, isSample: deps.isSample() }, pagesFor(ask, deps)))
}
