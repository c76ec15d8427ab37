import { plainText } from '#core/channels/plain.ts'
import type { OutgoingMail } from '#ports/mailer.ts'

/**
 * A mail as nodemailer’s composer takes it: it writes the parts (RFC 2045 to 2047). Names and subject are one line each before they get
 * there, and nothing in them may name a file or an address to be read.
 */
export function composerOptions({ message, from, replyTo, to, date }: OutgoingMail) {
  const { subject, text, html, headers, messageId } = message
  return {
    from: { address: from.address, name: plainText(from.name) },
    to: { address: to, name: '' },
    ...(replyTo === undefined ? {} : { replyTo: { address: replyTo, name: '' } }),
    subject: plainText(subject),
    messageId: `<${messageId}>`,
    date: new Date(date),
    text,
    ...(html === undefined ? {} : { html }),
    textEncoding: 'quoted-printable' as const,
    headers: Object.entries(headers).map(([key, value]) => ({ key, value: headerValue(key, value) })),
    disableFileAccess: true,
    disableUrlAccess: true,
    newline: '\r\n' as const,
  }
}

/** Addresses are folded at their commas and nowhere else: a line may be longer than 76 characters, and an address may not be broken. */
function headerValue(key: string, value: string) {
  const line = plainText(value)
  return key === 'List-Unsubscribe' ? { prepared: true, foldLines: false, value: line.replaceAll(', ', ',\r\n ') } : line
}
