import type { Decision } from '../model/decision.ts'
import type { Regrouped } from './regrouped.ts'

/**
 * The decisions of a regrouping with those about the other side: the story that another one went into took it in, the one that
 * articles left was split, and each of these articles came into the new one. So `headwater why` finds it wherever it is asked.
 */
export function toldOfBoth(decisions: readonly Decision[], { stories }: Regrouped): readonly Decision[] {
  const byId = new Map(stories.map((story) => [story.id, story]))
  return decisions.flatMap((decision) => {
    const { subject, verdict, evidence } = decision
    const { into, from, ...facts } = evidence
    if (verdict === 'merged' && typeof into === 'string')
      return [decision, { ...decision, subject: into, verdict: 'took in', evidence: { story: subject, ...facts } }]
    if (verdict !== 'split off' || typeof from !== 'string') return [decision]
    const left = (byId.get(subject)?.articleIds ?? []).map((id) => ({
      ...decision,
      subject: id,
      verdict: 'joined',
      evidence: { story: subject, from },
    }))
    return [decision, { ...decision, subject: from, verdict: 'split', evidence: { story: subject, ...facts } }, ...left]
  })
}
