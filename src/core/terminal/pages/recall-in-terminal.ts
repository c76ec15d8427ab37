import { type LeaveOutReason, leaveOutReasons } from '../../model/reason.ts'
import type { RuleKind } from '../../recall/kinds-of-rule.ts'
import type { Row, Spot, TerminalPage } from '../page.ts'

/** One way to recall an item: what its rule does and what that comes to; or why there is no rule of that kind. */
export type RecallWay = { readonly kind: RuleKind; readonly isPossible: boolean; readonly sentences: readonly string[] }

export type RecallLooked = {
  readonly spot: Extract<Spot, { readonly at: 'recall' }>
  readonly title: string
  readonly reason: LeaveOutReason
  /** The usual one first; none where recalling makes no sense. */
  readonly ways: readonly RecallWay[]
}

/** The page that asks before a recall. Nothing is changed by looking; y makes the rule in focus. */
export function recallInTerminal({ spot, title, reason, ways }: RecallLooked): TerminalPage {
  const possible = ways.filter(({ isPossible }) => isPossible)
  const others = ways.filter(({ isPossible }) => !isPossible)
  const lead =
    possible.length === 0
      ? 'It cannot be recalled from here.'
      : 'Recalling it makes a rule of the beat. Nothing is changed yet: y makes the rule in focus, b goes back.'
  return {
    spot,
    title: 'Recall',
    rows: [
      { spans: [{ text: title, look: 'strong' }] },
      { spans: [{ text: `Left out: ${leaveOutReasons[reason]}.`, look: 'faint' }] },
      { spans: [{ text: lead }], isApart: true },
      ...possible.map(({ kind, sentences }): Row => {
        const makes = { itemKey: spot.itemKey, beat: spot.beat, as: kind }
        return { spans: [{ text: sentences.join(' ') }], isApart: true, stop: { level: 'item', makes } }
      }),
      ...others.map(({ sentences }): Row => ({ spans: [{ text: sentences.join(' '), look: 'faint' }], isApart: true })),
    ],
    day: { beat: spot.beat, date: spot.date },
  }
}

/** The page after a recall: the rule that holds now, which u takes back; undefined where it was taken back. */
export function recalledInTerminal(ruleId: string, rule: { readonly title: string; readonly does: string } | undefined): TerminalPage {
  const page = { spot: { at: 'recalled', ruleId } as const, title: 'Recall' }
  if (rule === undefined) return { ...page, rows: [{ spans: [{ text: `${ruleId} is taken back. It holds no longer.` }] }] }
  return {
    ...page,
    rows: [
      { spans: [{ text: rule.title, look: 'strong' }] },
      { spans: [{ text: 'Done. This rule of the beat holds from the next edition on:' }], isApart: true },
      { spans: [{ text: rule.does, look: 'strong' }], indent: 2 },
      { spans: [{ text: `u takes it back; later, headwater recall --undo ${ruleId} does.` }], isApart: true },
    ],
    undoes: ruleId,
  }
}
