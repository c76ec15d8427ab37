import { tagOf } from '../languages/tags.ts'
import type { BeatFile } from './beat-schema.ts'
import { wordCrossings } from './word-crossings.ts'

/** A mistake that only shows when two parts of a beat file are read together. */
export type Crossing = {
  readonly path: readonly PropertyKey[]
  readonly found: string
  readonly expected: string
  readonly fix: string
}

/** The keys of a beat file, or of a part of beats, that are well in themselves: the others are told by the schema. */
export type SoundKeys = { readonly [Key in keyof BeatFile]?: BeatFile[Key] | undefined }

/**
 * Ids, titles, outlets and words that stand twice, sections and languages that do not exist, and lists that contradict each
 * other: an outlet that is muted and a place of the beat, a word that is muted and speaks for it.
 * `crossingsOf({ mutes: ['owl'], boosts: [{ weight: 1, words: ['owl'] }] })` → one, at `boosts[0].words[0]`
 */
export function crossingsOf(file: SoundKeys): readonly Crossing[] {
  return [
    ...twice(file.sections ?? [], { list: 'sections', key: 'id' }),
    ...twice(file.sections ?? [], { list: 'sections', key: 'title' }),
    ...twice(file.happenings ?? [], { list: 'happenings', key: 'id' }),
    ...twice(file.outlets ?? [], { list: 'outlets', key: 'place' }),
    ...strangeSections(file),
    ...idleRules(file),
    ...mutedPlaces(file),
    ...strangeLanguages(file),
    ...wordCrossings(file),
  ]
}

function twice<Key extends string>(
  entries: readonly Readonly<Record<Key, string>>[],
  { list, key }: { readonly list: string; readonly key: Key },
): readonly Crossing[] {
  const firstByName = new Map<string, number>()
  return entries.flatMap((entry, index) => {
    const first = firstByName.get(entry[key])
    if (first === undefined) {
      firstByName.set(entry[key], index)
      return []
    }
    const fix = key === 'place' ? `Keep one of the two: ${list}[${first}] has it already.` : `Rename it: ${list}[${first}] has it already.`
    return [{ path: [list, index, key], found: entry[key], expected: `${articleOf(key)} ${key} that stands once`, fix }]
  })
}

function articleOf(key: string): string {
  return key === 'id' ? 'an' : 'a'
}

function strangeSections({ sections, happenings = [], leaveOut = [] }: SoundKeys): readonly Crossing[] {
  if (sections === undefined) return []
  const known = [...new Set(sections.map((section) => section.id))]
  const strange = (list: string, named: readonly { readonly section?: string | undefined }[]): readonly Crossing[] =>
    named.flatMap(({ section }, index) =>
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
    )
  return [...strange('happenings', happenings), ...strange('leaveOut', leaveOut)]
}

/** A rule that names only a section says where items of that reason go; one that names nothing says nothing. */
function idleRules({ leaveOut = [] }: SoundKeys): readonly Crossing[] {
  return leaveOut.flatMap(({ reason, section, titleStarts, titleHas, titleEnds, places }, index) =>
    section !== undefined || [titleStarts, titleHas, titleEnds, places].some((list) => list.length > 0)
      ? []
      : [
          {
            path: ['leaveOut', index],
            found: reason,
            expected: 'words or places',
            fix: 'Give it titleStarts, titleHas, titleEnds or places, or remove it.',
          },
        ],
  )
}

function mutedPlaces({ outlets = [], places = [] }: SoundKeys): readonly Crossing[] {
  const muted = new Set(outlets.flatMap(({ place, role }) => (role === 'muted' ? [place] : [])))
  return places.flatMap((group, index) =>
    group.places.flatMap((place, at) =>
      muted.has(place) && group.weight > 0
        ? [
            {
              path: ['places', index, 'places', at],
              found: place,
              expected: 'an outlet that is not muted',
              fix: 'Remove it here or from the muted outlets.',
            },
          ]
        : [],
    ),
  )
}

function strangeLanguages({ language, languages = [] }: SoundKeys): readonly Crossing[] {
  const named = [
    ...(language === undefined ? [] : [{ path: ['language'], tag: language }]),
    ...languages.map((tag, index) => ({ path: ['languages', index], tag })),
  ]
  const unknown = named.flatMap(({ path, tag }) => {
    const known = tagOf(tag)
    if (known === tag) return []
    const fix = known === undefined ? 'Write its BCP 47 tag: "en", "es", "zh".' : `Write "${known}".`
    return [{ path, found: tag, expected: 'the tag of a language', fix }]
  })
  const repeated = languages.flatMap((tag, index) =>
    languages.indexOf(tag) === index
      ? []
      : [{ path: ['languages', index], found: tag, expected: 'each language once', fix: 'Remove it here.' }],
  )
  return [...unknown, ...repeated]
}
