import { wordsOf } from '../../languages/words.ts'
import type { ChangedSentence } from './changed-sentences.ts'

export type Weight = {
  /** What the change comes to: nothing but spelling and signs, a number, or other words. */
  readonly change: 'spelling' | 'numbers' | 'words'
  /** The numbers that are others now: `12 → 21`, at most 10; `–` for none. */
  readonly numbers: readonly string[]
}

/**
 * Weighs what changed in a text. A number that is another one is always told, however small the rest: 12 injured are not 21.
 * Spelling is what changes no word but for one letter of a long one (two letters side by side may be swapped), at most three
 * times in a sentence; a word with another first letter is another word, for so begin `un-`, `in-` and `il-`.
 * `weightOfChange([{ before: '12 people were hurt', after: '21 people were hurt' }], 'en')` →
 * `{ change: 'numbers', numbers: ['12 → 21'] }`
 */
export function weightOfChange(changes: readonly ChangedSentence[], language: string): Weight {
  const numbers = changes.flatMap(changedNumbers).slice(0, numbersMax)
  if (numbers.length > 0) return { change: 'numbers', numbers }
  return { change: changes.every((change) => isSpelling(change, language)) ? 'spelling' : 'words', numbers }
}

const numbersMax = 10

/** The numbers of one place that are others now, as `Weight.numbers`; none where a whole sentence went or came. */
export function changedNumbers({ before, after }: ChangedSentence): readonly string[] {
  const [old, now] = [numbersOf(before), numbersOf(after)]
  const gone = without(old, now)
  const come = without(now, old)
  // A sentence that went or came as a whole is a change of words; its numbers did not change.
  if (old.length === 0 || now.length === 0) return []
  return Array.from({ length: Math.max(gone.length, come.length) }, (_, at) => `${gone[at] ?? '–'} → ${come[at] ?? '–'}`)
}

function numbersOf(text: string): readonly string[] {
  return text.slice(0, comparedChars).match(number) ?? []
}

const number = /\p{Nd}{1,30}(?:[.,:]\p{Nd}{1,30}){0,10}/gu
const comparedChars = 5_000

/** The entries of the first list that the second does not have, each as often as it stands. */
function without(list: readonly string[], other: readonly string[]): readonly string[] {
  const rest = [...other]
  return list.filter((entry) => {
    const at = rest.indexOf(entry)
    if (at !== -1) rest.splice(at, 1)
    return at === -1
  })
}

function isSpelling({ before, after }: ChangedSentence, language: string): boolean {
  const [old, now] = [before, after].map((text) => wordsOf(text.slice(0, comparedChars), language))
  if (!old || !now || old.length !== now.length) return false
  const differing = old.flatMap((word, at) => (word === now[at] ? [] : [[word, now[at] ?? ''] as const]))
  return differing.length <= respelledMax && differing.every(([one, other]) => isRespelled(one, other))
}

const respelledMax = 3
const longWord = 5

/** Whether two words differ in one letter, written, left out or swapped with its neighbor; only in scripts of letters. */
function isRespelled(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (short.length < longWord || long.length - short.length > 1 || short[0] !== long[0]) return false
  if (!letters.test(short) || !letters.test(long)) return false
  let start = 0
  while (start < short.length && short[start] === long[start]) start += 1
  const [restOfShort, restOfLong] = [short.slice(start), long.slice(start)]
  if (short.length < long.length) return restOfLong.slice(1) === restOfShort
  const isSwapped = restOfShort[0] === restOfLong[1] && restOfShort[1] === restOfLong[0] && restOfShort.slice(2) === restOfLong.slice(2)
  return isSwapped || restOfLong.slice(1) === restOfShort.slice(1)
}

const letters = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{M}’'-]+$/u
