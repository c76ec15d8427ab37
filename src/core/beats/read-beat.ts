import type { Beat, Term } from '../model/beat.ts'
import { present } from '../model/present.ts'
import type { Problem } from '../model/problem.ts'
import { isRecord } from '../sources/json-fields.ts'
import { type BeatFile, beatSchema, type PartFile } from './beat-schema.ts'
import { checkFile } from './check-file.ts'
import { shown } from './problem-of.ts'
import { type FoundPart, readPart, withPart } from './read-part.ts'
import { readYaml } from './read-yaml.ts'

/** Finds a part that a beat file names under `with`, or says what was found in its place: `no such file`. */
export type PartFinder = (name: string) => FoundPart | { readonly found: string }

/** For a beat that is to stand alone. */
const noParts: PartFinder = () => ({ found: 'no such file' })

/**
 * Reads a beat file with the parts it names, or lists everything that is wrong with all of them at once. `place` is the
 * name of the file as its writer knows it.
 * `readBeat('id: x', 'beats/x.yaml')` → `{ problems: [{ at: 'beats/x.yaml:1 title', … }, …] }`
 */
export function readBeat(
  text: string,
  place: string,
  findPart: PartFinder = noParts,
): { readonly beat: Beat } | { readonly problems: readonly Problem[] } {
  const written = readYaml(text, place)
  if ('problems' in written) return written
  const checked = checkFile(beatSchema, written)
  const problems: Problem[] = 'problems' in checked ? [...checked.problems] : []
  const parts: PartFile[] = []
  for (const [index, name] of partNames(written.raw).entries()) {
    const found = findPart(name)
    if ('found' in found) {
      const fix = 'Name a file of beats/parts/ without its ending, or give the path of your own, seen from the beat’s file.'
      problems.push({ at: written.at(['with', index]), found: `${shown(name)} (${found.found})`, expected: 'a part of beats', fix })
      continue
    }
    const read = readPart(found)
    if ('problems' in read) problems.push(...read.problems)
    else parts.push(read.part)
  }
  return 'problems' in checked || problems.length > 0 ? { problems } : { beat: beatOf(parts.reduce(withPart, checked.file)) }
}

/** The parts that a file names, whatever else is wrong with it. */
function partNames(raw: unknown): readonly string[] {
  const named = isRecord(raw) ? beatSchema.shape.with.safeParse(raw.with) : undefined
  return named?.success === true ? named.data : []
}

function beatOf({ with: _parts, sources, ...file }: BeatFile): Beat {
  return {
    ...file,
    ...present({ sources }),
    sections: file.sections.map((section) => ({ ...section, terms: termsOf(section.terms) })),
    terms: termsOf(file.terms),
    names: termsOf(file.names),
    boosts: termsOf(file.boosts),
    happenings: file.happenings.map(withoutUndefined),
    leaveOut: file.leaveOut.map(withoutUndefined),
  }
}

/** A section that is not given is absent. */
function withoutUndefined<Entry extends object>({ section, ...entry }: Entry & { readonly section?: string | undefined }) {
  return section === undefined ? entry : { ...entry, section }
}

function termsOf(groups: BeatFile['terms']): readonly Term[] {
  return groups.flatMap((group) => group.words.map((text) => ({ text, weight: group.weight })))
}
