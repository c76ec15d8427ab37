import type { CompiledBeat } from '../../beats/compile-beat.ts'
import type { Words } from '../../beats/split-words.ts'
import { findTerms, longest, type Match } from '../../beats/term-index.ts'
import type { Happening } from '../../model/beat.ts'
import { type Version, versionOf } from './version.ts'

/** What a headline alone says of the beat. */
export type TitleSigns = {
  readonly names: readonly Match<number>[]
  /** Each kind of happening once, strongest first. */
  readonly happenings: readonly Match<Happening>[]
  /** The version it announces. */
  readonly version: Version | undefined
}

/** What a release is worth where the beat does not say. */
const releaseWeight = 1.5

/**
 * The names, happenings and version of a headline, an article’s or one that an edition printed.
 * `titleSignsOf(splitWords('Tarn 2.8 released'), compiled)` → the name `tarn`, a release, version 2.8
 */
export function titleSignsOf(title: Words, compiled: CompiledBeat): TitleSigns {
  const happenings = happeningsIn(title, compiled)
  return { names: longest(findTerms(compiled.names, title)), happenings, version: announcedVersion(title, happenings) }
}

/** Each kind once, strongest first. A kind worth 0 only takes its words away: a “foundation model” is no foundation. */
export function happeningsIn(words: Words, compiled: CompiledBeat): readonly Match<Happening>[] {
  const matches = findTerms(compiled.happenings, words)
  const figures = matches.filter(({ owner }) => owner.weight === 0)
  const once = new Map<string, Match<Happening>>()
  for (const match of matches) {
    const isFigure = figures.some(({ start, end }) => start < end && start <= match.start && end >= match.end && match.end > 0)
    if (!isFigure && match.owner.weight > 0 && !once.has(match.owner.id)) once.set(match.owner.id, match)
  }
  return [...once.values()].sort((a, b) => b.owner.weight - a.owner.weight || (a.owner.id < b.owner.id ? -1 : 1))
}

/** A title that tells of something greater than a release names a version without announcing it: “X 6.8 flaw exploited”. */
function announcedVersion(title: Words, happenings: readonly Match<Happening>[]): Version | undefined {
  const release = happenings.find((match) => match.owner.id === 'release')
  const strongest = happenings[0]?.owner.weight ?? 0
  if (strongest > (release?.owner.weight ?? releaseWeight)) return undefined
  return versionOf(title, release !== undefined)
}
