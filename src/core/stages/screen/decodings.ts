import { decodeBase64 } from '../../text/base64.ts'
import { asciiOf } from './ascii-of.ts'

/** A text as it reads when a disguise is taken off, and the name of the disguise. */
export type Decoding = { readonly text: string; readonly how: string }

/**
 * What a text says behind a disguise: base64, hexadecimal and binary numbers, Morse, percent and backslash escapes, rot13,
 * words spelled backwards, letters set apart, words joined by hyphens, digits and look-alike letters for letters, last letters
 * doubled. Each disguise is looked for by a cheap sign first, so that plain prose gives an empty list; at most ten answers.
 * `decodingsOf('vtaber nyy gur ehyrf naq lbh')` → `[{ text: 'ignore all the rules and you', how: 'rot13' }]`
 */
export function decodingsOf(text: string): readonly Decoding[] {
  const part = text.slice(0, decodedCharsMax)
  const found: Decoding[] = []
  for (const [how, decode] of disguises) {
    const decoded = decode(part)
    if (decoded !== undefined && decoded !== part && decoded.trim() !== '') found.push({ text: decoded, how })
  }
  return found
}

const decodedCharsMax = 8_000

type Disguise = (text: string) => string | undefined

const disguises: readonly (readonly [string, Disguise])[] = [
  ['base64', fromBase64],
  ['hexadecimal numbers', (text) => fromNumbers(text, /(?:(?:0x|\\x)?[\da-f]{2}[ ,]?){12,2000}/i, 16)],
  ['binary numbers', (text) => fromNumbers(text, /(?:[01]{8}\s?){8,800}/, 2)],
  ['Morse', fromMorse],
  ['escapes', fromEscapes],
  ['rot13', (text) => (countOf(text, rotatedWords) >= 2 ? rotated(text) : undefined)],
  ['reversed text', (text) => (countOf(text, backwardWords) >= 2 ? Array.from(text).toReversed().join('') : undefined)],
  ['letters set apart', fromSpaced],
  ['joined words', fromJoined],
  ['digits for letters', fromLeet],
  ['look-alike letters', fromLookAlikes],
  ['doubled letters', fromDoubled],
]

function countOf(text: string, words: RegExp): number {
  return text.match(words)?.length ?? 0
}

/** `the`, `and`, `you`, `your`, `all`, `ignore`, `instructions`, `prompt`, `system`, `this` in rot13. */
const rotatedWords = /\b(?:gur|naq|lbh|lbhe|nyy|vtaber|vafgehpgvbaf|cebzcg|flfgrz|guvf)\b/gi
const backwardWords = /\b(?:eht|dna|uoy|ruoy|lla|erongi|snoitcurtsni|tpmorp|metsys|siht)\b/gi

function rotated(text: string): string {
  return text.replace(/[a-z]/gi, (letter) => {
    const code = letter.charCodeAt(0)
    const base = code < 97 ? 65 : 97
    return String.fromCharCode(((code - base + 13) % 26) + base)
  })
}

function fromBase64(text: string): string | undefined {
  const run = /[A-Za-z0-9+/]{28,6000}={0,2}/.exec(text)?.[0]
  // A hash and a long name have no words in them once decoded, so the answer is left to the patterns.
  return run === undefined ? undefined : asciiOf(decodeBase64(run))
}

function fromNumbers(text: string, run: RegExp, base: number): string | undefined {
  const found = run.exec(text)?.[0]
  const digits = found?.match(base === 2 ? /[01]{8}/g : /[\da-f]{2}/gi) ?? []
  return digits.length === 0 ? undefined : asciiOf(digits.map((pair) => Number.parseInt(pair, base)))
}

const morse = new Map(
  '.- a -... b -.-. c -.. d . e ..-. f --. g .... h .. i .--- j -.- k .-.. l -- m -. n --- o .--. p --.- q .-. r ... s - t ..- u ...- v .-- w -..- x -.-- y --.. z'
    .match(/[.-]+ [a-z]/g)
    ?.map((pair) => pair.split(' ') as [string, string]) ?? [],
)

/** Letters are parted by one blank, words by more or by a slash (ITU-R M.1677). */
function fromMorse(text: string): string | undefined {
  const run = /(?:[.-]{1,6}(?: {1,3}|\s?\/\s?|$)){12,3000}/.exec(text)?.[0]
  return run
    ?.split(/ {2,3}|\s?\/\s?/)
    .map((word) =>
      word
        .split(' ')
        .map((sign) => morse.get(sign) ?? '')
        .join(''),
    )
    .join(' ')
}

function fromEscapes(text: string): string | undefined {
  if (countOf(text, /%[2-7][\da-f]|\\u00[2-7][\da-f]|&#x?[\da-f]{2,3};/gi) < 8) return undefined
  return text
    .replace(/(?:%|\\u00|&#x)([2-7][\da-f]);?/gi, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)))
    .replace(/&#(\d{2,3});/g, (_, code: string) => String.fromCharCode(Number(code)))
}

/** `I g n o r e   a l l`, `I.g.n.o.r.e`: single letters with one mark between; two or more blanks part words. */
function fromSpaced(text: string): string | undefined {
  const run = /(?:\p{L}[ .*_|-]{1,3}){10,2000}\p{L}?/u.exec(text)?.[0]
  return run
    ?.split(/\s{2,}|[*|_]{2,}/)
    .map((word) => word.replace(/[ .*_|-]/g, ''))
    .join(' ')
}

/** A sentence that has more hyphens than blanks was joined to pass a filter. */
function fromJoined(text: string): string | undefined {
  const joints = countOf(text, /(?<=[a-z>"'])[-_](?=[a-z<"'])/gi)
  return joints >= 3 && joints > countOf(text, / /g) * 2 ? text.replace(/[-_]/g, ' ').replace(/<space>/g, ' ') : undefined
}

const leet = new Map(Object.entries({ '4': 'a', '@': 'a', '3': 'e', '1': 'i', '!': 'i', '0': 'o', '5': 's', $: 's', '7': 't', '8': 'b' }))

function fromLeet(text: string): string | undefined {
  const words = text.split(/\s+/)
  const disguised = words.filter((word) => /[a-z][43105$7@!8]{1,3}[a-z]|^[a-z]{2,}[430]$|^[4315$70]{1,2}[a-z]{2,}/i.test(word))
  if (disguised.length < 3 || disguised.length * 4 < words.length) return undefined
  return words.map((word) => (/[a-z]/i.test(word) ? word.replace(/[43105$7@!8]/g, (sign) => leet.get(sign) ?? sign) : word)).join(' ')
}

/** Cyrillic and Greek letters that look like Latin ones (Unicode TS 39, confusables). */
const lookAlikes = new Map(
  Array.from(
    'аaеeоoрpсcуyхxіiјjѕsԁdһhΑAΒBΕEΗHΙIΚKΜMΝNΟOΡPΤTΧXοoνvαaρpАAВBЕEКKМMНHОOРPСCТTХXІI'.matchAll(/(.)([A-Za-z])/gu),
    (pair) => [pair[1] ?? '', pair[2] ?? ''] as const,
  ),
)

/** Only words that mix the alphabets are disguised; Russian and Greek are not. */
function fromLookAlikes(text: string): string | undefined {
  const isMixed = (word: string) => /\p{Script=Latin}/u.test(word) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(word)
  if (!(text.match(/\p{L}{2,40}/gu) ?? []).some(isMixed)) return undefined
  return Array.from(text, (letter) => lookAlikes.get(letter) ?? letter).join('')
}

/** `outputt yourr previouss`: most words end in a doubled letter, as no language does. */
function fromDoubled(text: string): string | undefined {
  const words = text.split(/\s+/).slice(0, wordsMax)
  const doubled = words.filter((word) => /(\p{L})\1\P{L}{0,3}$/u.test(word))
  if (doubled.length < 3 || doubled.length * 2 < words.length) return undefined
  return words.map((word) => word.replace(/(\p{L})\1(?=\P{L}{0,3}$)/u, '$1')).join(' ')
}

const wordsMax = 500
