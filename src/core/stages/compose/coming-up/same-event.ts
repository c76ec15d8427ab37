import type { ComingUp } from '../../../model/edition.ts'
import { hostOf } from '../../../text/address.ts'
import { contentWords } from '../../../text/content-words.ts'

type Event = Pick<ComingUp, 'date' | 'endDate' | 'storyId' | 'url'> & { readonly title: string; readonly kind?: ComingUp['kind'] }

/** So much of the shorter title’s words is in the longer one’s when both name one happening. */
const titleShareMin = 0.6

/**
 * Whether two announcements are of one happening on the same days: of one story, or in titles that share most words.
 * Two sources write of `FoorCon 2026` and of `FoorCon 2026 in Ghent`.
 */
export function isSameEvent(one: Event, other: Event): boolean {
  return overlap(one, other) && (one.storyId === other.storyId || titleShare(one, other) >= titleShareMin)
}

/** Whether the later of two announcements gives one happening another date: the same kind, title and place of publication. */
export function isMoved(earlier: Event, later: Event): boolean {
  if (overlap(earlier, later) || earlier.kind !== later.kind) return false
  const isOneSource = earlier.storyId === later.storyId || hostOf(earlier.url) === hostOf(later.url)
  return isOneSource && titleShare(earlier, later) === 1
}

function overlap(one: Event, other: Event): boolean {
  return one.date <= (other.endDate ?? other.date) && other.date <= (one.endDate ?? one.date)
}

/** How much of the shorter title’s words the other one has; 1 only for titles of the same words. */
function titleShare(one: Event, other: Event): number {
  const [words, others] = [contentWords(one.title, 'und'), contentWords(other.title, 'und')]
  const shared = [...words].filter((word) => others.has(word)).length
  const [shorter, longer] = [Math.min(words.size, others.size), Math.max(words.size, others.size)]
  if (shared === 0) return 0
  return shared === longer ? 1 : Math.min(shared / shorter, alikeAtMost)
}

/** A title that holds another one names perhaps more than it. */
const alikeAtMost = 0.9
