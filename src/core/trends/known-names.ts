import { findTerms, indexTerms, longest, type TermIndex } from '../beats/term-index.ts'
import type { Beat } from '../model/beat.ts'
import { firstParties } from '../stages/trace/first-parties.ts'
import { capitalizedName } from './capitalized-name.ts'
import type { Headline } from './headline.ts'
import { capitalNames, noThings, organizations, properNames, wordNames, writings } from './known-things.ts'
import { foldedName, thingOf } from './thing-of.ts'
import type { Thing } from './trend.ts'

/** A name of the beat’s lists less known than this is a word as often as a name. */
const weightMin = 2

/**
 * The things a headline names of which the beat, the table of first parties or the table of organizations knows. Of names
 * that hold each other the longest counts: “Rust Foundation” names no programming language. `own` are the names of the place
 * where the report stands, folded: there a name is no common word.
 */
export function knownNames(line: Headline, beat: Beat, own: ReadonlySet<string>): readonly Thing[] {
  const index = indexOf(beat)
  const found = longest(findTerms(index, { tokens: line.tokens, raw: line.raw }))
  const things = found.flatMap(({ owner, start, end }) => {
    const written = line.written.slice(start, end).join(' ')
    if (owner === undefined || !isName({ line, start, end, written, own })) return []
    return [{ ...owner, name: properName(owner, written, line) }]
  })
  return [...new Map(things.map((thing) => [thing.key, thing])).values()]
}

type Place = {
  readonly line: Headline
  readonly start: number
  readonly end: number
  readonly written: string
  readonly own: ReadonlySet<string>
}

/** Whether the beat or a table knows a name, folded: what is known is not coined. */
export function isKnownName(fold: string, beat: Beat): boolean {
  return foldsOf(beat).has(fold)
}

/** Whether what stands there is meant as a name: always, unless it is a common word too. */
function isName({ line, start, end, written, own }: Place): boolean {
  const fold = foldedName(written)
  // Part of another thing’s name: `blender-mcp`, `react-router`.
  if (end - start === 1 && line.joined.has(start) && !/\p{Lu}/u.test(written)) return false
  if (end - start !== 1 || !(wordFolds.has(fold) || capitalFolds.has(fold)) || own.has(fold)) return true
  if (!/^\p{Lu}/u.test(written)) return false
  if (capitalFolds.has(fold)) return true
  const next = line.tokens[end] ?? ''
  if (/^v?\d{1,4}(?:\.\d{1,4}){0,3}$/.test(next)) return true
  return !line.isTitleCase && !line.starts.has(start)
}

/** As the table writes it, else as the headline does unless it shouts. */
function properName(thing: Thing, written: string, line: Headline): string {
  if (properNames[thing.name.toLowerCase()] !== undefined) return thing.name
  if (foldedName(written) !== foldedName(thing.name)) return capitalizedName(thing.name)
  const isWord = (wordFolds.has(foldedName(written)) || capitalFolds.has(foldedName(written))) && !/\p{Lu}/u.test(written)
  return line.isShouted || isWord ? capitalizedName(thing.name) : written
}

/** Owner undefined: a phrase that holds a name and is none, so that the longest match takes the name out. */
function indexOf(beat: Beat): TermIndex<Thing | undefined> {
  const known = indexes.get(beat)
  if (known !== undefined) return known
  const not = new Set(noThings)
  const things = namesOf(beat)
    .filter((name) => !not.has(name))
    .map((text) => ({ text, owner: thingOf(text) }))
  const index = indexTerms<Thing | undefined>([...things, ...noThings.map((text) => ({ text, owner: undefined }))])
  indexes.set(beat, index)
  return index
}

function namesOf(beat: Beat): readonly string[] {
  const names = [
    ...beat.names.filter(({ weight }) => weight >= weightMin).map(({ text }) => text),
    ...beat.outsiders,
    ...Object.keys(firstParties),
    ...organizations,
    ...Object.entries(writings).flatMap(([name, others]) => [name, ...others]),
  ]
  return [...new Set(names)]
}

function foldsOf(beat: Beat): ReadonlySet<string> {
  const known = folds.get(beat)
  if (known !== undefined) return known
  const made = new Set(namesOf(beat).map(foldedName))
  folds.set(beat, made)
  return made
}

const folds = new WeakMap<Beat, ReadonlySet<string>>()
const indexes = new WeakMap<Beat, TermIndex<Thing | undefined>>()
const wordFolds = new Set(wordNames.map(foldedName))
const capitalFolds = new Set(capitalNames.map(foldedName))
