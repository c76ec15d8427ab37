import type { Beat } from '../model/beat.ts'
import { someWords } from '../text/some-words.ts'
import { splitWords } from './split-words.ts'
import { findTerms, indexTerms } from './term-index.ts'
import { wordKey } from './word-crossings.ts'

export type DoubtsAsk = {
  /** The floors of the beats that ship. */
  readonly floors: readonly number[]
  /** Titles and beginnings of what was collected; empty where there is no archive. */
  readonly texts: readonly string[]
}

/** A beat of so many times the floor of any other prints nearly nothing, one of so little nearly everything. */
const floorTimes = 2
/** So few texts say nothing of what a word never meets. */
const textsMin = 500
const shownMax = 15

/**
 * What is no mistake in a beat and still worth a look: sections without words of their own, a floor far from others, words too
 * short to mean one thing, words that no text can hold, and words that nothing collected holds. Each is one sentence.
 */
export function beatDoubts(beat: Beat, { floors, texts }: DoubtsAsk): readonly string[] {
  return [
    ...sectionDoubts(beat),
    ...floorDoubts(beat, floors),
    ...shortNames(beat),
    ...placeDoubts(beat),
    ...idleWords(beat),
    ...unmetWords(beat, texts),
  ]
}

function sectionDoubts({ sections, happenings }: Beat): readonly string[] {
  return sections.flatMap(({ id, title, terms }) => {
    const others = new Set(sections.flatMap((other) => (other.id === id ? [] : other.terms.map(({ text }) => wordKey(text)))))
    const hasOwn = terms.some(({ text }) => !others.has(wordKey(text))) || happenings.some(({ section }) => section === id)
    return hasOwn ? [] : [`The section “${title}” has no word of its own: whatever fits it fits another section as well.`]
  })
}

function floorDoubts({ floor }: Beat, floors: readonly number[]): readonly string[] {
  const [lowest, highest] = [Math.min(...floors), Math.max(...floors)]
  if (floors.length === 0 || (floor * floorTimes >= lowest && floor <= highest * floorTimes)) return []
  const effect = floor < lowest ? 'nearly everything on the subject is printed' : 'hardly anything is printed'
  return [`The floor of ${floor} is far from those of the beats that ship (${lowest} to ${highest}): ${effect}.`]
}

function shortNames({ names }: Beat): readonly string[] {
  const short = names.filter(({ text, weight }) => weight > 1 && /^[a-z0-9]{1,2}$/i.test(text)).map(({ text }) => `“${text}”`)
  return short.length === 0
    ? []
    : [`Names so short mean many things; at a weight of 1 they count only beside other signs: ${short.join(', ')}.`]
}

function placeDoubts({ places }: Beat): readonly string[] {
  const weights = Map.groupBy(
    places.flatMap(({ weight, places: list }) => list.map((place) => ({ place, weight }))),
    ({ place }) => place,
  )
  const twice = [...weights].filter(([, found]) => new Set(found.map(({ weight }) => weight)).size > 1).map(([place]) => place)
  return twice.length === 0 ? [] : [`Places that stand twice count at their highest weight: ${twice.join(', ')}.`]
}

/** A text is read as words and numbers: what is written with other signs stands in none, not even in its own example. */
function idleWords({ terms, names, boosts, sections, outsiders, mutes, happenings, leaveOut }: Beat): readonly string[] {
  const weighed = [...terms, ...names, ...boosts, ...sections.flatMap((section) => section.terms)].map(({ text }) => text)
  const forms = leaveOut.flatMap(({ titleStarts, titleHas, titleEnds }) => [...titleStarts, ...titleHas, ...titleEnds])
  const words = new Set([...weighed, ...outsiders, ...mutes, ...happenings.flatMap((happening) => happening.terms), ...forms])
  const idle = [...words].filter((text) => {
    const example = text.replaceAll('#', '7').replaceAll('*', '')
    return findTerms(indexTerms([{ text, owner: text }]), splitWords(example)).length === 0
  })
  return idle.length === 0 ? [] : [`No text can hold these words as they are written: ${someWords(idle, shownMax)}.`]
}

function unmetWords(beat: Beat, texts: readonly string[]): readonly string[] {
  if (texts.length < textsMin) return []
  const words = [...beat.terms, ...beat.names].map(({ text }) => text)
  const index = indexTerms(words.map((text) => ({ text, owner: text })))
  const met = new Set(texts.flatMap((text) => findTerms(index, splitWords(text)).map(({ owner }) => owner)))
  const unmet = words.filter((word) => !met.has(word))
  if (unmet.length === 0) return []
  return [
    `${unmet.length} of ${words.length} terms and names are in none of the ${texts.length} articles at hand: ${someWords(unmet, shownMax)}.`,
  ]
}
