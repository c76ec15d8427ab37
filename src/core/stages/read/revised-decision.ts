import type { Decision } from '../../model/decision.ts'
import type { Item } from '../../model/item.ts'
import { cutText } from '../../sources/plain-text.ts'
import type { Changes } from './changed-parts.ts'
import type { ChangedSentence } from './changed-sentences.ts'
import { changedNumbers, weightOfChange } from './weight-of-change.ts'

/**
 * The decision on a revised item: what changed at the source, in words a reader of `headwater why` understands. `parts` names
 * what changed, `change` says whether that was spelling, numbers or words, `numbersChanged` the numbers, `before` and `after`
 * show the first changed place.
 * Example of its evidence: `{ parts: 'text', change: 'numbers', numbersChanged: '12 → 21', before: '12 people …', after: '21 people …' }`
 */
export function revisedDecision(before: Item, after: Item, { parts, sentences }: Changes): Decision {
  const { change, numbers } = weightOfChange(sentences, after.language ?? 'und')
  // A number tells most.
  const telling = sentences.find((one) => changedNumbers(one).length > 0) ?? sentences[0]
  const shown = telling && spanOf(telling)
  return {
    stage: 'read',
    subject: after.key,
    verdict: 'revised',
    because: 'changed-at-source',
    evidence: {
      parts: parts.join(', '),
      revision: before.revision + 1,
      ...(shown === undefined ? {} : { change, sentencesChanged: sentences.length, before: shown.before, after: shown.after }),
      ...(numbers.length === 0 ? {} : { numbersChanged: numbers.join('; ') }),
    },
  }
}

const shownChars = 240
const contextChars = 40

/** A changed place short enough to show: what long sentences have in common at their start is left out but for a few words. */
function spanOf({ before, after }: ChangedSentence): ChangedSentence {
  let same = 0
  while (same < before.length && before[same] === after[same]) same += 1
  const isLong = Math.max(before.length, after.length) > shownChars
  const space = isLong && same > contextChars ? before.indexOf(' ', same - contextChars) : -1
  const from = space === -1 || space > same ? 0 : space + 1
  const shown = (text: string): string => cutText(from === 0 ? text : `…${text.slice(from)}`, shownChars)
  return { before: shown(before), after: shown(after) }
}
