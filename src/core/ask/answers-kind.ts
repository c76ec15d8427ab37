import { weekdays } from '../languages/english-calendar.ts'
import { numberNames } from '../languages/english-numbers.ts'
import { contentWords } from '../text/content-words.ts'
import type { Question } from './question.ts'

const monthStarts =
  'jan|feb|fév|mar|mär|apr|avr|abr|may|mai|mag|jun|juin|giu|jul|juil|lug|aug|août|ago|sep|set|oct|okt|ott|out|nov|dec|dez|déc|dic|ene|gen|fev'
const dates: readonly RegExp[] = [
  /\b(?:19|20)\d\d\b|\d{1,2}月\d{1,2}日/u,
  new RegExp(`\\b(?:${monthStarts})[\\p{Ll}.]{0,8} \\d|\\b\\d{1,2}\\.? (?:de |of )?(?:${monthStarts})`, 'iu'),
  new RegExp(`\\b(?:${weekdays.join('|')}|today|yesterday|tomorrow|tonight)\\b|\\b(?:last|this|next) (?:week|month|year|night)\\b`, 'iu'),
]
// “One” is an article as often as a number.
const numbers = new RegExp(
  `\\d|\\b(?:${numberNames.slice(2).join('|')}|dozens?|hundreds?|thousands?|millions?|billions?|half|none|no)\\b`,
  'iu',
)

/**
 * Whether a sentence holds the kind of thing a question asks for: a date, a number, somebody or something with a name that the
 * question does not name itself. `answersKind('Deno 2.8 came out on 22 May.', …)` → true for “when”
 */
export function answersKind(text: string, { wants, words, language }: Question): boolean {
  if (wants === 'time') return dates.some((form) => form.test(text))
  if (wants === 'number') {
    // The numbers of the question itself are no answer.
    const bare = words.reduce((rest, word) => rest.replaceAll(word.text, ' '), text.toLowerCase())
    return numbers.test(bare)
  }
  if (wants === 'who') {
    const asked = new Set(words.map(({ stem }) => stem))
    const names = text.match(/(?<=\s)\p{Lu}[\p{L}\p{N}.+-]*|^\p{Lu}[\p{L}\p{N}]*(?= \p{Lu}|\p{Lu})/gu) ?? []
    return names.some((name) => [...contentWords(name, language)].some((word) => !asked.has(word))) || /[\p{Script=Han}]/u.test(text)
  }
  return true
}
