import { numberNames, tensNames } from '../../languages/english-numbers.ts'
import { foldHan } from '../../text/abroad/han.ts'
import { plainWord } from '../../text/abroad/plain-word.ts'
import { searchHangul, searchRun } from '../../text/abroad/search.ts'
import { type Meaning, writings } from '../../text/abroad/writings.ts'
import { amountsOf } from '../../text/amounts.ts'
import { stopWords } from '../../text/stop-words.ts'

/** A word as it is compared, and whether readers of another language would write it the same: names, numbers, ids. */
export type Term = { readonly text: string; readonly isName: boolean }

/**
 * The terms of a text: lower-case words without endings, amounts as numbers, pairs of characters where a script leaves
 * no spaces, with simplified characters, and names of the tables as they are in Latin letters. A word may come twice.
 * `termsOf('Lamp raises $6B')` → lamp (name), rais, 6b (name), #6000000000 (name)
 */
export function termsOf(text: string): readonly Term[] {
  const plain = foldHan(text.normalize('NFKC'))
    .replaceAll(possessives, '')
    .replaceAll(apostrophes, '')
    .replaceAll(numberWords, (_, ten: string, one: string) => inDigits(ten, one))
  const terms: Term[] = amountsOf(plain).map((amount) => ({ text: `#${amount}`, isName: true }))
  for (const [run] of plain.matchAll(runs)) {
    if (startsUnspaced.test(run)) terms.push(...namesIn(run), ...pairsOf(run))
    else terms.push(...wordsOf(run))
  }
  return terms
}

const possessives = /['’]s(?![\p{L}\p{N}])/gu
const apostrophes = /['’]/g
const ones = numberNames.slice(1, 10)
/** “Twenty-One” in one headline is 21 in the next. */
const numberWords = new RegExp(`\\b(${tensNames.join('|')})[ -](${ones.join('|')})\\b`, 'gi')

function inDigits(ten: string, one: string): string {
  return String(20 + 10 * tensNames.indexOf(ten.toLowerCase()) + 1 + ones.indexOf(one.toLowerCase()))
}

const unspaced = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー\\p{Script=Thai}\\p{Script=Khmer}\\p{Script=Lao}'
const spaced = `[[\\p{L}\\p{M}\\p{N}]--[${unspaced}]]`
const runs = new RegExp(`[${unspaced}]+|${spaced}+(?:[.\\-]${spaced}+)*`, 'gv')
const startsUnspaced = new RegExp(`^[${unspaced}]`, 'v')

function namesIn(run: string): readonly Term[] {
  const terms: Term[] = []
  const enter = ({ kind, key }: Meaning): void => {
    if (kind === 'name') terms.push({ text: stemOf(key), isName: true })
  }
  searchRun(run, enter, noName)
  return terms
}

function noName(): void {
  // A name that no table knows is its pairs of characters here.
}

function pairsOf(run: string): readonly Term[] {
  const characters = [...run]
  return characters.slice(1).map((character, at) => ({ text: `${characters[at]}${character}`, isName: false }))
}

function wordsOf(run: string): readonly Term[] {
  const terms: Term[] = []
  for (const part of run.split('-')) {
    const word = part.toLowerCase()
    if (word === '' || stopWords.has(word)) continue
    const hasDigit = digit.test(word)
    if (word.length === 1 && !hasDigit) continue
    terms.push({ text: hasDigit ? word : stemOf(word), isName: hasDigit || capital.test(part) })
    if (part.charCodeAt(0) > latinLast) terms.push(...namesOf(part))
  }
  return terms
}

const digit = /\d/
const capital = /^\p{Lu}/u
const latinLast = 0x24f

/** What the tables know a word of another alphabet to be. */
function namesOf(word: string): readonly Term[] {
  const terms: Term[] = []
  const enter = ({ kind, key }: Meaning): void => {
    if (kind === 'name') terms.push({ text: stemOf(key), isName: true })
  }
  const known = writings.words.get(plainWord(word))
  if (known) enter(known)
  else searchHangul(word, enter, noName)
  return terms
}

/** Plural, past and -ing endings only: two reports of one happening differ in these most. */
export function stemOf(word: string): string {
  if (word.length <= 3) return word
  return word
    .replace(/ies$/, 'y')
    .replace(/([^s])s$/, '$1')
    .replace(/(?:ing|ed)$/, '')
}
