import { longDate } from '../model/instant.ts'

/** `2026-05-28` → `28 May` */
export function dayWords(day: string): string {
  return longDate(day)
    .replace(/^\w+, /, '')
    .replace(/ \d{4}$/, '')
}
