import type { Problem } from '../model/problem.ts'
import { type BeatFile, type PartFile, partSchema } from './beat-schema.ts'
import { checkFile } from './check-file.ts'
import { readYaml } from './read-yaml.ts'
import { wordKey } from './word-crossings.ts'

/** A part as it was found: its text, and its place as the writer of the beat knows it. */
export type FoundPart = { readonly text: string; readonly place: string }

/** Reads a part of beats, lists that several beats have in common, or tells all that is wrong with it. */
export function readPart({ text, place }: FoundPart): { readonly part: PartFile } | { readonly problems: readonly Problem[] } {
  const written = readYaml(text, place)
  if ('problems' in written) return written
  const checked = checkFile(partSchema, written)
  return 'problems' in checked ? checked : { part: checked.file }
}

/**
 * A beat file with the lists of a part after its own. Where both name a word, a kind of happening, an outlet or a place,
 * what the beat itself says holds.
 */
export function withPart(file: BeatFile, part: PartFile): BeatFile {
  const ownPlaces = new Set(file.places.flatMap(({ places }) => places))
  return {
    ...file,
    terms: [...file.terms, ...newWords(file.terms, part.terms)],
    names: [...file.names, ...newWords(file.names, part.names)],
    boosts: [...file.boosts, ...newWords(file.boosts, part.boosts)],
    outsiders: [...new Set([...file.outsiders, ...part.outsiders])],
    mutes: [...new Set([...file.mutes, ...part.mutes])],
    happenings: [...file.happenings, ...part.happenings.filter(({ id }) => file.happenings.every((own) => own.id !== id))],
    leaveOut: [...file.leaveOut, ...part.leaveOut],
    places: [
      ...file.places,
      ...part.places.map(({ weight, places }) => ({ weight, places: places.filter((place) => !ownPlaces.has(place)) })),
    ],
    codeHosts: [...new Set([...file.codeHosts, ...part.codeHosts])],
    records: [...new Set([...file.records, ...part.records])],
    forums: [...new Set([...file.forums, ...part.forums])],
    exempt: [...file.exempt, ...part.exempt],
    outlets: [...file.outlets, ...part.outlets.filter(({ place }) => file.outlets.every((own) => own.place !== place))],
  }
}

type Groups = BeatFile['terms']

function newWords(own: Groups, added: Groups): Groups {
  const known = new Set(own.flatMap(({ words }) => words.map(wordKey)))
  return added.map(({ weight, words }) => ({ weight, words: words.filter((word) => !known.has(wordKey(word))) }))
}
