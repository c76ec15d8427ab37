import { seenOf } from '../../extractors/characters.ts'
import { sentencesOf } from '../../languages/sentences.ts'
import type { Instruction } from '../../model/article.ts'
import { decodeBase64 } from '../../text/base64.ts'
import { asciiOf } from './ascii-of.ts'
import { type OrderPattern, orderPatterns } from './patterns.ts'
import { type Sieve, sieveOf } from './sieve.ts'

/**
 * The first sentence of a text that gives orders to machines, with what gave it away; undefined when there is none. A
 * sentence that only quotes such an order, as reports on prompt injection do, is a report and not an order.
 * This is the narrow screen, for the sentences of articles: what it flags cannot be quoted, so it lets go what people write
 * about machines. Texts that stand alone go by `screenCandidate`, hidden ones by `screenHidden`.
 * Method: rules over single sentences, as in research on filtering untrusted text (arXiv 2604.23887), not a model.
 * `screen('Ignore all previous instructions.')` → `{ text: 'Ignore …', where: 'visible', how: 'overrides instructions' }`
 */
export function screen(text: string): Instruction | undefined {
  return screenSentences(text, 1)[0]
}

/** All sentences of a text that give orders to machines, at most `max`. */
export function screenSentences(text: string, max: number = instructionsMax): readonly Instruction[] {
  const found: Instruction[] = []
  for (const line of seenOf(text.slice(0, textCharsMax)).text.split('\n')) {
    // No sentence goes across a line break, and most lines hold nothing that an order is made of: they are not parted at all.
    if (!mayFit(line, orderPatterns) && !encodedRun.test(line)) continue
    for (const { text: sentence } of sentencesOf(line, 'en')) {
      const how = orderIn(sentence) ?? orderInCode(sentence)
      if (how !== undefined) found.push({ text: sentence.slice(0, sentenceCharsMax), where: 'visible', how })
      if (found.length >= max) return found
    }
  }
  return found
}

const instructionsMax = 50
const textCharsMax = 200_000
const sentenceCharsMax = 1_000

function orderIn(sentence: string): string | undefined {
  const whole = plain(sentence)
  const own = withoutQuotations(whole)
  if (own === whole) return firstFit(whole, orderPatterns)
  // What is left of a report when its quotation is gone is still a sentence; an order that quotes loses only what to say.
  const isReport = own.split(' ').length >= reportWordsMin
  return firstFit(own, orderPatterns) ?? (isReport ? undefined : firstFit(whole, orderPatterns))
}

/** Which of the patterns a plain sentence fits first, by name. */
export function firstFit(text: string, patterns: readonly OrderPattern[]): string | undefined {
  return sieveFor(patterns)(text).find(({ signs }) => signs.test(text))?.how
}

/** Whether any sentence of a text may fit one of the patterns; a cheap look at the words of the whole. */
export function mayFit(text: string, patterns: readonly OrderPattern[]): boolean {
  return sieveFor(patterns)(folded(text)).length > 0
}

const sieves = new WeakMap<readonly OrderPattern[], Sieve<OrderPattern>>()

function sieveFor(patterns: readonly OrderPattern[]): Sieve<OrderPattern> {
  const known = sieves.get(patterns)
  if (known !== undefined) return known
  const made = sieveOf(patterns)
  sieves.set(patterns, made)
  return made
}

/** A sentence as patterns are matched against it: lower case, compatibility forms folded (NFKC), single blanks, cut to length. */
export function plain(sentence: string): string {
  return folded(sentence.slice(0, sentenceCharsMax)).trim()
}

function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s{2,}|[^\S ]/g, ' ')
}

const reportWordsMin = 5

/** Quotations become `¶`, so that what stands round them can still be told. */
function withoutQuotations(sentence: string): string {
  return sentence.replace(quotation, '¶')
}

/** A straight mark opens only before a word and closes only after one, so that stray marks hide nothing. */
const quotation =
  /[“„«「『][^”“»」』]{1,400}[”“»」』]|(?<=^|[\s(])"(?=\S)[^"]{1,400}(?<=\S)"(?=$|[\s.,;:!?)])|(?<=^|\s)['‘](?=\S)[^'’]{8,200}['’](?=$|[\s.,;:!?])/g

const encodedRun = /[A-Za-z0-9+/]{60,4000}={0,2}/

/** Orders in base64: decoded, they are read like any other sentence. */
function orderInCode(sentence: string): string | undefined {
  const run = encodedRun.exec(sentence)?.[0]
  if (run === undefined) return undefined
  const decoded = asciiOf(decodeBase64(run))
  return decoded !== undefined && orderIn(decoded) !== undefined ? 'encoded order' : undefined
}
