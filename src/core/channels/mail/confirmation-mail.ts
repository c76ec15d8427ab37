import type { MailPlace } from '../../mail/mail-place.ts'
import { messageIdOf } from '../../mail/mail-tag.ts'
import type { Subscriber } from '../../mail/subscriber.ts'
import { html } from '../markup.ts'
import { plainText } from '../plain.ts'
import { mailFrame } from './mail-frame.ts'
import type { MailMessage } from './mail-message.ts'
import { subscriptionLinks } from './subscription-links.ts'

export type ConfirmationWishes = {
  /** What this mail is: it names the time it was asked for, so that a later one is another mail. */
  readonly what: string
  readonly subscriber: Pick<Subscriber, 'id' | 'key'>
  /** Titles of the beats that were asked for. */
  readonly beatTitles: readonly string[]
  readonly place: MailPlace
}

/**
 * The mail that asks whether an address really wants editions. It says nothing that whoever typed the address could choose, so that
 * nobody is written to through us, and names the one thing to do, and that nothing need be done.
 */
export function confirmationMail({ what, subscriber, beatTitles, place }: ConfirmationWishes): MailMessage {
  const { confirm } = subscriptionLinks(subscriber, place)
  const paper = new URL(place.paperUrl).host
  const editions = beatTitles.map(plainText).join(', ')
  const why = `Somebody, probably you, asked at ${paper} for the daily edition (${editions}) at this address.`
  const else_ = 'If it was not you, do nothing: no more mail comes, and the address is forgotten after seven days.'
  return {
    subject: 'Do you want the daily edition by mail?',
    text: `${why}\n\nTo get it, open this page and press its button:\n${confirm}\n\n${else_}\n`,
    html: mailFrame({
      title: 'Do you want the daily edition by mail?',
      language: 'en',
      main: html`<h1>Do you want the daily edition by mail?</h1><p>${why}</p><p><a href="${confirm}">Yes: open the page with the button</a></p>`,
      foot: html`${else_}`,
    }),
    headers: { 'Auto-Submitted': 'auto-generated' },
    messageId: messageIdOf(what, subscriber, place),
  }
}
