import type { LeaveOutReason } from '../../model/reason.ts'
import { isSecondHand } from '../../model/source.ts'
import { siteOf } from '../../text/repository.ts'
import type { Told } from './parts.ts'
import type { Origins } from './signs.ts'

/** A place that collects or discusses others’ reports shows attention, not knowledge. */
const secondHandShare = 0.5
const outletsForAll = 7
/** Forms that take up what others found. */
const talk = ['opinion', 'personal', 'question', 'tutorial'] as const satisfies readonly LeaveOutReason[]

/**
 * How well a story is known, 0 to 1: 0 with one outlet, 1/3 with two, 2/3 with four, 1 from eight on. Outlets that only
 * collect or discuss, and essays and how-tos, count half. The articles must hold no reprints and no roundups.
 */
export function corroborationOf(told: readonly Told[], { outlets }: Origins): number {
  const shares = new Map<string, number>()
  const outletBySite = new Map<string, string>()
  for (const { article, signs } of told.toSorted((a, b) => (a.article.id < b.article.id ? -1 : 1))) {
    const role = outlets.get(article.outletId)?.role ?? article.role
    const isReport = !isSecondHand(role) && !talk.some((form) => signs.against.has(form))
    const share = isReport ? 1 : secondHandShare
    // Two outlets at one site are departments of one paper.
    const site = siteOf(article.url) ?? article.outletId
    const outlet = outletBySite.get(site) ?? article.outletId
    outletBySite.set(site, outlet)
    shares.set(outlet, Math.max(share, shares.get(outlet) ?? 0))
  }
  const others = [...shares.values()].sort((a, b) => b - a).slice(1)
  const sum = others.reduce((total, share) => total + share, 0)
  return Math.min(1, Math.log2(1 + sum) / Math.log2(1 + outletsForAll))
}
