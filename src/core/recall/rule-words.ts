import type { BeatRule } from '../model/beat-rule.ts'
import { leaveOutReasons } from '../model/reason.ts'

export type RuleNames = {
  readonly beatTitle: string
  /** Of the outlet that a rule is about. */
  readonly outletName: string
}

/**
 * What a rule does from now on, as a sentence for readers.
 * `ruleWords({ …, reason: 'opinion', does: { kind: 'outlet', … } }, { beatTitle: 'Open source', outletName: 'The Weir' })` →
 * `From now on, “an opinion, not a report” is no reason to leave an item of The Weir out of Open source.` …
 */
export function ruleWords({ does, reason, title }: BeatRule, { beatTitle, outletName }: RuleNames): string {
  if (does.kind === 'story') return `From now on, the story of “${title}” comes into ${beatTitle}, and no other by this rule.`
  if (does.kind === 'outlet') {
    return `From now on, “${leaveOutReasons[reason]}” is no reason to leave an item of ${outletName} out of ${beatTitle}. It must still be about the subject and important enough.`
  }
  const words = does.words.map((word) => `“${word}”`).join(', ')
  const isOne = does.words.length === 1
  if (reason === 'off-beat') return `From now on, ${words} ${isOne ? 'counts as a word' : 'count as words'} of ${beatTitle}.`
  return `From now on, what names ${words} matters more to ${beatTitle}.`
}
