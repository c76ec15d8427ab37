import type { Instant } from '../../model/instant.ts'
import { present } from '../../model/present.ts'
import { dateOf } from '../dates.ts'
import { languageOf } from '../feed/item-parts.ts'
import { webAddress } from '../links.ts'
import { oneLine, plainText } from '../plain-text.ts'
import { authorOf } from './author.ts'
import { type MailBody, readBody } from './body.ts'
import { decodeWords } from './encoded-words.ts'
import { fieldOf, type MailHeader, readHeader } from './header.ts'

/** One mail, decoded. */
export type Mail = {
  /** Its Message-ID without angle brackets. */
  readonly id?: string
  /** Message-IDs of the mails it answers, the first of the conversation first, the one it answers last. */
  readonly references: readonly string[]
  readonly subject?: string
  /** Names of who wrote it, without addresses. */
  readonly author?: string
  readonly at?: Instant
  readonly language?: string
  readonly list: MailingList
  /** Where this very mail can be read on the web. */
  readonly url?: string
  readonly body: MailBody
}

/** What a mail says of the list it came by (RFC 2919). */
export type MailingList = { readonly name?: string; readonly id?: string }

/** Reads one mail from its text of octets; undefined when it has none of the fields that make a mail, or was deleted. */
export function readMail(text: string): Mail | undefined {
  const header = readHeader(text)
  if (!mailFields.some((name) => header.fields.has(name)) || isNoMail(header)) return undefined
  const parent = idsIn(fieldOf(header, 'in-reply-to'))[0]
  const references = idsIn(header.fields.get('references')?.join(' ')).filter((id) => id !== parent)
  return {
    ...present({
      id: idsIn(fieldOf(header, 'message-id'))[0] ?? bareId(fieldOf(header, 'message-id')),
      subject: lineOf(fieldOf(header, 'subject')),
      author: authorOf(fieldOf(header, 'from') ?? '', decodeWords),
      at: dateOf(fieldOf(header, 'date')),
      language: languageOf(fieldOf(header, 'content-language')?.split(',')[0]),
      url: webPageOf(header),
    }),
    references: parent === undefined ? references : [...references, parent],
    list: listOf(fieldOf(header, 'list-id')),
    body: readBody(text, header),
  }
}

const mailFields: readonly string[] = ['from', 'subject', 'message-id', 'date']

/**
 * What mailboxes hold beside mail: messages that were deleted and are still there (X-Mozilla-Status of Thunderbird, bit 3;
 * X-Status of mutt and others), and the notes of an IMAP server.
 */
function isNoMail(header: MailHeader): boolean {
  const mozilla = Number.parseInt(fieldOf(header, 'x-mozilla-status') ?? '0', 16)
  return (mozilla & 0x0008) !== 0 || (fieldOf(header, 'x-status') ?? '').includes('D') || header.fields.has('x-imap')
}

/** Message-IDs of a field, at most the first and the last hundred: `<a@x> <b@x>` → `a@x`, `b@x`. */
function idsIn(field: string | undefined): readonly string[] {
  const ids = [...(field ?? '').slice(0, fieldChars).matchAll(/<\s{0,5}([^<>\s]{1,400})\s{0,5}>/g)].map((match) => match[1] ?? '')
  return ids.length <= 2 * idsMax ? ids : [...ids.slice(0, idsMax), ...ids.slice(-idsMax)]
}

const idsMax = 100
const fieldChars = 100_000

function bareId(field: string | undefined): string | undefined {
  const id = oneLine(field ?? '')
  return /^[^<>\s]{1,400}$/.test(id) ? id : undefined
}

function lineOf(field: string | undefined): string | undefined {
  const line = field === undefined ? '' : plainText(decodeWords(field), 'text')
  return line === '' ? undefined : line
}

/** `Harbor Weekly <weekly.harbor.example>` → name and id. */
function listOf(field: string | undefined): MailingList {
  if (field === undefined) return {}
  const id = /<([^<>\s]{1,200})>/.exec(field)?.[1] ?? (/^[^<>\s]{1,200}$/.test(field) ? field : undefined)
  const name = lineOf(field.replace(/<[^<>]{0,400}>\s*$/, '').replaceAll('"', ''))
  return present({ name: name === id ? undefined : name, id })
}

/**
 * Archived-At is the mail’s own page (RFC 5064); some senders of newsletters give theirs as List-Post, where a list has
 * the mail address of the list. List-Archive is the archive of all mails and not this one’s page.
 */
function webPageOf(header: MailHeader): string | undefined {
  for (const name of ['archived-at', 'list-post']) {
    const address = webAddress(/https?:\/\/[^<>\s]{1,4000}/i.exec(fieldOf(header, name) ?? '')?.[0])
    if (address !== undefined) return address
  }
  return undefined
}
