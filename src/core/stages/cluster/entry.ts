import type { Article } from '../../model/article.ts'
import { type Abroad, keyed } from '../../text/abroad/abroad-of.ts'
import { classWords } from './class-words.ts'
import { type Profile, profileOf } from './profile.ts'
import { weights } from './weights.ts'

/** An article as the window holds it: its profile, and its words by number. */
export type Entry = {
  readonly profile: Profile
  readonly terms: Int32Array
  /** By term: 1 + log of how often it stands there, more for names. */
  readonly frequencies: Float32Array
  /** By term: 1 for names, numbers and ids. */
  readonly isName: Uint8Array
  /** Its terms that are numbers: amounts, dates, versions. */
  readonly numbers: Int32Array
  /** What it would share with a report in another language. */
  readonly abroad: Abroad<number>
  /** All by which it is counted, and all by which it is found: its terms, and names, sounds and senses across languages. */
  readonly keys: Int32Array
  readonly finders: Int32Array
  /** The vector of its title, of length 1; absent where nobody made one. */
  readonly dense?: Float32Array
}

/** Numbers for words, given in order of appearance. */
export type Vocabulary = {
  readonly numbers: Map<string, number>
  readonly words: string[]
  /** By number: whether it is a word of the trade that stands in many stories. */
  readonly isClass: boolean[]
}

/** Makes the entry of an article; `vocabulary` grows by its new words. */
export function entryOf(article: Article, dense: Float32Array | undefined, vocabulary: Vocabulary): Entry {
  const { counts, names, abroad: found, ...profile } = profileOf(article)
  const terms = Int32Array.from(counts.keys(), (text) => numberOf(text, vocabulary))
  const isName = Uint8Array.from(counts.keys(), (text) => (names.has(text) ? 1 : 0))
  let at = 0
  const frequencies = Float32Array.from(counts.values(), (count) => {
    const weight = isName[at] === 1 ? weights.name : 1
    at += 1
    return (1 + Math.log(1 + count)) * weight
  })
  const numbers = terms.filter((term) => /\d/.test(vocabulary.words[term] ?? ''))
  const abroad = keyed(found, (text) => numberOf(text, vocabulary))
  const entry = { profile, terms, frequencies, isName, numbers, abroad }
  return { ...entry, ...keysOf(terms, abroad), ...(dense === undefined ? {} : { dense }) }
}

/** The keys that an entry’s terms and its words abroad come to. */
export function keysOf(terms: Int32Array, { names, sounds, senses }: Abroad<number>): Pick<Entry, 'keys' | 'finders'> {
  const finders = new Set([...terms, ...names, ...sounds])
  return { finders: Int32Array.from(finders), keys: Int32Array.from(new Set([...finders, ...senses])) }
}

/** The number of a word, a new one for a new word. */
export function numberOf(text: string, { numbers, words, isClass }: Vocabulary): number {
  const known = numbers.get(text)
  if (known !== undefined) return known
  numbers.set(text, words.length)
  words.push(text)
  isClass.push(classWords.has(text))
  return words.length - 1
}
