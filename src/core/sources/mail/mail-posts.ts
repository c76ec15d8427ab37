import { limits } from '../../limits.ts'
import { failed, ok, type Result } from '../../model/failure.ts'
import { present } from '../../model/present.ts'
import { bareText } from './bare-text.ts'
import { mailMarkup } from './markup.ts'
import { isMbox, splitMbox } from './mbox.ts'
import { type Mail, readMail } from './message.ts'
import { octetText } from './octets.ts'
import { saidIn } from './said.ts'
import type { Post } from './threads.ts'

export type MailFile = { readonly mails: readonly Mail[]; readonly damage: readonly string[] }

/**
 * The mails of a file, a mailbox or one message. A damaged message loses no other. Fails with `read/not-a-feed` when
 * there is no mail in it.
 */
export function readMailFile(body: Uint8Array, url: string): Result<MailFile> {
  const text = octetText(body).replace(/^(?:\u00ef\u00bb\u00bf)?[\r\n]{0,10}/, '')
  const { messages, foundCount } = splitMbox(text)
  const mails = messages.map(readMail)
  const read = mails.filter((mail) => mail !== undefined)
  if (read.length === 0) return failed('read/not-a-feed', url, text === '' ? 'The answer is empty.' : 'There is no mail in it.')
  const damage: string[] = []
  if (read.length < messages.length) damage.push('messages without a header, or deleted ones, were left out')
  if (messages.length < foundCount) damage.push(`only the newest ${limits.mailMessages} of ${foundCount} messages were read`)
  if (read.some(({ body: { isCut } }) => isCut)) damage.push('a message that was too long or had too many parts was cut')
  return ok({ mails: read, damage })
}

/** Whether a document is a file of mails: a mailbox, or a message that begins with a header. */
export function isMailFile(body: Uint8Array): boolean {
  const start = octetText(body.subarray(0, startBytes)).replace(/^[\r\n]{0,10}/, '')
  return isMbox(start) || /^(?:return-path|received|delivered-to|from|date|subject|message-id|mime-version): /i.test(start)
}

const startBytes = 2_000

/**
 * A mail as a post of a list; undefined when it has no Message-ID, because then nothing can answer it.
 * An answer that names nothing it answers is taken for a first post, unless one of its subject is there.
 */
export function postOf(mail: Mail): Post | undefined {
  const { id, references, subject, author, at, language, url, body, list } = mail
  if (id === undefined) return undefined
  const text = body.text ?? (body.html === undefined ? '' : bareText(body.html))
  const said = mailMarkup(saidIn(text))
  const tag = list.name ?? list.id
  return {
    id,
    answers: references,
    ...present({ root: references[0] ?? id, subject, author, at, language, url, html: said === '' ? undefined : said }),
    tags: tag === undefined ? [] : [tag],
  }
}
