import { leavePage } from '#core/channels/site/pages/subscription-page.ts'
import { limits } from '#core/limits.ts'
import { notFound, pageAnswer } from '../answer.ts'
import { tooLong, wrongField } from '../form.ts'
import { messageAnswer } from '../message-answer.ts'
import { pagesFor } from '../pages-for.ts'
import type { Route } from '../route.ts'
import { keptNowhere, noSubscription, subscriberOf } from '../subscriber-of.ts'

/**
 * Where a subscription ends: by a POST of `List-Unsubscribe=One-Click`, without sign-in, cookie or question (RFC 8058). A GET changes
 * nothing, because scanners of mail follow every link; it shows a page with the button. Ending it twice is well.
 */
export const subscriptionLeave: Route = {
  path: '/subscription/leave',
  access: 'key',
  title: 'Ends the edition by mail: at once by POST (RFC 8058), by GET with a page that has the button',
  async answer(ask, deps) {
    if (deps.mail === undefined) return notFound(deps)
    const subscriber = await subscriberOf(ask, deps.mail)
    if (subscriber === undefined) return noSubscription(deps)
    return keptNowhere(pageAnswer(leavePage({ subscriber, isSample: deps.isSample() }, pagesFor(ask, deps))))
  },
  takes: {
    access: 'key',
    from: 'anywhere',
    async take(sent, deps) {
      if (deps.mail === undefined) return notFound(deps)
      const body = await sent.body(limits.subscribeBytes)
      if (body === undefined) return tooLong(deps, limits.subscribeBytes)
      if (!isOneClick(new TextDecoder().decode(body))) {
        const why = 'It does not say One-Click, as mail programs and the button of the page do (RFC 8058).'
        return wrongField('List-Unsubscribe', { why, todo: 'Open this address in a browser and press the button.' }, deps)
      }
      const subscriber = await subscriberOf(sent, deps.mail)
      // Who called a mail spam, or whose mailbox is gone, stays known as such, so that no form brings them back.
      if (subscriber !== undefined && subscriber.state !== 'retired')
        await deps.mail.desk.store.commit([{ drop: 'subscriber', subscriberId: subscriber.id }])
      const words = {
        title: 'No more mail comes',
        why: 'The subscription has ended, and the address is forgotten here.',
        todo: 'The paper stays open to you.',
      }
      return keptNowhere(messageAnswer(words, sent, deps))
    },
  },
}

/** As a form sends it, or in parts (RFC 8058, section 3.1, allows both). */
function isOneClick(body: string): boolean {
  return (
    new URLSearchParams(body).get('List-Unsubscribe') === 'One-Click' ||
    /content-disposition:[^\r\n]{0,200}\bname="?List-Unsubscribe"?[^\n]{0,100}\n(?:[^\r\n]{1,200}\r?\n){0,5}\r?\nOne-Click\s*(?:\r?\n|$)/i.test(
      body,
    )
  )
}
