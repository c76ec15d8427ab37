import { withoutControls } from '../plain-text.ts'
import { withoutDiffs } from './diffs.ts'

/**
 * What the author of a mail says in it: without signature, footers of lists, the wrapping of PGP, lines quoted from others
 * with the line that introduces them, patches, diffstats and the trailers that name people. Empty when nothing is left.
 * `saidIn('On Monday Bo wrote:\n> Done?\n\nYes.\n-- \nAnn')` → `Yes.`
 */
export function saidIn(text: string): string {
  const lines = withoutEnd(
    unsigned(
      withoutControls(text)
        .split('\n')
        .map((line) => line.trimEnd()),
    ),
  )
  return withoutQuotes(withoutDiffs(lines))
    .filter((line) => !isTrailer(line) && !isAttachmentMark(line))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+/, '')
    .trimEnd()
}

/** Whether a text quotes what quotes something already: then it answers an answer. `quotesTwice('> > a')` → true */
export function quotesTwice(text: string): boolean {
  return /^> ?>/m.test(text)
}

/** RFC 4880, section 7: the armor around a signed text; its lines that begin with a dash have `- ` before them. */
function unsigned(lines: readonly string[]): readonly string[] {
  const start = lines.indexOf('-----BEGIN PGP SIGNED MESSAGE-----')
  if (start === -1) return lines
  const blank = lines.indexOf('', start)
  const signature = lines.indexOf('-----BEGIN PGP SIGNATURE-----', start)
  const signed = lines.slice(blank === -1 ? start + 1 : blank + 1, signature === -1 ? lines.length : signature)
  return [...lines.slice(0, start), ...signed.map((line) => line.replace(/^- (?=-)/, ''))]
}

/** Cuts at the first thing that ends what is said: signature, footer, scrubbed attachment, the mail that is answered. */
function withoutEnd(lines: readonly string[]): readonly string[] {
  const start = lines.findIndex((line) => line !== '')
  // At the top it is a mail passed on.
  const end = lines.findIndex((line, at) => isEnd(line) || isFooter(lines, at) || (at > start && isOldMail(lines, at)))
  return end === -1 ? lines : lines.slice(0, end)
}

const ends: readonly RegExp[] = [
  /^--$/,
  /^-{10,20} next part -{10,20}$/,
  /^-----BEGIN PGP SIGNATURE-----$/,
  /^-{2,10} ?(?:Original Message|Ursprüngliche Nachricht|Message d'origine|Mensaje original) ?-{2,10}$/i,
]

function isEnd(line: string): boolean {
  return line.length < lineMax && ends.some((pattern) => pattern.test(line))
}

const lineMax = 200
const footerLines = 4

/** A ruled line with the words of a list right below it. */
function isFooter(lines: readonly string[], at: number): boolean {
  if (!/^(?:_{10,200}|-{20,200}|={20,200})$/.test(lines[at] ?? '')) return false
  const below = lines
    .slice(at + 1, at + 1 + footerLines)
    .join(' ')
    .slice(0, 1_000)
  return /mailing list|unsubscribe|\/listinfo\/|\/mailman|\/postorius\//i.test(below) || /^\s{0,20}(?:From|De|Von): \S/.test(below)
}

/** The header of the mail that is answered, as some programs put it below the answer. */
function isOldMail(lines: readonly string[], at: number): boolean {
  if (!/^(?:From|Von|De|Da|Van): \S/.test(lines[at] ?? '')) return false
  return lines.slice(at + 1, at + 1 + footerLines).filter((line) => oldField.test(line)).length >= 2
}

const oldField =
  /^(?:Sent|Date|To|Cc|Subject|Gesendet|Datum|An|Betreff|Envoyé|À|Objet|Enviado(?: el)?|Para|Asunto|Assunto|Inviato|A|Oggetto|Verzonden|Aan|Onderwerp): ?\S/

/** Drops quoted lines and what introduces them, one to three lines that end with a colon right above. */
function withoutQuotes(lines: readonly string[]): readonly string[] {
  const kept: string[] = []
  let isQuoting = false
  for (const line of lines) {
    const isQuote = /^ ?>/.test(line)
    if (isQuote && !isQuoting) dropIntroduction(kept)
    isQuoting = isQuote
    // One blank line of several is kept, so that a way back over them is short.
    if (!isQuote && (line !== '' || kept.at(-1) !== '')) kept.push(line)
  }
  return kept
}

const introductionLines = 3

function dropIntroduction(kept: string[]): void {
  let last = kept.length - 1
  while (last >= 0 && kept[last] === '') last -= 1
  if (!/:$/.test(kept[last] ?? '')) return
  for (let count = introductionLines; count >= 1; count -= 1) {
    const lines = kept.slice(Math.max(0, last + 1 - count), last + 1)
    if (!lines.includes('') && isIntroduction(lines.join(' '))) {
      kept.length = last + 1 - lines.length
      return
    }
  }
}

/** A line that begins as one and has a date or an address, or one that ends with “wrote:” and is short. */
function isIntroduction(line: string): boolean {
  if (line.length > 400) return false
  return (opening.test(line) && /\d|@/.test(line)) || (line.length < 120 && closing.test(line))
}

const opening = /^(?:On|Am|Le|El|Em|Il|Op|Den|W dniu|Dnia|В|Quoting) \S/
const closing =
  /(?:wrote|writes|said|schrieb|écrit|escribió|escreveu|scritto|schreef|skrev|napisał|пишет|писал|写道)(?: on \S.{0,80})? ?:$/i

const trailer =
  /^(?:signed-off-by|reviewed-by|acked-by|tested-by|reported-by|reported-and-tested-by|suggested-by|co-developed-by|co-authored-by|cc|message-id|change-id|base-commit|prerequisite-(?:patch-id|message-id|change-id)): ?\S/i

function isTrailer(line: string): boolean {
  return line.length < 400 && trailer.test(line)
}

/** How public-inbox marks parts: `[-- Attachment #1: Type: text/plain, Size: 1250 bytes --]`. */
function isAttachmentMark(line: string): boolean {
  return line.length < 400 && line.startsWith('[-- ') && line.endsWith(' --]')
}
