import { limits } from '../../limits.ts'

export type MailHeader = {
  /** Field bodies as texts of octets, unfolded, by name in lower case, in the order they stand. */
  readonly fields: ReadonlyMap<string, readonly string[]>
  /** Where the body begins. */
  readonly bodyAt: number
  /** Whether fields were left behind because the header is longer than `limits.mailHeaderBytes`. */
  readonly isCut: boolean
}

/**
 * Reads the header of a message or of a part (RFC 5322, section 2.2) from a text of octets: folded lines are joined, lines
 * that are no field are passed over, the header ends at the first empty line.
 * `readHeader('Subject: a\n b\n\nHi')` → fields `subject: ['a b']`, body at 15
 */
export function readHeader(text: string): MailHeader {
  const fields = new Map<string, string[]>()
  let open: string[] | undefined
  let at = 0
  while (at < text.length) {
    const end = lineEnd(text, at)
    const next = end + 1
    if (end === at || (end === at + 1 && text.charAt(at) === '\r')) return { fields, bodyAt: Math.min(next, text.length), isCut: false }
    if (next > limits.mailHeaderBytes) return { fields, bodyAt: bodyAfter(text, at), isCut: true }
    const line = text.slice(at, text.charAt(end - 1) === '\r' ? end - 1 : end)
    if (/^[ \t]/.test(line)) {
      if (open) open[open.length - 1] += ` ${withoutBlanks(line)}`
    } else open = addField(fields, line)
    at = next
  }
  return { fields, bodyAt: text.length, isCut: false }
}

/** The first field of that name, undefined when there is none or it is empty. */
export function fieldOf({ fields }: MailHeader, name: string): string | undefined {
  return fields.get(name)?.find((value) => value !== '')
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end === -1 ? text.length : end
}

function bodyAfter(text: string, from: number): number {
  const blank = /\r?\n\r?\n/g
  blank.lastIndex = from
  return blank.exec(text) ? blank.lastIndex : text.length
}

const fieldsMax = 1_000

function addField(fields: Map<string, string[]>, line: string): string[] | undefined {
  const colon = line.indexOf(':')
  const name = line.slice(0, Math.max(0, colon)).trim().toLowerCase()
  if (!/^[!-9;-~]{1,100}$/.test(name)) return undefined
  const values = fields.get(name) ?? []
  if (values.length === 0 && fields.size >= fieldsMax) return undefined
  if (values.length >= fieldsMax) return undefined
  values.push(withoutBlanks(line.slice(colon + 1)))
  fields.set(name, values)
  return values
}

/** Without blanks at both ends. `trim` knows more blanks than mail does, and takes halves of characters in octets for them. */
function withoutBlanks(text: string): string {
  let [start, end] = [0, text.length]
  while (start < end && isBlank(text.charCodeAt(start))) start += 1
  while (end > start && isBlank(text.charCodeAt(end - 1))) end -= 1
  return text.slice(start, end)
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0d
}
