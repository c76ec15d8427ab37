import { limits } from '../../limits.ts'

export type Mailbox = {
  /** Each message as a text of octets, without its From_ line, line ends as they were. */
  readonly messages: readonly string[]
  /** Messages before the limit was applied: the last of a file are the newest. */
  readonly foundCount: number
}

/**
 * Splits a mailbox (mboxrd or mboxo, RFC 4155) into its messages, the newest `limits.mailMessages` of them. A line begins
 * a message when it has the shape `From <who> <weekday> <month> <day> <time> … <year>` and stands after a blank line or
 * before a header field: a sentence that begins with “From” does not part a message. `>From` at the start of a line loses
 * one `>`. A text without such a line at its start is one message, as a file `.eml` holds it.
 * `splitMbox('From a@x Thu Jan  1 00:00:00 1970\nSubject: a\n\n>From b\n')` → messages `['Subject: a\n\nFrom b\n']`
 */
export function splitMbox(text: string): Mailbox {
  const starts = startsOf(text)
  if (starts[0] !== 0) return { messages: [text], foundCount: 1 }
  const found = starts.map((start, at) => [start, starts[at + 1] ?? text.length] as const)
  const kept = found.slice(-limits.mailMessages)
  return { messages: kept.map(([start, end]) => unquoted(text.slice(lineEnd(text, start) + 1, end))), foundCount: found.length }
}

/** Whether a text of octets begins as a mailbox does. */
export function isMbox(text: string): boolean {
  return isEnvelope(text, 0)
}

function startsOf(text: string): readonly number[] {
  const starts = isEnvelope(text, 0) ? [0] : []
  for (let at = text.indexOf('\nFrom '); at !== -1; at = text.indexOf('\nFrom ', at + 1)) {
    const start = at + 1
    if (isEnvelope(text, start) && (followsBlank(text, at) || precedesField(text, start))) starts.push(start)
  }
  return starts
}

const envelopeChars = 300
const days = '(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)'
const months = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)'
const zone = '(?: [A-Z]{1,5}| [+-]\\d{4})'
const envelope = new RegExp(
  ` ${days},? +(?:${months} +\\d{1,2}|\\d{1,2} +${months})(?: +\\d{4})? +\\d\\d:\\d\\d(?::\\d\\d)?${zone}{0,2}(?: +\\d{4})?${zone}?\\s{0,5}$`,
)

function isEnvelope(text: string, start: number): boolean {
  if (!text.startsWith('From ', start)) return false
  return envelope.test(text.slice(start, Math.min(lineEnd(text, start), start + envelopeChars)))
}

function followsBlank(text: string, newlineAt: number): boolean {
  const before = text.charAt(newlineAt - 1) === '\r' ? newlineAt - 2 : newlineAt - 1
  return before < 0 || text.charAt(before) === '\n'
}

function precedesField(text: string, start: number): boolean {
  const next = lineEnd(text, start) + 1
  return /^[!-9;-~]{1,60}:\s/.test(text.slice(next, next + 70))
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end === -1 ? text.length : end
}

function unquoted(message: string): string {
  return message.includes('>From ') ? message.replace(/^>(?=>{0,20}From )/gm, '') : message
}
