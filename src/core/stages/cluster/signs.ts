import type { Profile } from './profile.ts'
import { weights } from './weights.ts'
import { isTelling, type Window } from './window.ts'

/** Evidence beside words: how much it weighs (0 to 1) and what it is. */
export type Sign = { readonly weight: number; readonly kind: 'none' | 'link' | 'record' | 'document'; readonly what: string }

/** The strongest sign that two articles report one happening: one links to the other, both name a record or a document. */
export function signOf(window: Window, one: Profile, other: Profile): Sign {
  if (one.address !== '' && (one.address === other.address || other.targets.has(one.address)))
    return { weight: weights.direct, kind: 'link', what: one.address }
  if (other.address !== '' && one.targets.has(other.address)) return { weight: weights.direct, kind: 'link', what: other.address }
  if (one.records.length <= weights.recordsMax && other.records.length <= weights.recordsMax) {
    const record = one.mainRecords.find((id) => other.mainRecords.includes(id))
    if (record) return { weight: weights.record, kind: 'record', what: record }
  }
  const [fewer, more] = one.targets.size <= other.targets.size ? [one.targets, other.targets] : [other.targets, one.targets]
  for (const target of fewer) {
    if (more.has(target) && isTelling(window, target)) return { weight: weights.document, kind: 'document', what: target }
  }
  return none
}

const none: Sign = { weight: 0, kind: 'none', what: '' }
