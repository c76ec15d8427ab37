import { addDays, isDate, longDate } from '../../model/instant.ts'

/** The month of a date: `2026-05-28` → `2026-05`. */
export function monthOf(date: string): string {
  return date.slice(0, 7)
}

/** Whether a text is a month: `2026-05`. */
export function isMonth(text: string): boolean {
  return text.length === 7 && isDate(`${text}-01`)
}

/** `2026-05` → `May 2026` */
export function monthWords(month: string): string {
  // `Friday, 1 May 2026`
  return longDate(`${month}-01`).replace(/^\S+ \d+ /, '')
}

/** The weeks of a month from Monday to Sunday, each of seven dates; undefined stands for days of other months. */
export function weeksOf(month: string): readonly (readonly (string | undefined)[])[] {
  const first = `${month}-01`
  const before = weekdays.findIndex((name) => longDate(first).startsWith(name))
  const days: (string | undefined)[] = Array.from({ length: Math.max(before, 0) }, () => undefined)
  for (let date = first; monthOf(date) === month; date = addDays(date, 1)) days.push(date)
  while (days.length % 7 !== 0) days.push(undefined)
  return Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7))
}

/** The days of the week in their order (ISO 8601). */
export const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const
