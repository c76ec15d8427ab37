import type { Crossing, SoundKeys } from './crossings.ts'
import { splitWords } from './split-words.ts'

/** One word of a file with its place. */
type PlacedWord = { readonly word: string; readonly path: readonly PropertyKey[] }

/** Words that stand twice in one list, are muted and speak for the beat at once, or hold no letter or digit. */
export function wordCrossings(file: SoundKeys): readonly Crossing[] {
  const terms = ofGroups(file.terms ?? [], ['terms'])
  const names = ofGroups(file.names ?? [], ['names'])
  const boosts = ofGroups(file.boosts ?? [], ['boosts'])
  const sections = (file.sections ?? []).map((section, index) => ofGroups(section.terms, ['sections', index, 'terms']))
  const happenings = (file.happenings ?? []).flatMap((happening, index) => ofList(happening.terms, ['happenings', index, 'terms']))
  const outsiders = ofList(file.outsiders ?? [], ['outsiders'])
  const mutes = ofList(file.mutes ?? [], ['mutes'])
  return [
    ...[terms, names, boosts, outsiders, mutes, ...sections].flatMap(repeated),
    ...mutedAndWanted(mutes, [...terms, ...names, ...boosts]),
    ...wordless([...terms, ...names, ...boosts, ...sections.flat(), ...happenings, ...outsiders, ...mutes]),
  ]
}

/** How a word is compared: case and hyphens do not matter. `Night-Owl` → `night owl` */
export function wordKey(word: string): string {
  return word.toLowerCase().replaceAll('-', ' ')
}

type Group = { readonly words: readonly string[] }

function ofGroups(groups: readonly Group[], path: readonly PropertyKey[]): readonly PlacedWord[] {
  return groups.flatMap((group, index) => ofList(group.words, [...path, index, 'words']))
}

function ofList(words: readonly string[], path: readonly PropertyKey[]): readonly PlacedWord[] {
  return words.map((word, place) => ({ word, path: [...path, place] }))
}

function repeated(list: readonly PlacedWord[]): readonly Crossing[] {
  const seen = new Set<string>()
  return list.flatMap(({ word, path }) => {
    const key = wordKey(word)
    if (!seen.has(key)) {
      seen.add(key)
      return []
    }
    return [{ path, found: word, expected: 'each word once', fix: 'Remove it here or where it stands before.' }]
  })
}

function mutedAndWanted(mutes: readonly PlacedWord[], wanted: readonly PlacedWord[]): readonly Crossing[] {
  const muted = new Set(mutes.map(({ word }) => wordKey(word)))
  return wanted.flatMap(({ word, path }) =>
    muted.has(wordKey(word))
      ? [{ path, found: word, expected: 'a word that is not muted', fix: 'Remove it here or from the mutes: what is muted never counts.' }]
      : [],
  )
}

function wordless(list: readonly PlacedWord[]): readonly Crossing[] {
  return list.flatMap(({ word, path }) =>
    word.includes('#') || splitWords(word).tokens.length > 0
      ? []
      : [{ path, found: word, expected: 'a word with a letter or digit', fix: 'Remove it.' }],
  )
}
