import { amountsOf, withoutAmounts } from '../amounts.ts'
import { stopWords } from '../stop-words.ts'
import { foldHan } from './han.ts'
import { plainWord } from './plain-word.ts'
import { searchHangul, searchRun } from './search.ts'
import { skeletonsOf } from './skeleton.ts'
import { transliterate } from './transliterate.ts'
import { type Meaning, writings } from './writings.ts'

/**
 * What of a report would be found in a report of the same happening in another language. Each list holds a key once, those
 * of the title first. Keys are texts, or whatever numbers a window gives them.
 */
export type Abroad<Key = string> = {
  /** Whether most letters are not Latin: the Latin words in such a text are names. */
  readonly isForeign: boolean
  /** Names in Latin letters and lower case, ids, numbers, amounts (`#6000000000`). */
  readonly names: readonly Key[]
  readonly titleNameCount: number
  /** Those names that are numbers. */
  readonly numbers: readonly Key[]
  /** Every Latin word: what is a name in one report may stand in lower case in the other. */
  readonly words: readonly Key[]
  readonly titleWordCount: number
  /** Senses of the lexicon: `~acquire`. */
  readonly senses: readonly Key[]
  readonly titleSenseCount: number
  /** How names sound that no table knows, to meet the same names in other scripts: `/slnsk`. */
  readonly sounds: readonly Key[]
}

/**
 * Reads a report’s title and lead, in any language, for what it would share with one in another language.
 * `abroadOf('英伟达收购 Tarn', '')` → names nvidia, tarn; senses ~acquire
 */
export function abroadOf(title: string, lead: string): Abroad {
  const found: Found = { names: new Set(), sounds: new Set(), senses: new Set(), words: new Set(), isForeign: isForeign(title) }
  read(title, found)
  const [titleNameCount, titleWordCount, titleSenseCount] = [found.names.size, found.words.size, found.senses.size]
  read(lead, found)
  const names = [...found.names]
  return {
    isForeign: found.isForeign,
    names,
    titleNameCount,
    numbers: names.filter((name) => numeric.test(name)),
    words: [...found.words],
    titleWordCount,
    senses: [...found.senses],
    titleSenseCount,
    sounds: [...found.sounds],
  }
}

/** The same with each key as `keyOf` has it, such as a number that takes less room. */
export function keyed<From, Key>(abroad: Abroad<From>, keyOf: (key: From) => Key): Abroad<Key> {
  const { names, numbers, words, senses, sounds } = abroad
  return {
    ...abroad,
    names: names.map(keyOf),
    numbers: numbers.map(keyOf),
    words: words.map(keyOf),
    senses: senses.map(keyOf),
    sounds: sounds.map(keyOf),
  }
}

type Found = {
  readonly names: Set<string>
  readonly sounds: Set<string>
  readonly senses: Set<string>
  readonly words: Set<string>
  readonly isForeign: boolean
}

const numeric = /^[#\d]/
/** Title and lead: what stands further down is background. */
const textMax = 1_000
const foreignMin = 0.3
const possessives = /['’]s(?![\p{L}\p{N}])/gu
const apostrophes = /['’]/g
const pieces =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+|\p{Script=Hangul}+|[[\p{L}\p{M}\p{N}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\p{Script=Hangul}]]+(?:\.[\p{Nd}\p{Script=Latin}]+)*/gv

function read(text: string, found: Found): void {
  const plain = foldHan(text.slice(0, textMax).normalize('NFKC')).replaceAll(possessives, '').replaceAll(apostrophes, ' ')
  for (const amount of amountsOf(plain)) found.names.add(`#${amount}`)
  const spaced: string[] = []
  const onMeaning = (meaning: Meaning): void => enter(meaning, found)
  const onName = (name: string): void => enterSound(name, found)
  for (const [run] of withoutAmounts(plain).matchAll(pieces)) {
    if (isUnspaced(run.codePointAt(0) ?? 0)) searchRun(run, onMeaning, onName)
    else if (isHangul(run.charCodeAt(0))) searchHangul(run, onMeaning, onName)
    else spaced.push(run)
  }
  readWords(spaced, found)
}

function isHangul(code: number): boolean {
  return code >= 0xac00 && code <= 0xd7a3
}

function isUnspaced(code: number): boolean {
  return (code >= 0x2e80 && code <= 0x312f) || (code >= 0x31a0 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff) || code >= 0x20000
}

/** Whether a third of the letters or more are not Latin. Latin letters stand below the IPA. */
function isForeign(text: string): boolean {
  let foreign = 0
  let all = 0
  for (let at = 0; at < text.length && at < textMax; at += 1) {
    const code = text.charCodeAt(at)
    const isLetter = (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || (code >= 0xc0 && (code < 0x2000 || code >= 0x2e80))
    if (!isLetter) continue
    all += 1
    if (code > latinLast) foreign += 1
  }
  return all > 0 && foreign / all > foreignMin
}

function enter(meaning: Meaning, found: Found): void {
  if (meaning.kind === 'name') found.names.add(meaning.key)
  else found.senses.add(`~${meaning.key}`)
}

function enterSound(name: string, found: Found): void {
  for (const sound of skeletonsOf(transliterate(name))) found.sounds.add(`/${sound}`)
}

function readWords(spaced: readonly string[], found: Found): void {
  const plain = spaced.map(plainWord)
  for (let at = 0; at < spaced.length; at += 1) {
    const [word = '', lookedUp = ''] = [spaced[at], plain[at]]
    const following = writings.phrases.get(lookedUp)
    if (following) for (const { rest, meaning } of following) if (follows(rest, plain, at)) enter(meaning, found)
    const meaning = writings.capitals.get(word) ?? meaningOf(word, lookedUp)
    if (meaning) enter(meaning, found)
    if (meaning?.kind !== 'name') enterWord(word, lookedUp, found)
  }
}

function follows(rest: readonly string[], plain: readonly string[], at: number): boolean {
  return rest.every((word, step) => plain[at + 1 + step]?.startsWith(word))
}

function meaningOf(word: string, lookedUp: string): Meaning | undefined {
  const whole = writings.words.get(lookedUp) ?? withoutPrefix(lookedUp)
  if (whole && (whole.kind === 'sense' || isName(word))) return whole
  // Cyrillic stems are compared with the whole word, because the ending was taken off for names only.
  const lower = isBeyondAscii.test(lookedUp) && lookedUp.charCodeAt(0) > latinLast ? word.toLowerCase() : lookedUp
  const begun = writings.stems.get(lower.slice(0, 3))
  if (begun) for (const { stem, meaning } of begun) if (lower.startsWith(stem)) return meaning
  return undefined
}

const latinLast = 0x24f
const isBeyondAscii = /[^\x20-\x7e]/

/** Arabic and Hebrew write short words such as “and” and “in” together with the next one. */
function withoutPrefix(word: string): Meaning | undefined {
  const code = word.charCodeAt(0)
  if (code < 0x590 || code > 0x6ff || word.length < prefixedMin || !prefixes.test(word)) return undefined
  return writings.words.get(word.slice(1)) ?? (prefixes.test(word.slice(1)) ? writings.words.get(word.slice(2)) : undefined)
}

const prefixedMin = 4
const prefixes = /^[وفبلكוהבלכמש]/

/** Whether a word is written like a name: scripts without capitals cannot say. */
function isName(word: string): boolean {
  const first = word.charAt(0)
  return first !== first.toLowerCase() || first === first.toUpperCase()
}

const soundMin = 5
const digit = /\d/

function enterWord(word: string, lookedUp: string, found: Found): void {
  const code = word.charCodeAt(0)
  const hasDigit = code <= latinLast && digit.test(word)
  if (lookedUp === '' || stopWords.has(lookedUp) || lookedUp.length === 1) return
  const isLatin = code <= latinLast
  if (isLatin) found.words.add(singular(lookedUp))
  if (hasDigit || (isLatin && (found.isForeign || isName(word)))) found.names.add(singular(lookedUp))
  // In a text that is not in Latin letters, a Latin word is met as it is.
  if (hasDigit || word.length < soundMin || !isName(word) || (isLatin && found.isForeign)) return
  const latin = isBeyondAscii.test(word) ? transliterate(isLatin ? word : lookedUp) : lookedUp
  for (const sound of skeletonsOf(latin)) found.sounds.add(`/${sound}`)
}

/** English plurals only: `chips` in one report, `chip` in the other. */
function singular(word: string): string {
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word
}
