import type { Beat, Happening, LeaveOutRule } from '../model/beat.ts'
import { indexTerms, type TermIndex } from './term-index.ts'

/** Where in a title a rule’s text must stand. */
type RuleSpot = { readonly rule: LeaveOutRule; readonly spot: 'start' | 'anywhere' | 'end' }

/** How much a word speaks for a section. */
export type SectionWord = { readonly section: string; readonly weight: number }

/** A beat made ready for reading many titles. */
export type CompiledBeat = {
  readonly beat: Beat
  readonly terms: TermIndex<number>
  readonly names: TermIndex<number>
  readonly outsiders: TermIndex<true>
  readonly happenings: TermIndex<Happening>
  readonly rules: TermIndex<RuleSpot>
  readonly mutes: TermIndex<true>
  readonly boosts: TermIndex<number>
  readonly sections: TermIndex<SectionWord>
}

/** The indexes of a beat. They take some milliseconds for two thousand terms and are kept as long as the beat is. */
export function compileBeat(beat: Beat): CompiledBeat {
  const known = compiledBeats.get(beat)
  if (known !== undefined) return known
  const compiled = indexesOf(beat)
  compiledBeats.set(beat, compiled)
  return compiled
}

const compiledBeats = new WeakMap<Beat, CompiledBeat>()

function indexesOf(beat: Beat): CompiledBeat {
  return {
    beat,
    terms: indexTerms(beat.terms.map((term) => ({ text: term.text, owner: term.weight }))),
    names: indexTerms(beat.names.map((name) => ({ text: name.text, owner: name.weight }))),
    outsiders: indexTerms(beat.outsiders.map((text) => ({ text, owner: true }))),
    happenings: indexTerms(beat.happenings.flatMap((owner) => owner.terms.map((text) => ({ text, owner })))),
    rules: indexTerms(beat.leaveOut.flatMap(spotsOf)),
    mutes: indexTerms(beat.mutes.map((text) => ({ text, owner: true }))),
    boosts: indexTerms(beat.boosts.map((term) => ({ text: term.text, owner: term.weight }))),
    sections: indexTerms(
      beat.sections.flatMap((section) =>
        section.terms.map((term) => ({ text: term.text, owner: { section: section.id, weight: term.weight } })),
      ),
    ),
  }
}

function spotsOf(rule: LeaveOutRule): readonly { readonly text: string; readonly owner: RuleSpot }[] {
  const spots = { start: rule.titleStarts, anywhere: rule.titleHas, end: rule.titleEnds } as const
  return (['start', 'anywhere', 'end'] as const).flatMap((spot) => spots[spot].map((text) => ({ text, owner: { rule, spot } })))
}
