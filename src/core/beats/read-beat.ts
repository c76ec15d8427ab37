import { LineCounter, parseDocument } from 'yaml'
import type { Beat, Term } from '../model/beat.ts'
import type { Problem } from '../model/problem.ts'
import { type BeatFile, beatSchema } from './beat-schema.ts'
import { type Crossing, crossingsOf } from './crossings.ts'
import { lineFinder } from './line-finder.ts'
import { problemOf, shown } from './problem-of.ts'

const fileCharsMax = 1_000_000

/**
 * Reads a beat file, or lists everything that is wrong with it at once. `place` is the name of the file as its writer
 * knows it. `readBeat('id: x', 'beats/x.yaml')` → `{ problems: [{ at: 'beats/x.yaml:1 title', … }, …] }`
 */
export function readBeat(text: string, place: string): { readonly beat: Beat } | { readonly problems: readonly Problem[] } {
  if (text.length > fileCharsMax) return { problems: [tooLong(text, place)] }
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  if (document.errors.length > 0) {
    return {
      problems: document.errors.map((error) => ({
        at: `${place}:${lines.linePos(error.pos[0]).line}`,
        found: shown(text.slice(error.pos[0], error.pos[0] + 40).split('\n')[0]),
        expected: 'YAML',
        fix: `Mend the writing of the file: ${error.message.split('\n')[0]}`,
      })),
    }
  }
  const at = lineFinder(document, lines, place)
  const raw = plain(() => document.toJS())
  const checked = beatSchema.safeParse(raw)
  if (!checked.success)
    return {
      problems: inOrder(
        checked.error.issues.flatMap((issue) => problemOf(issue, raw, at)),
        place,
      ),
    }
  const crossings = crossingsOf(checked.data)
  if (crossings.length > 0)
    return {
      problems: inOrder(
        crossings.map((crossing) => problemOfCrossing(crossing, at)),
        place,
      ),
    }
  return { beat: beatOf(checked.data) }
}

function tooLong(text: string, place: string): Problem {
  return { at: `${place}:1`, found: `${text.length} characters`, expected: `at most ${fileCharsMax}`, fix: 'Shorten the file.' }
}

/** The file’s data; undefined when its aliases multiply beyond what the parser allows. */
function plain(read: () => unknown): unknown {
  try {
    return read()
  } catch {
    return undefined
  }
}

function problemOfCrossing(crossing: Crossing, at: (path: readonly PropertyKey[]) => string): Problem {
  return { at: at(crossing.path), found: shown(crossing.found), expected: crossing.expected, fix: crossing.fix }
}

/** By line, as a person mends a file. */
function inOrder(problems: readonly Problem[], place: string): readonly Problem[] {
  const lineOf = (problem: Problem): number => Number.parseInt(problem.at.slice(place.length + 1), 10)
  return problems.toSorted((a, b) => lineOf(a) - lineOf(b))
}

function beatOf(file: BeatFile): Beat {
  return {
    ...file,
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
