import { isImplied } from './implied-numbers.ts'
import { isContent, type Nearest, type Source } from './likeness.ts'
import { type Token, tokensOf } from './tokens.ts'
import { doubts, extremes, formWords, modals, negations, standings } from './word-classes.ts'

/** What a sentence in other words says and its passages do not. */
export type Lacking = {
  readonly missing: readonly string[]
  /** Names it begins with: its passage may go on with “it” or “she”. */
  readonly unnamed: readonly string[]
}

/** A name among the first words is whom the sentence is about. */
const subjectMax = 4

/**
 * The numbers, dates, names, superlatives and standings (`former`) of a sentence that none of its passages has, and a denial that
 * the nearest one has not. `one` counts nothing: it is a pronoun as often.
 */
export function lackingOf(claim: readonly Token[], source: Source, nearest: Nearest): Lacking {
  const isHeld = ({ form }: Token): boolean => source.forms.has(form)
  const names = claim.filter((token) => isName(token) && !isHeld(token) && !isKin(token, source))
  const words = claim.filter(
    (token) =>
      !isHeld(token) &&
      ((isNumber(token) && !isImplied(claim, claim.indexOf(token), source.passages)) ||
        extremes.has(token.word) ||
        standings.has(token.word)),
  )
  const isDenied = claim.some(isNegation) && !nearest.tokens.some(({ word }) => negations.has(word))
  return {
    missing: [
      ...words.map(({ word }) => word),
      ...names.filter((token) => claim.indexOf(token) >= subjectMax).map(({ word }) => word),
      ...(isDenied ? ['a negation'] : []),
      ...lostTurns(claim, nearest),
    ],
    unnamed: names.filter((token) => claim.indexOf(token) < subjectMax).map(({ word }) => word),
  }
}

/** `Libyan` is held by `Libya`: one is the beginning of the other, and an ending is short. */
function isKin({ form }: Token, { forms }: Source): boolean {
  return endings.some((ending) =>
    form.endsWith(ending) && form.length > ending.length + 3 ? forms.has(form.slice(0, -ending.length)) : forms.has(form + ending),
  )
}

const endings = ['n', 'an', 'ian', 'ese', 'i', 's']

/**
 * Denials and doubts that stand right before a word which the claim takes from its nearest passage, where the claim has none of their
 * kind: `may have been used` is no `was used`.
 */
function lostTurns(claim: readonly Token[], { tokens }: Nearest): readonly string[] {
  const taken = new Set(claim.filter(isContent).map(({ form }) => form))
  return [
    { words: negations, like: negations },
    { words: doubts, like: open },
  ].flatMap(({ words, like }) => {
    if (claim.some(({ word }) => like.has(word))) return []
    const lost = tokens.find(({ word }, at) => words.has(word) && isBefore(tokens.slice(at + 1), taken))
    return lost === undefined ? [] : [`without “${lost.word}”`]
  })
}

/** `will` and `must` leave nothing open. */
const closed = new Set([
  'will',
  'must',
  'shall',
  'can',
  'definitely',
  'certainly',
  'undoubtedly',
  'confirmed',
  'confirms',
  'agreed',
  'agrees',
])
const open = new Set([...modals].filter((word) => !closed.has(word)))

/** Whether the first word behind that carries a meaning, form words passed over, was taken. */
function isBefore(tokens: readonly Token[], taken: ReadonlySet<string>): boolean {
  const next = tokens.find(isContent)
  return next !== undefined && taken.has(next.form)
}

function isNumber({ kind, word }: Token): boolean {
  return (kind === 'number' || kind === 'date') && word !== 'one'
}

function isName({ kind, isCapital, isFirst, word }: Token): boolean {
  return kind === 'word' && isCapital && !isFirst && !formWords.has(word)
}

/** The `No` of a title, `the film No Way Back`, denies nothing. */
function isNegation({ word, isCapital, isFirst }: Token): boolean {
  return negations.has(word) && (!isCapital || isFirst)
}

const quotation = /“([^”]{3,600})”|"([^"]{3,600})"|«([^»]{3,600})»|「([^」]{2,600})」|„([^“”]{3,600})[“”]/gu

/**
 * The quotations of a claim that do not stand in one of its passages, word for word; marks and case apart. Of a longer one the
 * passage must quote somebody too: what a report says itself is nobody’s words.
 */
export function unquoted(claim: string, passages: readonly string[]): readonly string[] {
  const quotes = [...claim.matchAll(quotation)].map((found) => found.slice(1).find((part) => part !== undefined) ?? '')
  if (quotes.length === 0) return []
  const texts = passages.map((text) => ({ words: plain(text), hasMarks: anyMark.test(text) }))
  return quotes.filter((quote) => {
    const words = plain(quote)
    const isLong = words.split(' ').length - 2 >= longQuote && !isTitle(quote)
    return !texts.some((text) => text.words.includes(words) && (text.hasMarks || !isLong))
  })
}

/** `All the Keys of Norrby`: the title of a work, which many texts print without marks. */
function isTitle(quote: string): boolean {
  const words = tokensOf(quote).filter(isContent)
  return words.filter(({ isCapital }) => isCapital).length * 2 > words.length
}

const longQuote = 4
const anyMark = /["“”„«»「」『』]|(?<![\p{L}\p{N}])['‘]|''|``/u

/** The words alone, each between blanks, so that `art` does not stand in `part`. */
function plain(text: string): string {
  return ` ${tokensOf(text)
    .map((token) => (isContent(token) && token.kind === 'word' ? token.word : token.form))
    .join(' ')} `
}
