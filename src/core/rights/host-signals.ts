import type { RightsSignal } from '../model/rights.ts'
import { fitsPattern } from './path-pattern.ts'

/** A signal of a host’s file with the paths it is about; an empty pattern is all of them. */
export type HostSignal = { readonly pattern: string; readonly signal: RightsSignal }

/** More rows than this say nothing about news: real files have one or two. */
export const hostSignalsMax = 200

/**
 * What a host’s file says of one address: for each vocabulary the rows with the longest pattern that fits, as robots.txt
 * does for its rules. Rows with the same pattern all count.
 * `signalsAt(rows, new URL('https://lamp.example/news/1'))` → the signals of the rows for `/news/`
 */
export function signalsAt(rows: readonly HostSignal[], url: URL): readonly RightsSignal[] {
  const path = url.pathname + url.search
  const fitting = rows.filter(({ pattern }) => fitsPattern(pattern, path))
  const longest = new Map<string, number>()
  for (const { pattern, signal } of fitting) {
    longest.set(signal.vocabulary, Math.max(longest.get(signal.vocabulary) ?? 0, pattern.length))
  }
  return fitting.filter(({ pattern, signal }) => pattern.length === longest.get(signal.vocabulary)).map(({ signal }) => signal)
}
