import { addDays } from '../model/instant.ts'
import { daysBetween } from './days-between.ts'

/** The Monday of a date’s week (ISO 8601): `mondayOf('2026-05-28')` → `2026-05-25`. */
export function mondayOf(date: string): string {
  return addDays(date, -(((daysBetween(aMonday, date) % 7) + 7) % 7))
}

const aMonday = '2024-01-01'
