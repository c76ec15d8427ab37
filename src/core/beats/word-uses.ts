import type { Beat } from '../model/beat.ts'
import { leaveOutReasons } from '../model/reason.ts'
import { splitWords } from './split-words.ts'
import { findTerms, indexTerms } from './term-index.ts'

/** One entry of a beat that some words meet: the list it stands in, how it is written there, and what it says. */
export type WordUse = { readonly list: string; readonly written: string; readonly says: string }

/** An entry that may count only at one end of a title. */
type Entry = WordUse & { readonly spot?: 'start' | 'end' }

/**
 * What words mean to a beat: every entry of its lists that stands in them.
 * `wordUses(beat, 'zero day')` → `[{ list: 'terms', written: 'zero day', says: 'belongs, 3' }, …]`
 */
export function wordUses(beat: Beat, words: string): readonly WordUse[] {
  const entries: readonly Entry[] = [
    ...beat.terms.map(({ text, weight }) => ({
      list: 'terms',
      written: text,
      says: weight < 0 ? `speaks against, ${weight}` : `belongs, ${weight}`,
    })),
    ...beat.names.map(({ text, weight }) => ({ list: 'names', written: text, says: `a name of reach ${weight}` })),
    ...beat.boosts.map(({ text, weight }) => ({
      list: 'boosts',
      written: text,
      says: `matters ${weight < 0 ? 'less' : 'more'}, ${weight}`,
    })),
    ...beat.outsiders.map((text) => ({ list: 'outsiders', written: text, says: 'draws attention, and is not of the beat by itself' })),
    ...beat.mutes.map((text) => ({ list: 'mutes', written: text, says: 'mutes the item' })),
    ...beat.happenings.flatMap(({ title, weight, terms }) =>
      terms.map((written) => ({ list: 'happenings', written, says: weight === 0 ? title : `${title}, worth ${weight}` })),
    ),
    ...beat.sections.flatMap(({ title, terms }) =>
      terms.map(({ text, weight }) => ({ list: 'sections', written: text, says: `${title}, ${weight}` })),
    ),
    ...beat.leaveOut.flatMap(({ reason, titleStarts, titleHas, titleEnds }) => [
      ...titleStarts.map((written) => ({
        list: 'leaveOut',
        written,
        says: `where a title starts so: ${leaveOutReasons[reason]}`,
        spot: 'start' as const,
      })),
      ...titleHas.map((written) => ({ list: 'leaveOut', written, says: `anywhere in a title: ${leaveOutReasons[reason]}` })),
      ...titleEnds.map((written) => ({
        list: 'leaveOut',
        written,
        says: `where a title ends so: ${leaveOutReasons[reason]}`,
        spot: 'end' as const,
      })),
    ]),
  ]
  const index = indexTerms(entries.map((entry) => ({ text: entry.written, owner: entry })))
  const split = splitWords(words)
  const found = findTerms(index, split).filter(
    ({ owner: { spot }, start, end }) => (spot !== 'start' || start === 0) && (spot !== 'end' || end === split.tokens.length),
  )
  return [...new Set(found.map(({ owner }) => owner))]
    .map(({ list, written, says }) => ({ list, written, says }))
    .toSorted((a, b) => lists.indexOf(a.list) - lists.indexOf(b.list))
}

/** In the order in which a beat file has them. */
const lists = ['sections', 'terms', 'names', 'outsiders', 'happenings', 'leaveOut', 'mutes', 'boosts']
