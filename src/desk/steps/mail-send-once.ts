import type { MailMessage } from '#core/channels/mail/mail-message.ts'
import { afterReturned } from '#core/mail/after-returned.ts'
import type { MailPlace } from '#core/mail/mail-place.ts'
import { returnAddressOf } from '#core/mail/mail-tag.ts'
import type { Mailing, Subscriber } from '#core/mail/subscriber.ts'
import { type Failure, failed } from '#core/model/failure.ts'
import { hashOf } from '#core/model/ids.ts'
import { type Instant, minuteMs } from '#core/model/instant.ts'
import { present } from '#core/model/present.ts'
import type { Mailer } from '#ports/mailer.ts'
import type { Job } from '#ports/queue.ts'
import type { Change } from '#ports/store.ts'
import type { Desk } from '../desk.ts'
import type { Outcome } from '../step.ts'

export type OneMail = {
  readonly mailer: Mailer
  readonly place: MailPlace
  readonly subscriber: Subscriber
  /** What it is: an edition’s id, or a confirmation. The same to the same subscriber goes out once. */
  readonly what: string
  readonly message: () => Promise<MailMessage>
  /** The job that does it, to be put again. */
  readonly job: Job
  /** After that it is given up. */
  readonly until: Instant
}

/**
 * Sends one mail, and never a second time. That it is under way is on the disk before the mail server is spoken to; whoever finds that
 * mark after a death cannot know whether the mail went out, so it is `unknown` from then on and is not sent again: rather one reader
 * without a mail, who has the paper, than one with two. What the server refused for now is tried again later, until it is too late.
 */
export async function sendOnce(desk: Desk, mail: OneMail): Promise<Outcome & { readonly isSent: boolean }> {
  const { what, subscriber } = mail
  const now = desk.clock.now()
  const known = await desk.store.mailing(what, subscriber.id)
  if (known?.state === 'under-way') return { ...lost(desk, known), isSent: false }
  if (known !== undefined && known.state !== 'later') return { changes: [], isSent: false }
  const mailing: Mailing = { what, subscriberId: subscriber.id, at: now, tries: (known?.tries ?? 0) + 1, state: 'under-way' }
  if (now > mail.until) return { changes: [ended({ ...mailing, tries: mailing.tries - 1 }, 'given-up', known?.why)], isSent: false }
  const restUntil = Number((await desk.store.note(restNote)) ?? 0)
  if (now < restUntil) return { changes: [{ put: 'job', job: { ...mail.job, dueAt: restUntil } }], isSent: false }
  const message = await mail.message()
  await desk.store.commit([{ put: 'mailing-begun', mailing }])
  const sent = await mail.mailer.send({
    message,
    from: mail.place.from,
    to: subscriber.address,
    returnTo: returnAddressOf(subscriber, mail.place),
    date: now,
    ...present({ replyTo: mail.place.replyTo }),
  })
  if (sent.ok) return { changes: [ended(mailing, 'sent')], isSent: true }
  return { ...refused(desk, mail, { mailing, failure: sent.failure }), isSent: false }
}

const restNote = 'mail/rest-until'
/** A server that takes no mail at all is left alone for so long. */
const restMs = 5 * minuteMs

function lost(desk: Desk, mailing: Mailing): Outcome {
  const { failure } = failed('mail/unknown', mailing.what, 'The desk was stopped while a mail was on its way.')
  return {
    changes: [ended(mailing, 'unknown', failure.why)],
    tell: () => desk.events.deliveryFailed({ editionId: `a mail of ${mailing.what}`, failure }),
  }
}

function ended(mailing: Mailing, state: Mailing['state'], why?: string): Change {
  return { put: 'mailing', mailing: { ...mailing, state, ...present({ why }) } }
}

type Refusal = { readonly mailing: Mailing; readonly failure: Failure }

function refused(desk: Desk, mail: OneMail, { mailing, failure }: Refusal): Outcome {
  const now = desk.clock.now()
  const later = (at: Instant): readonly Change[] => [ended(mailing, 'later', failure.why), { put: 'job', job: { ...mail.job, dueAt: at } }]
  const tell = (): void => desk.events.deliveryFailed({ editionId: `a mail of ${mailing.what}`, failure })
  switch (failure.code) {
    case 'mail/later':
      return { changes: later(now + waitMs(mailing.tries)) }
    case 'mail/no-mailbox':
      return { changes: [ended(mailing, 'refused', failure.why), ...retired(mail.subscriber, mailing, now)] }
    case 'mail/refused':
      return { changes: [ended(mailing, 'refused', failure.why)], tell }
    case 'mail/unknown':
      return { changes: [ended(mailing, 'unknown', failure.why)], tell }
    // Nothing can be sent to anybody now: all mails wait, and the server is asked once.
    default:
      return { changes: [{ put: 'note', key: restNote, value: String(now + restMs) }, ...later(now + restMs)], tell }
  }
}

function retired(subscriber: Subscriber, { what }: Mailing, now: Instant): readonly Change[] {
  const after = afterReturned(subscriber, { kind: 'hard', id: hashOf(what) }, now)
  return after === undefined ? [] : [{ put: 'subscriber', subscriber: after }]
}

/** 5, 15, 45 minutes, and then every two hours: servers that want to see us come back let us in by then (RFC 5321, 4.5.4.1; RFC 6647). */
function waitMs(tries: number): number {
  return Math.min(120, 5 * 3 ** (tries - 1)) * minuteMs
}
