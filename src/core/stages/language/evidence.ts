import type { Language } from '../../languages/language.ts'
import { languages } from '../../languages/registry.ts'
import { ownWordsOf } from './own-words.ts'

/** How much each kind of sign in a text speaks for a language, in nats: 2.3 makes it ten times as likely. */
export type EvidenceWeights = {
  /** A stop word of the language. */
  readonly stopWord: number
  /** Another word of its own. */
  readonly word: number
  /** The beginning, the end or the inside of a word. */
  readonly part: number
  /** Taken off for each letter the language does not write its words with. */
  readonly strangeLetter: number
}

/**
 * What the words and letters of a text say for each language of the registry, in nats: stop words, words and parts of words
 * that give a language away, and letters it does not have. A language without an entry is spoken for by nothing.
 * `evidenceOf('Qué hay de nuevo', weights)` → es above pt above it
 */
export function evidenceOf(prose: string, weights: EvidenceWeights): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  const add = (index: Index, key: string, weight: number): void => {
    const tags = index.get(key)
    if (tags === undefined) return
    const rarity = 1 - Math.log(tags.length) / Math.log(languages.length)
    const gain = weight * (sharedShare + (1 - sharedShare) * rarity)
    for (const tag of tags) found.set(tag, (found.get(tag) ?? 0) + gain)
  }
  const lowered = prose.toLowerCase().replaceAll('’', "'")
  // Each word once: a list that says one word forty times is no more of its language than one that says it once.
  for (const token of new Set(lowered.match(wordPattern))) {
    add(stopIndex, token, token.length === 1 ? weights.stopWord * letterShare : weights.stopWord)
    add(wordIndex, token, weights.word)
    for (const [index, part] of partsOf(token)) add(index, part, weights.part)
  }
  for (const [tag, count] of strangeLettersOf(lowered)) found.set(tag, (found.get(tag) ?? 0) - weights.strangeLetter * count)
  return found
}

const sharedShare = 0.4
/** Words of one letter stand in texts of every language. */
const letterShare = 0.5
const partCharsMax = 6
const insideCharsMax = 4
/** Longer words are compounds, or no words. */
const tokenCharsMax = 24
const wordPattern = /[\p{L}\p{M}]+(?:['\u200c-][\p{L}\p{M}]+)*'?/gu

type Index = ReadonlyMap<string, readonly string[]>

function indexOf(entries: (language: Language) => Iterable<string>): Index {
  const index = new Map<string, string[]>()
  for (const language of languages)
    for (const entry of new Set(entries(language))) index.set(entry, [...(index.get(entry) ?? []), language.tag])
  return index
}

const stopIndex = indexOf((language) => language.stopWords)
const wordIndex = indexOf((language) => ownWordsOf(language).filter((word) => !language.stopWords.has(word)))
const endIndex = indexOf((language) => partsIn(language, /^-(.*[^-])$/))
const beginIndex = indexOf((language) => partsIn(language, /^([^-].*)-$/))
const insideIndex = indexOf((language) => partsIn(language, /^-(.*)-$/))

function partsIn({ telltales }: Language, kind: RegExp): readonly string[] {
  return [...telltales].flatMap((entry) => kind.exec(entry)?.[1] ?? [])
}

/** The ends, beginnings and insides of a word that some language is known by, each once; no part is the whole word. */
function partsOf(token: string): readonly (readonly [Index, string])[] {
  const parts: (readonly [Index, string])[] = []
  const insides = new Set<string>()
  const shorter = token.length - 1
  for (let length = 1; length <= Math.min(partCharsMax, shorter); length += 1) {
    parts.push([endIndex, token.slice(-length)], [beginIndex, token.slice(0, length)])
  }
  const lookedAt = token.slice(0, tokenCharsMax)
  for (let length = 1; length <= Math.min(insideCharsMax, shorter); length += 1) {
    for (let at = 0; at + length <= lookedAt.length; at += 1) insides.add(lookedAt.slice(at, at + length))
  }
  for (const inside of insides) if (insideIndex.has(inside)) parts.push([insideIndex, inside])
  return parts
}

const alphabets = languages.filter(({ letters }) => letters !== '').map(({ tag, letters }) => ({ tag, has: new Set(letters) }))

/**
 * How much of the text each language could not have written: each letter once, so that a foreign name weighs little. In
 * Latin letters names keep their accents everywhere (Müller, Citroën); other scripts spell them anew, so there it counts more.
 */
function strangeLettersOf(lowered: string): readonly (readonly [string, number])[] {
  const seen = [...new Set(lowered)].filter((sign) => sign > '\u007f' && /\p{L}/u.test(sign)).slice(0, strangeMax)
  const weighed = seen.map((sign) => [sign, /\p{Script=Latin}/u.test(sign) ? 1 : unspelledWeight] as const)
  return alphabets.map(({ tag, has }) => [tag, weighed.reduce((sum, [sign, weight]) => sum + (has.has(sign) ? 0 : weight), 0)] as const)
}

const unspelledWeight = 2.5
const strangeMax = 12
