import type { Claim } from '../../../model/edition.ts'

const numbers = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']
const ordinals = ['', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth', 'eleventh', 'twelfth']
const endings = new Map([
  [1, 'st'],
  [2, 'nd'],
  [3, 'rd'],
])

/** A number as newspapers write it: `four`, `13`; `none` for 0. */
export function numberWord(value: number): string {
  return numbers[value] ?? String(value)
}

/** `fourth`, `13th`, `21st` */
export function ordinalWord(value: number): string {
  const ending = Math.floor((value % 100) / 10) === 1 ? undefined : endings.get(value % 10)
  return ordinals[value] ?? `${value}${ending ?? 'th'}`
}

/** `a`, `a and b`, `a, b and c` */
export function listWords(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

/** The beginning of a sentence: `four stories` → `Four stories` */
export function sentenceStart(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** A headline inside a sentence of ours: in quotation marks, what it quotes itself in single ones, long ones cut between words. */
export function quotedHeadline({ text }: Pick<Claim, 'text'>): string {
  const inner = text
    .replace(/[“”"]/g, '’')
    .replace(/(^|\s)’/g, '$1‘')
    .replace(/[.,;:…\s]+$/, '')
  const charsMax = ideographs.test(inner) ? ideographsMax : lettersMax
  if (inner.length <= charsMax) return `“${inner}”`
  const cut = inner.slice(0, charsMax)
  const end = cut.lastIndexOf(' ') > charsMax / 2 ? cut.lastIndexOf(' ') : charsMax
  return `“${cut
    .slice(0, end)
    .toWellFormed()
    .replace(/[\s,;:–—-]+$/, '')}…”`
}

const lettersMax = 72
/** They take twice the room, and say as much with fewer. */
const ideographsMax = 34
const ideographs = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u
