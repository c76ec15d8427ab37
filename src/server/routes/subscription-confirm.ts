import { confirmPage } from '#core/channels/site/pages/subscription-page.ts'
import { confirmSubscription } from '#desk/subscribers/confirm-subscription.ts'
import { notFound, pageAnswer } from '../answer.ts'
import { messageAnswer } from '../message-answer.ts'
import { pagesFor } from '../pages-for.ts'
import type { Route } from '../route.ts'
import { keptNowhere, noSubscription, subscriberOf } from '../subscriber-of.ts'

/** The link of the mail that asks whether the edition is wanted: a GET shows a button, and only its POST confirms. */
export const subscriptionConfirm: Route = {
  path: '/subscription/confirm',
  access: 'key',
  title: 'Confirms that an address wants the edition by mail',
  async answer(ask, deps) {
    if (deps.mail === undefined) return notFound(deps)
    const subscriber = await subscriberOf(ask, deps.mail)
    if (subscriber === undefined || subscriber.state === 'retired') return noSubscription(deps)
    return keptNowhere(pageAnswer(confirmPage({ subscriber, isSample: deps.isSample() }, pagesFor(ask, deps))))
  },
  takes: {
    access: 'key',
    // Mail programs open pages in windows that do not say where they come from; whoever has the key has the mailbox.
    from: 'anywhere',
    async take(sent, deps) {
      if (deps.mail === undefined) return notFound(deps)
      const asked = await subscriberOf(sent, deps.mail)
      const confirmed = asked && (await confirmSubscription(deps.mail.desk, asked.key))
      if (confirmed === undefined) return noSubscription(deps)
      const words = {
        title: 'The edition comes by mail from now on',
        why: 'The next one that is made is sent to you.',
        todo: 'Each mail has a link to choose what comes and when, and one that ends it.',
      }
      return keptNowhere(messageAnswer(words, sent, deps))
    },
  },
}
