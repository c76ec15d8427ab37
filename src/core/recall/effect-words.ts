import type { BeatRule } from '../model/beat-rule.ts'
import { type LeaveOutReason, leaveOutReasons } from '../model/reason.ts'

/** What becomes of the recalled item itself. */
export type ItselfNow = 'comes' | 'too-old' | 'told' | 'no-article'

export type Effects = {
  readonly itself: ItselfNow
  /** Why an item like it would still be left out by the rules alone; undefined where it would be let in. */
  readonly alone: LeaveOutReason | undefined
}

/** What a recall comes to, in sentences for readers: for the item itself, and for others like it. */
export function effectWords({ itself, alone }: Effects, { does }: BeatRule): readonly string[] {
  // Of one story nothing is like it, and without an article nothing is known.
  if (does.kind === 'story' || itself === 'no-article') return [itselfWords[itself]]
  const others =
    alone === undefined
      ? 'By the rule alone it would have been let in.'
      : `By the rule alone an item like it would still be left out: ${leaveOutReasons[alone]}.`
  return [itselfWords[itself], others]
}

const itselfWords: Readonly<Record<ItselfNow, string>> = {
  comes: 'The item itself comes into the next edition.',
  'no-article': 'The item itself was old when it came and goes into no edition.',
  told: 'The item itself was told by now.',
  'too-old': 'The item itself is older than a week and goes into no edition any more.',
}
