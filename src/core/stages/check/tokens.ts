import { countries, magnitudes, months, numberWords, ordinalWords, readAs, tensWords } from './number-words.ts'

/** One word, number, date or sign of a sentence, in the one form in which it is compared. */
export type Token = {
  /** What is compared: a stem, `#2400000`, `@06-05`, `%`. */
  readonly form: string
  /** The word in lower case, before its ending was cut. */
  readonly word: string
  readonly kind: 'word' | 'number' | 'date' | 'sign'
  readonly isCapital: boolean
  /** Whether it stands first in its text, or after the end of a sentence or a line. */
  readonly isFirst: boolean
  /** The marks between the token before and this one. */
  readonly gap: string
}

/**
 * A sentence as tokens that are equal where texts mean the same and write it otherwise: `2.4 million`, `2,400,000` and `2.4M`;
 * `fourteen` and `14`; `5 June` and `2026-06-05`; `isn’t` and `is not`; `CEO` and `chief executive officer`; “ and ".
 * Scripts without blanks come as single characters. What follows the first 4,000 tokens is left out.
 * `tokensOf('It isn’t 40%').map(({ form }) => form)` → `['it', 'is', 'not', '#40', '%']`
 */
export function tokensOf(text: string): readonly Token[] {
  return dated(counted(piecesOf(text)))
}

const tokensMax = 4_000
/** Claims and passages are sentences; nobody asks for the tokens of a book. */
const textMax = 40_000

const pieceForm =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|\p{Sc}|%|&|[Pp]er cent(?![\p{L}\p{N}])|(?:\p{Lu}\.){1,8}\p{Lu}(?:\.|(?!\p{L}))|[[\p{L}\p{N}\p{M}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]]+(?:[.,]\d[\d\p{Script=Latin}]*|'\p{Script=Latin}+|\.\p{Ll}+|_[\p{Script=Latin}\d]+)*/gv
/** A character of a script that parts no words: a token by itself. */
export const unspaced = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]$/u

const endMark = /[.!?…。!?]["”’)\]]*\s|[。!?\n]/u

/** Whether a sentence ends here; a point may be glued to the next one, `strategist.New`. */
function isEnd(gap: string, isCapital: boolean): boolean {
  return endMark.test(gap) || (isCapital && gap.startsWith('.'))
}

const shortened = new Set(
  'mr mrs ms dr st jr sr inc corp ltd co vs no gen sen rep gov prof jan feb mar apr jun jul aug sept sep oct nov dec'.split(' '),
)

function isShortened(word: string, gap: string): boolean {
  return gap === '. ' && (shortened.has(word) || /^\p{Script=Latin}$/u.test(word))
}

type Piece = { readonly word: string; readonly isCapital: boolean; readonly isFirst: boolean; readonly gap: string }

function piecesOf(text: string): readonly Piece[] {
  const plain = text
    .slice(0, textMax)
    .normalize('NFKC')
    .replace(/[‘’‚`´]/g, "'")
    .replace(/\p{Cf}/gu, '')
  const pieces: Piece[] = []
  let from = 0
  for (const { 0: found, index } of plain.matchAll(pieceForm)) {
    if (pieces.length >= tokensMax) break
    const gap = plain.slice(from, index)
    from = index + found.length
    const isCapital = /^\p{Lu}/u.test(found)
    const isFirst = pieces.length === 0 || (isEnd(gap, isCapital) && !isShortened(pieces.at(-1)?.word ?? '', gap))
    for (const [at, word] of (readAs.get(found)?.split(' ') ?? partsOf(found.toLowerCase().replace(/\.$/, ''))).entries()) {
      const country = countries.get(`${pieces.at(-1)?.word} ${word}`)
      if (country === undefined) pieces.push({ word, isCapital, isFirst: isFirst && at === 0, gap: at === 0 ? gap : ' ' })
      else pieces.splice(-1, 1, { isCapital, isFirst, gap, ...pieces.at(-1), word: country })
    }
  }
  return pieces
}

/** Contractions are undone, abbreviations written out, numbers parted from what is written to them: `14MB` → 14, mb. */
function partsOf(word: string): readonly string[] {
  const read = readAs.get(word)
  if (read !== undefined) return read.split(' ')
  if (word === 'cannot') return ['can', 'not']
  if (word === 'per cent') return ['%']
  const apostrophe = word.indexOf("'")
  if (apostrophe > 0) return contraction(word.slice(0, apostrophe), word.slice(apostrophe + 1))
  const number = /^(\d+(?:,\d{3})*(?:\.\d+)*)([a-z]{1,3})$/.exec(word)
  if (number !== null && !/^(?:st|nd|rd|th|s|x|d|g)$/.test(number[2] ?? '')) return [number[1] ?? '', ...partsOf(number[2] ?? '')]
  return /^v\d/.test(word) ? [word.slice(1)] : [word]
}

const withIs = /^(?:it|that|he|she|there|what|who|here|where|how|let)$/
const endings: Readonly<Record<string, string>> = { re: 'are', ve: 'have', ll: 'will', m: 'am', d: 'would' }

function contraction(head: string, tail: string): readonly string[] {
  if (tail === 't' && head.endsWith('n')) {
    const verb = head === 'can' ? 'can' : head === 'won' ? 'will' : head === 'shan' ? 'shall' : head.slice(0, -1)
    return [verb, 'not']
  }
  if (tail === 's') return withIs.test(head) ? [head, 'is'] : partsOf(head)
  const ending = endings[tail]
  return ending === undefined ? [head + tail] : [head, ending]
}

/** Numbers in their one form: words become digits, and what multiplies them is multiplied. */
function counted(pieces: readonly Piece[]): readonly Token[] {
  const tokens: Token[] = []
  for (let at = 0; at < pieces.length; ) {
    const piece = pieces[at]
    if (piece === undefined) break
    const number = numberAt(pieces, at)
    const sign = tokens.at(-1)
    if (number === undefined) tokens.push(tokenOf(piece))
    // `$5` and `5 dollars` are one: the sign goes behind.
    else if (sign !== undefined && currency.test(sign.form) && /^\s?$/.test(piece.gap))
      tokens.splice(
        -1,
        1,
        { ...piece, gap: sign.gap, isFirst: sign.isFirst, form: `#${number.value}`, kind: 'number' },
        { ...sign, gap: '' },
      )
    else tokens.push({ ...piece, form: `#${number.value}`, kind: 'number' })
    at += number?.length ?? 1
  }
  return tokens
}

const currency = /^\p{Sc}$/u

type NumberAt = { readonly value: string; readonly length: number }

function numberAt(pieces: readonly Piece[], at: number): NumberAt | undefined {
  const first = pieces[at]?.word ?? ''
  const isArticle = first === 'a' || first === 'an'
  const next = pieces[at + 1]?.word ?? ''
  if (isArticle && next === 'dozen') return { value: '12', length: 2 }
  const start = isArticle && next.length > 2 && magnitudes.has(next) ? { value: '1', length: 1 } : plainNumber(pieces, at)
  if (start === undefined) return undefined
  const isVersion = start.value.split('.').length > 2
  let { value, length } = start
  for (let unit = magnitudeAt(pieces, at + length); unit !== undefined && !isVersion; unit = magnitudeAt(pieces, at + length)) {
    value = String(Number((Number(value) * unit).toPrecision(12)))
    length += 1
    const more = spelledRest(pieces, at + length, unit)
    value = String(Number(value) + more.value)
    length += more.length
  }
  return { value, length }
}

/** `… and fifty` behind `one hundred`: smaller, and written as a word too. */
function spelledRest(pieces: readonly Piece[], at: number, unit: number): { readonly value: number; readonly length: number } {
  const skipped = pieces[at]?.word === 'and' ? 1 : 0
  const word = pieces[at + skipped]?.word ?? ''
  const isSpelled = numberWords.has(word) || tensWords.has(word)
  const rest = isSpelled && !/[,;.]/.test(pieces[at + skipped]?.gap ?? '') ? plainNumber(pieces, at + skipped) : undefined
  const isPart = rest !== undefined && unit < 1e6 && Number(rest.value) < unit
  return isPart ? { value: Number(rest.value), length: rest.length + skipped } : { value: 0, length: 0 }
}

/** The multiplier right behind a number; a lone `m` or `b` is one only where it was written to the number. */
function magnitudeAt(pieces: readonly Piece[], at: number): number | undefined {
  const piece = pieces[at]
  return piece !== undefined && /^[ \u00a0-]?$/.test(piece.gap) ? magnitudes.get(piece.word) : undefined
}

function plainNumber(pieces: readonly Piece[], at: number): NumberAt | undefined {
  const { word = '' } = pieces[at] ?? {}
  const following = pieces[at + 1]
  // Texts that were taken apart and put together again: `3, 800`.
  const isDay = months.has(pieces[at - 1]?.word ?? '')
  if (!isDay && /^[1-9]\d{0,2}$/.test(word) && following?.gap === ', ' && /^\d{3}$/.test(following.word))
    return { value: word + following.word, length: 2 }
  if (/^\d+(?:,\d{3})+(?:\.\d+)?$/.test(word)) return { value: word.replaceAll(',', ''), length: 1 }
  if (/^\d+(?:[.,]\d+)*$/.test(word)) return { value: word.length < 12 ? word.replace(/^0+(?=\d)/, '') : word, length: 1 }
  const ordinal = ordinalWords.get(word)
  if (ordinal !== undefined) return { value: `${ordinal}th`, length: 1 }
  const digitOrdinal = /^(\d+)(?:st|nd|rd|th)$/.exec(word.replaceAll(',', ''))
  if (digitOrdinal !== null) return { value: `${digitOrdinal[1]}th`, length: 1 }
  const tens = tensWords.get(word)
  if (tens === undefined) {
    const small = numberWords.get(word)
    return small === undefined ? undefined : { value: String(small), length: 1 }
  }
  const { word: unitWord = '', gap = '' } = pieces[at + 1] ?? {}
  const unit = numberWords.get(unitWord)
  const isJoined = unit !== undefined && unit > 0 && unit < 10 && /^[ -]$/.test(gap)
  return isJoined ? { value: String(tens + unit), length: 2 } : { value: String(tens), length: 1 }
}

/** Dates in their one form: the day `@06-05`, and the year as a number behind it. */
function dated(tokens: readonly Token[]): readonly Token[] {
  const out: Token[] = []
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at]
    if (token === undefined) break
    const date = dateAt(tokens, at)
    if (date === undefined) out.push(isMay(token) ? { ...token, form: '@05', word: 'May', kind: 'date' } : token)
    // As it is written: of `May 29` and `29 May` neither is a “may”.
    else out.push({ ...token, word: date.word, form: date.form, kind: 'date' }, ...date.year)
    at += date?.length ?? 1
  }
  return out
}

/** The month alone, which is no “may”. */
function isMay({ word, isCapital, isFirst }: Token): boolean {
  return word === 'may' && isCapital && !isFirst
}

type DateAt = { readonly form: string; readonly word: string; readonly year: readonly Token[]; readonly length: number }

function dateAt(tokens: readonly Token[], at: number): DateAt | undefined {
  const [one, two, three] = [tokens[at], tokens[at + 1], tokens[at + 2]]
  if (one === undefined || two === undefined) return undefined
  if (isYear(one) && three !== undefined && two.gap === '-' && three.gap === '-') {
    const [month, day] = [numberOf(two), numberOf(three)]
    if (month <= 12 && day <= 31)
      return {
        form: dayForm(month, day),
        word: `${one.word}-${two.word}-${three.word}`,
        year: [{ ...one, isFirst: false, gap: ' ' }],
        length: 3,
      }
  }
  const isDayFirst = isDay(one) && monthOf(two) !== undefined
  const month = monthOf(isDayFirst ? two : one)
  const day = isDayFirst ? one : two
  if (month === undefined || !isDay(day) || !/^[ \u00a0]?$/.test(two.gap)) return undefined
  return { form: dayForm(month, numberOf(day)), word: `${one.word} ${two.word}`, year: [], length: 2 }
}

function monthOf({ word, kind, isCapital }: Token): number | undefined {
  return kind === 'word' && isCapital ? months.get(word) : undefined
}

function numberOf({ form }: Token): number {
  return Number(/^#(\d+)(?:th)?$/.exec(form)?.[1] ?? Number.NaN)
}

function isDay(token: Token): boolean {
  const value = numberOf(token)
  return value >= 1 && value <= 31
}

function isYear(token: Token): boolean {
  return /^#(?:19|20)\d\d$/.test(token.form)
}

function dayForm(month: number, day: number): string {
  return `@${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

function tokenOf(piece: Piece): Token {
  const isSign = /^(?:\p{Sc}|%)$/u.test(piece.word)
  return { ...piece, form: isSign || unspaced.test(piece.word) ? piece.word : stemOf(piece.word), kind: isSign ? 'sign' : 'word' }
}

/** A light suffix cut (after Harman’s S-stemmer, 1991, with -ed and -ing): enough to meet “patched” with “patches”. */
function stemOf(word: string): string {
  if (word.length < 5) return word.replace(/(?<=..)s$/, '')
  return word
    .replace(/ies$/, 'y')
    .replace(/(?:ing|ed|es|s|ly)$/, '')
    .replace(/e$/, '')
}
