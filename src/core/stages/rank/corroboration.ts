import type { Corroboration } from '../../corroboration/corroboration-of.ts'
import type { LeaveOutReason } from '../../model/reason.ts'
import { isSecondHand } from '../../model/source.ts'
import { ownerOf } from '../../text/owner-of.ts'
import type { Told } from './parts.ts'

/** A place that collects or discusses others’ reports shows attention, not knowledge. */
const attentionShare = 0.5
const outletsForAll = 7
/** Forms that take up what others found. */
const talk = ['opinion', 'personal', 'question', 'tutorial'] as const satisfies readonly LeaveOutReason[]

export type Known = { readonly told: readonly Told[]; readonly counted: Corroboration; readonly primaryId: string | undefined }

/**
 * How well a story is known, 0 to 1: 0 with one outlet, 1/3 with two, 2/3 with four, 1 from eight on. Its first-hand document
 * and every outlet with its own reporting count whole; outlets that only collect or discuss, and essays and how-tos, count
 * half. `told` must hold no reprints and no roundups.
 */
export function knownShare({ told, counted, primaryId }: Known): number {
  const independent = new Set(counted.articleIds)
  const shares = new Map<string, number>()
  for (const { article, signs } of told) {
    const isTalk = (signs.role !== 'muted' && isSecondHand(signs.role)) || talk.some((form) => signs.against.has(form))
    const isWhole = (independent.has(article.id) && !isTalk) || article.id === primaryId
    if (!isWhole && !isTalk) continue
    const owner = ownerOf(article.url) ?? article.outletId
    shares.set(owner, Math.max(isWhole ? 1 : attentionShare, shares.get(owner) ?? 0))
  }
  const others = [...shares.values()].sort((a, b) => b - a).slice(1)
  const sum = others.reduce((total, share) => total + share, 0)
  return Math.min(1, Math.log2(1 + sum) / Math.log2(1 + outletsForAll))
}
