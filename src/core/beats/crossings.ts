import type { BeatFile } from './beat-schema.ts'
import { splitWords } from './split-words.ts'

/** A mistake that only shows when two parts of a beat file are read together. */
export type Crossing = {
  readonly path: readonly PropertyKey[]
  readonly found: string
  readonly expected: string
  readonly fix: string
}

type Group = { readonly words: readonly string[] }

/** Ids and words that stand twice, sections that do not exist, and words that hold no letter or digit. */
export function crossingsOf(file: BeatFile): readonly Crossing[] {
  return [
    ...twice(file.sections, 'sections'),
    ...twice(file.happenings, 'happenings'),
    ...strangeSections(file),
    ...repeatedWords(file.terms, ['terms']),
    ...repeatedWords(file.names, ['names']),
    ...file.sections.flatMap((section, index) => repeatedWords(section.terms, ['sections', index, 'terms'])),
    ...emptyWords(file),
  ]
}

function twice(list: readonly { readonly id: string }[], key: string): readonly Crossing[] {
  return list.flatMap((entry, index) => {
    const first = list.findIndex((other) => other.id === entry.id)
    return first === index
      ? []
      : [
          {
            path: [key, index, 'id'],
            found: entry.id,
            expected: 'an id that stands once',
            fix: `Rename it: ${key}[${first}] has it already.`,
          },
        ]
  })
}

function strangeSections(file: BeatFile): readonly Crossing[] {
  const known = [...new Set(file.sections.map((section) => section.id))]
  return (['happenings', 'leaveOut'] as const).flatMap((list) =>
    file[list].flatMap(({ section }, index) =>
      section === undefined || known.includes(section)
        ? []
        : [
            {
              path: [list, index, 'section'],
              found: section,
              expected: `one of ${known.join(', ')}`,
              fix: 'Choose one of the sections, or add the section.',
            },
          ],
    ),
  )
}

function repeatedWords(groups: readonly Group[], path: readonly PropertyKey[]): readonly Crossing[] {
  const seen = new Set<string>()
  return groups.flatMap((group, index) =>
    group.words.flatMap((word, place) => {
      const key = word.toLowerCase().replaceAll('-', ' ')
      if (!seen.has(key)) {
        seen.add(key)
        return []
      }
      return [
        { path: [...path, index, 'words', place], found: word, expected: 'each word once', fix: 'Remove it here or in the other group.' },
      ]
    }),
  )
}

function emptyWords(file: BeatFile): readonly Crossing[] {
  const lists: readonly (readonly [readonly string[], readonly PropertyKey[]])[] = [
    ...file.terms.map((group, index) => [group.words, ['terms', index, 'words']] as const),
    ...file.names.map((group, index) => [group.words, ['names', index, 'words']] as const),
    ...file.happenings.map((happening, index) => [happening.terms, ['happenings', index, 'terms']] as const),
    [file.outsiders, ['outsiders']],
    [file.mutes, ['mutes']],
  ]
  return lists.flatMap(([words, path]) =>
    words.flatMap((word, place) =>
      word.includes('#') || splitWords(word).tokens.length > 0
        ? []
        : [{ path: [...path, place], found: word, expected: 'a word with a letter or digit', fix: 'Remove it.' }],
    ),
  )
}
