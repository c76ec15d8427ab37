import { dayMs, instantOf } from '../model/instant.ts'

/** Whole days from one date to another; negative when the other is earlier. `daysBetween('2026-05-28', '2026-06-01')` → 4 */
export function daysBetween(from: string, to: string): number {
  return Math.round(((instantOf(`${to}T00:00:00Z`) ?? 0) - (instantOf(`${from}T00:00:00Z`) ?? 0)) / dayMs)
}
