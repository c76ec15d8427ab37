import { companiesAbroad } from './companies.ts'
import { foldHan } from './han.ts'
import { lexicon } from './lexicon.ts'
import { nationsAbroad } from './nations.ts'
import { peopleAbroad } from './people.ts'
import { placesAbroad } from './places.ts'
import { plainWord } from './plain-word.ts'

/** What a writing stands for: a name as it is in Latin letters, or a sense of the lexicon. */
export type Meaning = { readonly kind: 'name' | 'sense'; readonly key: string }

/** A writing where words are not parted by spaces, or go on behind it. */
export type Run = { readonly writing: string; readonly isKana: boolean; readonly meaning: Meaning }

/** A beginning of a word. */
export type Stem = { readonly stem: string; readonly meaning: Meaning }

/** A writing of several words, by what follows its first. */
export type Phrase = { readonly rest: readonly string[]; readonly meaning: Meaning }

/** Every writing of the tables, by what it is looked up with. */
export type Writings = {
  /** Han, kana and Hangul by their first two characters (`pairKey`), longest first. */
  readonly runs: ReadonlyMap<number, readonly Run[]>
  /** Hangul of one syllable. */
  readonly syllables: ReadonlyMap<string, Meaning>
  /** Words as `plainWord` makes them. */
  readonly words: ReadonlyMap<string, Meaning>
  /** Beginnings of words with any ending, by their first three letters, longest first. */
  readonly stems: ReadonlyMap<string, readonly Stem[]>
  /** Words that only count in capitals: `US`, `AI`. */
  readonly capitals: ReadonlyMap<string, Meaning>
  /** Writings of several words by the first. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>
}

const runs = new Map<number, readonly Run[]>()
const syllables = new Map<string, Meaning>()
const words = new Map<string, Meaning>()
const stems = new Map<string, readonly Stem[]>()
const capitals = new Map<string, Meaning>()
const phrases = new Map<string, readonly Phrase[]>()

/** Longer words in capitals are no abbreviation. */
const capitalsMax = 4

for (const table of [companiesAbroad, peopleAbroad, placesAbroad, nationsAbroad]) enter('name', table)
enter('sense', lexicon)

/** The tables of names and the lexicon, read once. */
export const writings: Writings = { runs, syllables, words, stems, capitals, phrases }

function enter(kind: Meaning['kind'], table: Readonly<Record<string, string>>): void {
  for (const [key, writings] of Object.entries(table)) {
    const meaning: Meaning = { kind, key }
    for (const writing of writings.split(' ')) enterOne(writing, meaning)
  }
}

function enterOne(writing: string, meaning: Meaning): void {
  if (/^[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}ー]/u.test(writing)) enterRun(foldHan(writing), meaning)
  else if (/[\p{Script=Hangul}\p{Script=Han}\p{Script=Katakana}]/u.test(writing)) enterRun(writing, meaning)
  else if (/^[\p{Lu}.]{2,}s?$/u.test(writing) && writing.length <= capitalsMax) capitals.set(writing, meaning)
  else enterWord(writing, meaning)
}

function enterRun(writing: string, meaning: Meaning): void {
  if (writing.length < 2) {
    syllables.set(writing, meaning)
    return
  }
  const isKana = /^[\p{Script=Katakana}ー]+$/u.test(writing)
  const key = pairKey(writing, 0)
  const others = runs.get(key) ?? []
  runs.set(
    key,
    [...others, { writing, isKana, meaning }].sort((a, b) => b.writing.length - a.writing.length),
  )
}

function enterWord(writing: string, meaning: Meaning): void {
  const isStem = writing.endsWith('-')
  const [first = '', ...rest] = (isStem ? writing.slice(0, -1) : writing)
    .split(/[-_]/)
    .map((word) => (isStem ? word.toLowerCase() : plainWord(word)))
  if (rest.length > 0) phrases.set(first, [...(phrases.get(first) ?? []), { rest, meaning }])
  else if (isStem) enterStem(first, meaning)
  else words.set(first, meaning)
}

function enterStem(stem: string, meaning: Meaning): void {
  const first = stem.slice(0, 3)
  stems.set(
    first,
    [...(stems.get(first) ?? []), { stem, meaning }].sort((a, b) => b.stem.length - a.stem.length),
  )
}

/** Two characters as one number, which is found faster than a text of two. */
export function pairKey(text: string, at: number): number {
  return text.charCodeAt(at) * 0x1_00_00 + text.charCodeAt(at + 1)
}
