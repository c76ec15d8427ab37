import { confirmationMail } from '#core/channels/mail/confirmation-mail.ts'
import { editionMail } from '#core/channels/mail/edition-mail.ts'
import { wantsEdition } from '#core/mail/wants-edition.ts'
import type { Edition } from '#core/model/edition.ts'
import { dayMs, minuteMs } from '#core/model/instant.ts'
import { jobOf } from '#ports/queue.ts'
import type { Change } from '#ports/store.ts'
import type { Desk, DeskMail } from '../desk.ts'
import { published } from '../published.ts'
import type { Outcome } from '../step.ts'
import { readReturnedMail } from './mail-returned.ts'
import { sendOnce } from './mail-send-once.ts'

/**
 * Mail, a job for each: `all <edition>` finds who gets an edition, `to <edition> <subscriber>` mails it to one of them, `confirm
 * <subscriber>` asks one whether it is wanted, `returned` reads what came back. An edition that could not be mailed within a day is not
 * mailed late.
 */
export async function mail(desk: Desk, subject: string): Promise<Outcome> {
  const [does, id = '', subscriberId = ''] = subject.split(' ')
  if (desk.mail === undefined) return { changes: [] }
  if (does === 'all') return await jobsOfReaders(desk, id)
  if (does === 'to') return await mailEdition(desk, desk.mail, { editionId: id, subscriberId })
  if (does === 'confirm') return await askToConfirm(desk, desk.mail, id)
  return await readReturnedMail(desk, desk.mail)
}

/** The jobs that a delivered edition leaves for mail; the sample is never mailed, and what is older than a day neither. */
export function mailJobs({ mail: sends, clock }: Pick<Desk, 'mail' | 'clock'>, edition: Edition): readonly Change[] {
  const now = clock.now()
  if (sends === undefined || edition.isSample || now > edition.madeAt + lateMs) return []
  return [
    { put: 'job', job: jobOf('mail', `all ${edition.id}`, now) },
    ...(sends.place.bouncesUrl === undefined ? [] : [{ put: 'job', job: jobOf('mail', 'returned', now + 15 * minuteMs) } as const]),
  ]
}

const lateMs = dayMs

async function jobsOfReaders(desk: Desk, editionId: string): Promise<Outcome> {
  const edition = await desk.store.editionById(editionId)
  if (edition === undefined) return { changes: [] }
  const readers = (await desk.store.subscribers()).filter((subscriber) => wantsEdition(subscriber, edition))
  const now = desk.clock.now()
  return { changes: readers.map(({ id }) => ({ put: 'job', job: jobOf('mail', `to ${editionId} ${id}`, now) })) }
}

type Posting = { readonly editionId: string; readonly subscriberId: string }

async function mailEdition(desk: Desk, { mailer, place }: DeskMail, { editionId, subscriberId }: Posting): Promise<Outcome> {
  const [edition, subscriber] = await Promise.all([desk.store.editionById(editionId), desk.store.subscriber(subscriberId)])
  // Who left in the meantime gets nothing any more.
  if (edition === undefined || subscriber === undefined || !wantsEdition(subscriber, edition)) return { changes: [] }
  const done = await sendOnce(desk, {
    mailer,
    place,
    subscriber,
    what: editionId,
    message: async () => editionMail(await published(desk, edition), { subscriber, place }),
    job: jobOf('mail', `to ${editionId} ${subscriberId}`, 0),
    until: edition.madeAt + lateMs,
  })
  const delivery = { editionId, channel: 'mail', at: desk.clock.now(), place: subscriberId }
  return done.isSent ? { ...done, changes: [...done.changes, { put: 'delivery', delivery }] } : done
}

async function askToConfirm(desk: Desk, { mailer, place }: DeskMail, subscriberId: string): Promise<Outcome> {
  const subscriber = await desk.store.subscriber(subscriberId)
  if (subscriber?.state !== 'asked') return { changes: [] }
  const what = `confirm-${subscriber.askedAt}`
  const titles = new Map(desk.beats.map(({ id, title }) => [id, title]))
  const beatTitles = subscriber.beats.map((id) => titles.get(id) ?? id)
  return await sendOnce(desk, {
    mailer,
    place,
    subscriber,
    what,
    message: async () => confirmationMail({ what, subscriber, beatTitles, place }),
    job: jobOf('mail', `confirm ${subscriberId}`, 0),
    until: subscriber.askedAt + lateMs,
  })
}
