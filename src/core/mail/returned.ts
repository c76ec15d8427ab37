import { limits } from '../limits.ts'
import { hashOf } from '../model/ids.ts'
import { decodeWords } from '../sources/mail/encoded-words.ts'
import { fieldOf, type MailHeader, readHeader } from '../sources/mail/header.ts'
import { readMediaType } from '../sources/mail/media-type.ts'
import { partsBetween } from '../sources/mail/parts-between.ts'
import { decodeQuotedPrintable } from '../sources/mail/quoted-printable.ts'
import { type MailTag, tagsIn } from './mail-tag.ts'

/**
 * What a mail to the return address says: the mailbox is not there (`hard`) or does not take it now (`soft`), a reader called it spam
 * (`complaint`), a reader wants no more (`leave`, with the key of the subscription), or nothing for us.
 */
export type Returned = {
  readonly kind: 'hard' | 'soft' | 'complaint' | 'leave' | 'nothing'
  /** Which mails of ours it may be about. */
  readonly tags: readonly MailTag[]
  readonly key?: string
  /** The same for the same bytes. */
  readonly id: string
}

/**
 * Reads one mail that came to the return address, from its text of octets: reports of delivery (RFC 3464) and of abuse (RFC 5965), and
 * mails whose subject is `leave` and a key. A report that a mail is only delayed says nothing.
 */
export function readReturned(text: string): Returned {
  const header = readHeader(text)
  const id = hashOf(text)
  const key = /^\s{0,5}leave[ _-]([\w-]{43})\s{0,5}$/i.exec(decodeWords(fieldOf(header, 'subject') ?? ''))?.[1]
  if (key !== undefined) return { kind: 'leave', tags: [], key, id }
  const parts = partsOf(text, header)
  // The mail that came back stands in a part of its own; the return address in the header of the report.
  const returned = parts.find(({ type }) => returnedTypes.has(type))
  const addressed = ['to', 'delivered-to', 'x-original-to', 'envelope-to'].map((name) => fieldOf(header, name) ?? '').join('\n')
  const original = returned === undefined ? undefined : readHeader(returned.text)
  const tags = tagsIn(`${original === undefined ? '' : (fieldOf(original, 'message-id') ?? '')}\n${addressed}`)
  if (parts.some(({ type, text: said }) => type === 'message/feedback-report' && isAbuse(said))) return { kind: 'complaint', tags, id }
  const status = parts.find(({ type }) => type === 'message/delivery-status' || type === 'message/global-delivery-status')
  return { kind: status === undefined ? 'nothing' : verdictOf(status.text), tags, id }
}

const returnedTypes: ReadonlySet<string> = new Set(['message/rfc822', 'text/rfc822-headers', 'message/global', 'message/global-headers'])

type Part = { readonly type: string; readonly text: string }

/** The parts of a report (RFC 6522): it nests none, so only the first level is read. */
function partsOf(text: string, header: MailHeader): readonly Part[] {
  const media = readMediaType(fieldOf(header, 'content-type'))
  const boundary = media.parameters.get('boundary')?.trim()
  if (media.type !== 'multipart/report' || !boundary) return []
  const parts: Part[] = []
  for (const raw of partsBetween(text.slice(header.bodyAt), boundary)) {
    if (parts.length >= limits.mailParts) break
    const own = readHeader(raw)
    const body = raw.slice(own.bodyAt)
    const isCoded = fieldOf(own, 'content-transfer-encoding')?.trim().toLowerCase() === 'quoted-printable'
    const decoded = isCoded ? new TextDecoder('latin1').decode(decodeQuotedPrintable(body)) : body
    parts.push({ type: readMediaType(fieldOf(own, 'content-type')).type, text: decoded.slice(0, limits.textChars) })
  }
  return parts
}

/**
 * Of the groups of fields, one for each mailbox (RFC 3464, 2.3): gone for good where all that failed have a status of 5 (RFC 3463),
 * except those that speak of a full mailbox, of size, of policy or of the way there, which another day may mend.
 */
function verdictOf(text: string): Returned['kind'] {
  const groups = text
    .replaceAll('\r', '')
    .split(/\n{2,}/)
    .slice(0, groupsMax)
  const failed = groups.map(readHeaderOfGroup).filter((group) => fieldOf(group, 'action')?.trim().toLowerCase() === 'failed')
  if (failed.length === 0) return 'nothing'
  return failed.some((group) => isForGood(fieldOf(group, 'status') ?? '')) ? 'hard' : 'soft'
}

function isForGood(status: string): boolean {
  const [, kind, subject, detail] = /^\s{0,5}([245])\.(\d{1,3})\.(\d{1,3})/.exec(status) ?? []
  if (kind !== '5') return false
  // X.1: addressing. X.2.1: the mailbox is disabled; X.0.0: nobody says more. X.2.2 is a full one, X.7 is policy.
  return subject === '1' || (subject === '2' && detail !== '2' && detail !== '3') || (subject === '0' && detail === '0')
}

const groupsMax = 50

function readHeaderOfGroup(group: string): MailHeader {
  return readHeader(`${group}\n\n`)
}

function isAbuse(said: string): boolean {
  const kind = fieldOf(readHeader(`${said}\n\n`), 'feedback-type')
    ?.trim()
    .toLowerCase()
  return kind === 'abuse' || kind === 'fraud' || kind === 'opt-out'
}
