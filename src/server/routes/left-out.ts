import { leftOutPage } from '#core/channels/site/pages/left-out-page.ts'
import { limits } from '#core/limits.ts'
import { present } from '#core/model/present.ts'
import { type LeaveOutReason, leaveOutReasons } from '#core/model/reason.ts'
import { notFound, pageAnswer } from '../answer.ts'
import { askedEdition } from '../asked-edition.ts'
import { wrongField } from '../form.ts'
import { pagesFor } from '../pages-for.ts'
import type { Route } from '../route.ts'

export const leftOut: Route = {
  path: '/left-out/:beat/:date',
  access: 'public-read',
  title: 'What an edition left out, and why: ?reason= and ?q=words',
  async answer(ask, deps) {
    const typed = ask.query('reason') || undefined
    const reason = (Object.keys(leaveOutReasons) as readonly LeaveOutReason[]).find((each) => each === typed)
    if (typed !== undefined && reason === undefined)
      return wrongField('reason', { why: 'It is no reason for which an item is left out.', todo: 'Leave it out for all of them.' }, deps)
    const words = (ask.query('q') ?? '').trim() || undefined
    if (words !== undefined && words.length > limits.searchChars) {
      const why = `It holds ${words.length} characters; ${limits.searchChars} are looked for at most.`
      return wrongField('q', { why, todo: 'Look for fewer words.' }, deps)
    }
    const edition = await askedEdition(ask, deps)
    return edition ? pageAnswer(leftOutPage(edition, pagesFor(ask, deps), present({ reason, words }))) : notFound(deps)
  },
}
