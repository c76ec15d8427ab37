import { weekdays } from '../../../languages/english-calendar.ts'
import { addDays, dayMs, instantOf } from '../../../model/instant.ts'
import type { NamedDate } from './dates-named.ts'

const named = new RegExp(
  `\\b(?:will|due|expected|planned|scheduled|set|begins?|closes?|ends?|opens?|starts?)\\b[^,;.]{0,50}?\\b(?<word>on|this|this coming|coming|next) (?<day>${weekdays.join('|')})\\b(?! alone)`,
  'gu',
)
const past = /\b(?:was|were|had|said|told|last|ago|after|since)\b/u
const weekDays = 7

/**
 * The weekdays of an English sentence that can mean one day only: behind a word for what will be, in the same clause, in a
 * sentence that speaks of nothing past. “Next Friday” said on a Monday may be this week’s or the one after, so it is none.
 * `weekdaysNamed('The vote is due on Friday.', 'en', '2026-05-27')` → 2026-05-29
 */
export function weekdaysNamed(text: string, language: string, saidOn: string): readonly NamedDate[] {
  if (language !== 'en' || past.test(text)) return []
  const said = weekdayOf(saidOn)
  return Array.from(text.matchAll(named), (match) => {
    const { word, day = '' } = match.groups ?? {}
    const meant = weekdays.indexOf(day)
    if (word === 'next' && meant > said) return undefined
    const ahead = (meant - said + weekDays) % weekDays || weekDays
    return { date: addDays(saidOn, ahead), at: match.index + match[0].length - day.length, length: day.length }
  }).filter((date) => date !== undefined)
}

/** 0 for a Monday; the first day of 1970 was a Thursday. */
function weekdayOf(date: string): number {
  return (Math.floor((instantOf(`${date}T00:00:00Z`) ?? 0) / dayMs) + 3) % weekDays
}
