import type { BeatRule } from '../model/beat-rule.ts'
import type { LeaveOutReason } from '../model/reason.ts'

export type RuleKind = BeatRule['does']['kind']

/**
 * The kinds of rule that a recall can make of an item left out for a reason, the usual one first; none where recalling makes no
 * sense. What is left out for its form is let in from its outlet; what says too little for the beat, by its words.
 * `kindsOfRule('opinion')` → outlet, story
 */
export function kindsOfRule(reason: LeaveOutReason): readonly RuleKind[] {
  return kinds[reason]
}

/** All kinds of rule. */
export const ruleKinds: readonly RuleKind[] = ['outlet', 'words', 'story']

const byForm: readonly RuleKind[] = ['outlet', 'story']
const byWords: readonly RuleKind[] = ['words', 'story']
const alone: readonly RuleKind[] = ['story']

const kinds: Readonly<Record<LeaveOutReason, readonly RuleKind[]>> = {
  aggregate: byForm,
  'below-the-floor': byWords,
  duplicate: alone,
  event: byForm,
  job: byForm,
  listicle: byForm,
  local: byForm,
  muted: alone,
  'no-news': byForm,
  'off-beat': byWords,
  opinion: byForm,
  personal: byForm,
  promotional: byForm,
  question: byForm,
  release: byWords,
  stale: alone,
  // The paper has told it already, or its own source took it back: there is nothing to bring in.
  told: [],
  tutorial: byForm,
  unclear: byWords,
  withdrawn: [],
}
