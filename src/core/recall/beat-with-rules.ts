import { indexTerms } from '../beats/term-index.ts'
import type { Beat, Term } from '../model/beat.ts'
import type { BeatRule } from '../model/beat-rule.ts'
import type { LeaveOutReason } from '../model/reason.ts'
import type { Exempt } from './exempt.ts'

/** A reader named the word on purpose: it counts as much as the plainest words of the beat. */
export const ruleWordWeight = 3

export type RuledBeat = { readonly beat: Beat; readonly exempt: Exempt }

/**
 * A beat as the rules of its readers make it: with their words among its terms, and with what they lift. Words of items that were
 * about the beat and not important enough matter more, too. Rules of other beats do nothing; without a rule it is the same beat.
 * `beatWithRules(beat, [{ …, does: { kind: 'words', words: ['Zed'] } }]).beat.terms` → …, `{ text: 'Zed', weight: 3 }`
 */
export function beatWithRules(beat: Beat, rules: readonly BeatRule[]): RuledBeat {
  const own = rules.filter((rule) => rule.beat === beat.id)
  const terms = termsOf(own)
  const boosts = termsOf(own.filter(({ reason }) => reason !== 'off-beat'))
  return {
    beat: terms.length === 0 ? beat : { ...beat, terms: [...beat.terms, ...terms], boosts: [...beat.boosts, ...boosts] },
    exempt: { outlets: outletsOf(own), articles: articlesOf(own), words: wordsOf(own) },
  }
}

function termsOf(rules: readonly BeatRule[]): readonly Term[] {
  const words = rules.flatMap(({ does }) => (does.kind === 'words' ? does.words : []))
  return [...new Set(words)].map((text) => ({ text, weight: ruleWordWeight }))
}

function wordsOf(rules: readonly BeatRule[]): Exempt['words'] {
  return indexTerms(rules.flatMap(({ id, does }) => (does.kind === 'words' ? does.words.map((text) => ({ text, owner: id })) : [])))
}

function outletsOf(rules: readonly BeatRule[]): Exempt['outlets'] {
  const outlets = new Map<string, Map<LeaveOutReason, string>>()
  for (const { id, reason, does } of rules) {
    if (does.kind !== 'outlet') continue
    outlets.set(does.outletId, (outlets.get(does.outletId) ?? new Map()).set(reason, id))
  }
  return outlets
}

function articlesOf(rules: readonly BeatRule[]): Exempt['articles'] {
  return new Map(rules.flatMap(({ id, does }) => (does.kind === 'story' ? does.articleIds.map((article) => [article, id] as const) : [])))
}
