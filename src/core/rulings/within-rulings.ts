import type { Decided } from '../model/decision.ts'
import type { Ruling } from '../model/ruling.ts'
import type { Regrouped } from './regrouped.ts'
import { standing } from './standing.ts'

/**
 * A regrouping without those stories that hold what was ruled apart: they stay as they are, with all that went into them. Whoever
 * regroups compares some reports of each story and may not have met the ones that a ruling names.
 */
export function withinRulings({ output, decisions }: Decided<Regrouped>, rulings: readonly Ruling[]): Decided<Regrouped> {
  const { apart } = standing(rulings)
  const broken = output.stories.filter(({ articleIds }) => {
    const held = new Set(articleIds)
    return apart.some(({ one, other }) => held.has(one) && held.has(other))
  })
  if (broken.length === 0) return { output, decisions }
  const refused = new Set(broken.map(({ id }) => id))
  const isKept = (into: unknown): boolean => !refused.has(String(into))
  return {
    output: { stories: output.stories.filter(({ id }) => isKept(id)), gone: output.gone.filter(({ into }) => isKept(into)) },
    decisions: decisions.filter(({ subject, evidence }) => isKept(subject) && isKept(evidence.into)),
  }
}
