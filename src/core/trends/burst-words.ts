import { hundredths } from '../model/hundredths.ts'
import { dayWords } from '../text/day-words.ts'
import type { Burst } from './burst.ts'

/**
 * A burst in words, with what was expected: `2 June: 5 stories from 5 outlets, where its past lets expect 0.22`.
 * A thing nobody named before has no past to speak of: `3 days to 2 June: new, 3 stories from up to 2 outlets a day`.
 */
export function burstWords({ day, days, kind, stories, outlets, expected }: Burst): string {
  const date = dayWords(day)
  const when = days === 1 ? date : `${days} days to ${date}`
  const from = `from ${outlets === 1 ? 'one outlet' : days === 1 ? `${outlets} outlets` : `up to ${outlets} outlets a day`}`
  return kind === 'new'
    ? `${when}: new, ${stories} stories ${from}`
    : `${when}: ${stories} stories ${from}, where its past lets expect ${hundredths(expected)}`
}
