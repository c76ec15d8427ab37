import { subscriptionPage } from '#core/channels/site/pages/subscription-page.ts'
import { limits } from '#core/limits.ts'
import { type Subscriber, weekdays } from '#core/mail/subscriber.ts'
import { type Answer, notFound, pageAnswer } from '../answer.ts'
import type { Deps, MailParts } from '../deps.ts'
import { fieldsOf, goTo, tooLong, wrongField } from '../form.ts'
import { pagesFor } from '../pages-for.ts'
import type { Route, Sent } from '../route.ts'
import { keptNowhere, noSubscription, subscriberOf } from '../subscriber-of.ts'

/** What a subscriber gets, and when: for whoever has the key that stands in each mail. */
export const subscription: Route = {
  path: '/subscription',
  access: 'key',
  title: 'What comes by mail, and when: for the subscriber whose key it is',
  async answer(ask, deps) {
    if (deps.mail === undefined) return notFound(deps)
    const subscriber = await subscriberOf(ask, deps.mail)
    if (subscriber?.state !== 'confirmed') return noSubscription(deps)
    const page = { subscriber, beats: deps.beats, isSaved: ask.query('saved') !== undefined, isSample: deps.isSample() }
    return keptNowhere(pageAnswer(subscriptionPage(page, pagesFor(ask, deps))))
  },
  takes: {
    access: 'key',
    from: 'anywhere',
    async take(sent, deps) {
      if (deps.mail === undefined) return notFound(deps)
      const subscriber = await subscriberOf(sent, deps.mail)
      return subscriber?.state === 'confirmed' ? await changed(sent, subscriber, { mail: deps.mail, deps }) : noSubscription(deps)
    },
  },
}

type Parts = { readonly mail: MailParts; readonly deps: Deps }

async function changed(sent: Sent, subscriber: Subscriber, { mail, deps }: Parts): Promise<Answer> {
  const fields = await fieldsOf(sent, limits.subscribeBytes)
  if (fields === undefined) return tooLong(deps, limits.subscribeBytes)
  const todo = 'Nothing was changed. Go back and choose one at least, or end the subscription.'
  const beats = [...new Set(fields.getAll('beat'))]
  if (beats.length === 0 || beats.some((id) => !deps.beats.some((beat) => beat.id === id)))
    return wrongField('beat', { why: 'It names no edition of this paper.', todo }, deps)
  const asked = fields.getAll('day')
  const days = weekdays.filter((day) => asked.includes(day))
  if (days.length === 0 || asked.some((name) => !weekdays.some((day) => day === name)))
    return wrongField('day', { why: 'It names no day of the week.', todo }, deps)
  const { days: _, ...rest } = subscriber
  const after = { ...rest, beats, ...(days.length === weekdays.length ? {} : { days }) }
  await mail.desk.store.commit([{ put: 'subscriber', subscriber: after }])
  return goTo(`/subscription?key=${subscriber.key}&saved`)
}
