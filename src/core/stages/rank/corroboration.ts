import type { Told } from './parts.ts'
import type { Origins } from './signs.ts'

/** A place that collects or discusses others’ reports shows attention, not knowledge. */
const secondHandShare = 0.5
const outletsForAll = 7

/**
 * How well a story is known, 0 to 1: 0 with one outlet, 1/3 with two, 2/3 with four, 1 from eight on. Outlets that only
 * collect or discuss count half. The articles must hold no reprints and no roundups.
 */
export function corroborationOf(told: readonly Told[], { outlets }: Origins): number {
  const shares = new Map<string, number>()
  for (const { article } of told) {
    const role = outlets.get(article.outletId)?.role ?? article.role
    const share = role === 'primary' || role === 'reporter' ? 1 : secondHandShare
    shares.set(article.outletId, Math.max(share, shares.get(article.outletId) ?? 0))
  }
  const others = [...shares.values()].sort((a, b) => b - a).slice(1)
  const sum = others.reduce((total, share) => total + share, 0)
  return Math.min(1, Math.log2(1 + sum) / Math.log2(1 + outletsForAll))
}
