import { numberNames } from '../../languages/english-numbers.ts'
import { amountsOf } from '../../text/amounts.ts'
import { stemOf } from '../../text/content-words.ts'

/** A number of a text with what it counts. */
export type Quantity = {
  readonly value: number
  /** `money`, `share`, or the stem of the counted noun; empty when no noun follows. */
  readonly of: string
  /** Words between the number and its noun that tell it from others: `legitimate` packages are not all packages. */
  readonly kind: string
  /** As it stands in the text: `220,000 servers`. */
  readonly what: string
  /** Whether the text says that it is rounded: “over”, “about”, “nearly”. */
  readonly isRounded: boolean
}

/**
 * The numbers of a text that count something: sums, shares, and counts with their noun; twelve and 12 are the same. Years,
 * dates, times of day, spans of time, versions, ids and ranks count nothing here. A sum in brackets behind another one is
 * the same sum in another currency or unit.
 * `quantitiesOf('Over 220,000 servers are open')` → `[{ value: 220000, of: 'server', kind: '', what: '220,000 servers', isRounded: true }]`
 */
export function quantitiesOf(text: string): readonly Quantity[] {
  const found: Quantity[] = []
  for (const match of text.slice(0, textMax).matchAll(pattern)) {
    if (found.length >= quantitiesMax) break
    const quantity = quantityOf(match, text)
    if (quantity !== undefined) found.push(quantity)
  }
  return found
}

/**
 * Whether two numbers may be one, told with more or less care: equal to three digits; within a twentieth where one of them
 * is rounder; or, where the rounder one says that it is rounded, within one step of its last digit.
 * `isSameValue({ value: 220_000, … }, { value: 224_000, … })` → true; 12,000 and 14,000 → false
 */
export function isSameValue(one: Quantity, other: Quantity): boolean {
  const gap = Math.abs(one.value - other.value)
  const size = Math.max(one.value, other.value)
  if (gap <= size * 0.0005) return true
  const [round, exact] = digitsOf(one.value) <= digitsOf(other.value) ? [one, other] : [other, one]
  if (round.value < smallest) return false
  if (digitsOf(round.value) < digitsOf(exact.value) && gap <= size * 0.05) return true
  return round.isRounded && gap < stepOf(round.value)
}

const textMax = 20_000
const quantitiesMax = 60
/** Below it every number is told exactly. */
const smallest = 20

/** “One” is an article as often as a number. */
const leastInWords = 2
const numberWords = numberNames.slice(leastInWords).join('|')
const byWord = new Map(numberNames.map((word, value) => [word, value]))

// A sign of money, a number, and up to three words behind it; what stands before is looked at by hand.
const pattern = new RegExp(
  `(?<![\\p{L}\\p{N}.,:/-])([$€£¥])?(\\d{1,3}(?:,\\d{3}){1,4}|\\d{1,15}|${anyCase(numberWords)}(?![\\p{L}-]))(\\.\\d{1,3})?(?![\\p{N}:/])([ -]?%|[ -]?[万千百亿億萬兆]{1,2}|[ -]?\\p{L}{1,14})?([ -][\\p{Ll}-]{1,20})?([ -]\\p{Ll}{1,20})?`,
  'gu',
)

/** Each word with or without a capital. */
function anyCase(words: string): string {
  return words.replace(/\b[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`)
}

function quantityOf(match: RegExpMatchArray, text: string): Quantity | undefined {
  const [, sign, whole = '', fraction = '', first = '', second = '', third = ''] = match
  const at = match.index ?? 0
  const before = text.slice(Math.max(0, at - 40), at)
  const rest = text.slice(at + match[0].length - first.length - second.length - third.length)
  const number = byWord.get(whole.toLowerCase()) ?? Number(whole.replaceAll(',', '') + fraction)
  const [amount] = amountsOf(`${whole}${fraction}${first}`)
  const value = amount === undefined ? number : Number(amount)
  if (isOtherNumber({ before, whole, fraction, rest, hasUnit: amount !== undefined || sign !== undefined })) return undefined
  const isRounded = hedge.test(before)
  const tail = amount === undefined ? [first, second, third] : [second, third]
  const shown = (count: number): string =>
    `${sign ?? ''}${whole}${fraction}${amount === undefined ? '' : first}${tail.slice(0, count).join('')}`.trim()
  if (/%|^[ -]percent|^[ -]per\b/i.test(tail[0] ?? '')) return { value, of: 'share', kind: '', what: shown(1), isRounded }
  if (sign !== undefined || /^[ -](?:dollars?|euros?|pounds?|yuan|yen|usd|eur|美元|欧元)$/iu.test(tail[0] ?? ''))
    return { value, of: 'money', kind: '', what: shown(sign === undefined ? 1 : 0), isRounded }
  const isSum = /illi|bn|mn|[万亿億萬]/i.test(first) && value >= 1e6
  const nounAt = tail.findIndex((word) => /^[ -]\p{Ll}{3,}s$|^[ -](?:people|malware)$/u.test(word) && !notCounted.test(word))
  if (nounAt === -1 || isModelSize(first)) return { value, of: isSum ? 'money' : '', kind: '', what: shown(0), isRounded }
  const kind = tail
    .slice(0, nounAt)
    .filter((word) => !states.test(word))
    .join('')
    .trim()
  // “12 of the servers” counts servers; “12 times as many” counts nothing.
  return { value, of: stemOf(tail[nounAt]?.trim().replace('-', '') ?? ''), kind, what: shown(nounAt + 1), isRounded }
}

type Surroundings = {
  readonly before: string
  readonly whole: string
  readonly fraction: string
  readonly rest: string
  readonly hasUnit: boolean
}

/** A year, a date, a time, a span of time, a version, an id, a rank, or another currency’s or unit’s name of the same sum. */
function isOtherNumber({ before, whole, fraction, rest, hasUnit }: Surroundings): boolean {
  if (/^(?:19|20)\d\d$/.test(whole) && fraction === '' && !hasUnit) return true
  if (/^[ -]?(?:st|nd|rd|th)\b|^\.\d|^[ -]?(?:am|pm|a\.m|p\.m|utc|gmt|est|pst|edt|pdt|cest|cet)\b/i.test(rest)) return true
  if (spans.test(rest) || monthAfter.test(rest) || monthBefore.test(before)) return true
  if (
    /(?:version|v|release|port|chapter|part|no\.|number|#|rank(?:ed)?|top|page|section|step|day|week|type|cvss|score(?: of)?|rated)[ :]?$/i.test(
      before,
    )
  )
    return true
  // A name before a bare decimal is a version: `Tarn 4.2`.
  if (!hasUnit && fraction !== '' && !/^ ?%/.test(rest) && /\p{Lu}[\p{L}\d]* $/u.test(before)) return true
  return /(?:[$€£¥]|\d ?(?:bn|[kmbt]|million|billion|trillion|thousand|km|miles|kg|lb)?) ?(?:\p{L}{1,8} )?\((?:about |roughly |around )?[$€£¥]?$/iu.test(
    before,
  )
}

const hedge =
  /\b(?:over|about|around|roughly|nearly|almost|some|approximately|an estimated|more than|at least|up to|as many as|upwards of|close to|fewer than|less than|under)[ ]?[$€£¥]?$/i
const spans =
  /^[ -]?(?:milliseconds?|ms|seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|nights?|weeks?|months?|quarters?|years?|decades?|centuries|times|year-old)\b/i
const monthNames =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?'
const monthAfter = new RegExp(`^ (?:of )?(?:${monthNames})\\b|^[年月日]`, 'i')
const monthBefore = new RegExp(`\\b(?:${monthNames})\\.? (?:\\d{1,2}, )?$`, 'i')

/** What happened to the things counted tells no other things. */
const states =
  /^[ -](?:exposed|vulnerable|affected|infected|compromised|malicious|unpatched|more|different|unique|of|the|internet|other|new|known)$/

/** `26B benchmarks`: a letter at the number, without a sign of money, is more often a size in a name than a billion. */
function isModelSize(first: string): boolean {
  return /^[BbTt]$/.test(first)
}

/** Counted by every site and by nobody’s news. */
const notCounted =
  /^[ -](?:stars?|sales|downloads?|installs|installations|customers|followers|subscribers|views?|points|comments|likes|upvotes|replies|words|pages|characters|bits|bytes|ways|things|tips|reasons|employees|others|steps|its|this|was|has|cores)$/

/** Digits that matter: 2 of 220,000. */
function digitsOf(value: number): number {
  return value.toPrecision(6).replace(/e.*$/, '').replace('.', '').replace(/^0+/, '').replace(/0+$/, '').length
}

/** One step of the last digit that matters: 10,000 of 220,000. */
function stepOf(value: number): number {
  return 10 ** (Math.floor(Math.log10(value)) + 1 - digitsOf(value))
}
