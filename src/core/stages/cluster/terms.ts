import { amountsOf } from '../../text/amounts.ts'
import { namesAbroad } from '../../text/names-abroad.ts'
import { stopWords } from './stop-words.ts'

/** A word as it is compared, and whether readers of another language would write it the same: names, numbers, ids. */
export type Term = { readonly text: string; readonly isName: boolean }

/**
 * The terms of a text: lower-case words without endings, amounts as numbers, pairs of characters where a script leaves
 * no spaces. A word may come twice.
 * `termsOf('Lamp raises $6B')` → lamp (name), rais, 6b (name), #6000000000 (name)
 */
export function termsOf(text: string): readonly Term[] {
  const plain = text
    .normalize('NFKC')
    .replaceAll(/['’]s(?![\p{L}\p{N}])/gu, '')
    .replaceAll(/['’]/g, '')
  const terms: Term[] = amountsOf(plain).map((amount) => ({ text: `#${amount}`, isName: true }))
  if (hasNameAbroad.test(plain)) {
    for (const [name] of plain.matchAll(nameAbroad)) terms.push({ text: stemOf(namesAbroad[name] ?? name), isName: true })
  }
  for (const [run] of plain.matchAll(runs)) {
    if (startsUnspaced.test(run)) terms.push(...pairsOf(run))
    else terms.push(...wordsOf(run))
  }
  return terms
}

const unspaced = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー\\p{Script=Thai}\\p{Script=Khmer}\\p{Script=Lao}'
const spaced = `[[\\p{L}\\p{M}\\p{N}]--[${unspaced}]]`
const runs = new RegExp(`[${unspaced}]+|${spaced}+(?:[.\\-]${spaced}+)*`, 'gv')
const startsUnspaced = new RegExp(`^[${unspaced}]`, 'v')
const hasNameAbroad = /[\p{Script=Han}\p{Script=Katakana}\p{Script=Cyrillic}]/u
const nameAbroad = new RegExp(
  Object.keys(namesAbroad)
    .sort((a, b) => b.length - a.length)
    .join('|'),
  'gu',
)

function pairsOf(run: string): readonly Term[] {
  const characters = [...run]
  return characters.slice(1).map((character, at) => ({ text: `${characters[at]}${character}`, isName: false }))
}

function wordsOf(run: string): readonly Term[] {
  const terms: Term[] = []
  for (const part of run.split('-')) {
    const word = part.toLowerCase()
    if (word === '' || stopWords.has(word)) continue
    const hasDigit = /\d/.test(word)
    if (word.length === 1 && !hasDigit) continue
    terms.push({ text: hasDigit ? word : stemOf(word), isName: hasDigit || /^\p{Lu}/u.test(part) })
  }
  return terms
}

/** Plural, past and -ing endings only: two reports of one happening differ in these most. */
function stemOf(word: string): string {
  if (word.length <= 3) return word
  return word
    .replace(/ies$/, 'y')
    .replace(/([^s])s$/, '$1')
    .replace(/(?:ing|ed)$/, '')
}
