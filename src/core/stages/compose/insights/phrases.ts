import { numberNames, ordinalNames } from '../../../languages/english-numbers.ts'
import type { Claim } from '../../../model/edition.ts'
import { clipped } from '../../../text/clipped.ts'

/** Greater numbers are written in digits. */
const inWordsMax = 12
const endings = new Map([
  [1, 'st'],
  [2, 'nd'],
  [3, 'rd'],
])

/** A number as newspapers write it: `four`, `13`; `none` for 0. */
export function numberWord(value: number): string {
  if (value === 0) return 'none'
  return value <= inWordsMax ? (numberNames[value] ?? String(value)) : String(value)
}

/** `fourth`, `13th`, `21st` */
export function ordinalWord(value: number): string {
  const ending = Math.floor((value % 100) / 10) === 1 ? undefined : endings.get(value % 10)
  return ordinalNames[value - 1] ?? `${value}${ending ?? 'th'}`
}

/** `a`, `a and b`, `a, b and c` */
export function listWords(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

/** A headline inside a sentence of ours: in quotation marks, what it quotes itself in single ones, long ones cut between words. */
export function quotedHeadline({ text }: Pick<Claim, 'text'>): string {
  const inner = text
    .replace(/[“”"]/g, '’')
    .replace(/(^|\s)’/g, '$1‘')
    .replace(/[.,;:…\s]+$/, '')
  return `“${clipped(inner, ideographs.test(inner) ? ideographsMax : lettersMax)}”`
}

const lettersMax = 72
/** They take twice the room, and say as much with fewer. */
const ideographsMax = 34
const ideographs = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u
