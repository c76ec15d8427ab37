import { subscribePage } from '#core/channels/site/pages/subscribe-page.ts'
import { limits } from '#core/limits.ts'
import { mailAddress } from '#core/mail/mail-address.ts'
import { askForMail } from '#desk/subscribers/ask-for-mail.ts'
import { isAdmitted } from '../access.ts'
import { type Answer, errorAnswer, notFound, pageAnswer } from '../answer.ts'
import type { Deps, MailParts } from '../deps.ts'
import { fieldsOf, tooLong, wrongField } from '../form.ts'
import { messageAnswer } from '../message-answer.ts'
import { pagesFor } from '../pages-for.ts'
import { countedAs } from '../peer.ts'
import { refusedFor } from '../refused-for.ts'
import type { Route, Sent } from '../route.ts'

/** Asking for the edition by mail. The answer is the same whether the address is known or not: who reads what is nobody else’s business. */
export const subscribe: Route = {
  path: '/subscribe',
  access: 'public-read',
  title: 'The edition by mail: a form for an address',
  async answer(ask, deps) {
    if (deps.mail?.isOpen !== true) return notFound(deps)
    return pageAnswer(subscribePage({ beats: deps.beats, isSample: deps.isSample() }, pagesFor(ask, deps)))
  },
  takes: {
    // Visitors of a public paper can change nothing in it, but they may ask for this.
    access: 'open',
    from: 'own-page',
    async take(sent, deps) {
      if (deps.mail?.isOpen !== true) return notFound(deps)
      if (!isAdmitted('public-read', sent.caller)) return refusedFor(sent, deps)
      return await taken(sent, deps.mail, deps)
    },
  },
}

async function taken(sent: Sent, mail: MailParts, deps: Deps): Promise<Answer> {
  const { tally } = mail
  const mayAsk =
    tally.take(`subscribe ${countedAs(sent.remoteAddress)}`, limits.subscribesPerMinute) &&
    tally.take('subscribe', limits.subscribesPerMinuteOfAll)
  if (!mayAsk) return waitAnswer(deps)
  const fields = await fieldsOf(sent, limits.subscribeBytes)
  if (fields === undefined) return tooLong(deps, limits.subscribeBytes)
  const address = mailAddress(fields.get('address') ?? '')
  if (address === undefined)
    return wrongField(
      'address',
      { why: 'It holds no mail address, such as ada@lamp.example.', todo: 'Nothing was kept. Go back and look at it again.' },
      deps,
    )
  const beats = [...new Set(fields.getAll('beat'))]
  if (beats.length === 0 || beats.some((id) => !deps.beats.some((beat) => beat.id === id)))
    return wrongField(
      'beat',
      { why: 'It names no edition of this paper.', todo: 'Nothing was kept. Go back and choose one at least.' },
      deps,
    )
  const asked = await askForMail(mail.desk, { address, beats, by: 'self' })
  if (asked === 'full') return waitAnswer(deps)
  const words = {
    title: 'Look into your mailbox',
    why: 'If this address does not get the edition yet, a mail is on its way that asks whether it is really you. It comes within minutes.',
    todo: 'If none comes, look where your mail program puts what it takes for spam, and ask again in an hour.',
  }
  return messageAnswer(words, sent, deps)
}

function waitAnswer(deps: Deps): Answer {
  const words = { title: 'Too many ask for mail just now', why: 'Nothing was kept.', todo: 'Please try again in a few minutes.' }
  return { ...errorAnswer(429, words, deps), headers: { 'retry-after': '300' } }
}
