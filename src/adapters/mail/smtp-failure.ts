import { plainText } from '#core/channels/plain.ts'
import type { FailureCode } from '#core/model/failure.ts'
import { present } from '#core/model/present.ts'

type Words = [FailureCode, string, string]
type Trouble = { readonly code?: string; readonly command?: string; readonly response?: string; readonly responseCode?: number | false }

/** Why there is no conversation with the server: it was not reached, is not encrypted as it should be, or does not let us in. */
export function signInFailure(error: unknown, at: string): Words {
  const { code = '', command = '', why } = troubleOf(error)
  return [code === 'EAUTH' || code === 'ENOAUTH' || command.startsWith('AUTH') ? 'mail/sign-in' : 'mail/not-sent', at, why]
}

/**
 * What became of a mail, by the command that failed and the server’s reply (RFC 5321, 4.2.1): 4 is not now, 5 is not ever. Without a
 * reply it was not sent, unless the whole of it was handed over: then nobody knows, because a server may take a mail and lose the
 * connection before it says so.
 */
export function sendingFailure(error: unknown, { at, isHandedOver }: { readonly at: string; readonly isHandedOver: boolean }): Words {
  const { code, command, responseCode, why } = troubleOf(error)
  // An address that the library itself refuses is one that no server would take.
  if (code === 'EENVELOPE' && command === 'API') return ['mail/no-mailbox', at, why]
  if (!responseCode) return [isHandedOver ? 'mail/unknown' : 'mail/not-sent', at, why]
  if (command !== 'RCPT TO' && command !== 'DATA') return ['mail/not-sent', at, why]
  if (responseCode < 500) return ['mail/later', at, why]
  return [command === 'RCPT TO' && isMailbox(responseCode, why) ? 'mail/no-mailbox' : 'mail/refused', at, why]
}

/**
 * Whether the reply is about the mailbox (550, 551, 553; RFC 5321, 4.2.3) and not about us: the enhanced code says so where there is one
 * (RFC 3463: X.1 is the address, X.2.1 a mailbox that is closed, X.7 policy).
 */
function isMailbox(code: number, why: string): boolean {
  // A server that we may not send through says the same of every address.
  if (/\brelay/i.test(why)) return false
  const [, subject, detail] = /^\d{3}[ -]5\.(\d{1,3})\.(\d{1,3})\b/.exec(why) ?? []
  if (subject !== undefined) return subject === '1' ? detail !== '7' && detail !== '8' : subject === '2' && detail !== '2' && detail !== '3'
  return code === 550 || code === 551 || code === 553
}

function troubleOf(error: unknown): Trouble & { readonly why: string } {
  if (!(error instanceof Error)) throw error
  const { code, command, responseCode, response = error.message } = error as Error & Trouble
  return { ...present({ code, command, responseCode }), why: withoutAddresses(response) }
}

/** A server’s own words, short, in one line, and without the address they speak of: that is personal data, and this is kept and logged. */
function withoutAddresses(text: string): string {
  const line = plainText(text.slice(0, 2_000)).replace(/[^\s<>"'(),:;@]{1,64}@[^\s<>"'(),:;@]{1,255}/g, '…')
  return line.length > whyChars ? `${line.slice(0, whyChars).toWellFormed()}…` : line
}

const whyChars = 300
