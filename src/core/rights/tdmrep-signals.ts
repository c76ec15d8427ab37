import type { RightsSignal } from '../model/rights.ts'
import { isRecord } from '../sources/json-fields.ts'
import { type HostSignal, hostSignalsMax } from './host-signals.ts'
import { says, saysCharsMax } from './says.ts'

/**
 * The rows of a `/.well-known/tdmrep.json` (TDMRep, W3C community report of 10 May 2024): an array of objects with a location, a
 * reservation (0 or 1) and a policy. What is no such array, or not JSON, says nothing.
 * `tdmrepSignals('[{"location":"/news/","tdm-reservation":1}]')` → one row with the pattern `/news/`
 */
export function tdmrepSignals(text: string): readonly HostSignal[] {
  const rows = arrayIn(text).slice(0, hostSignalsMax)
  return rows.flatMap((row): readonly HostSignal[] => {
    if (!isRecord(row)) return []
    const { location, 'tdm-reservation': reservation, 'tdm-policy': policy } = row
    if (typeof location !== 'string' || location.length > saysCharsMax) return []
    const signal = tdmrepSignal('well-known', { reservation: String(reservation), policy: typeof policy === 'string' ? policy : undefined })
    return signal === undefined ? [] : [{ pattern: location.startsWith('/') ? location : `/${location}`, signal }]
  })
}

function arrayIn(text: string): readonly unknown[] {
  try {
    const found: unknown = JSON.parse(text)
    return Array.isArray(found) ? found : []
  } catch {
    return []
  }
}

type Reservation = { readonly reservation: string | undefined; readonly policy: string | undefined }

/**
 * One TDM reservation as a signal, wherever it stood; undefined when there is none. A policy without a reservation says nothing.
 * `tdmrepSignal('header', { reservation: '1', policy: undefined })` → `{ says: 'tdm-reservation=1', … }`
 */
export function tdmrepSignal(from: RightsSignal['from'], { reservation, policy }: Reservation): RightsSignal | undefined {
  const value = reservation?.trim()
  if (value !== '0' && value !== '1') return undefined
  const address = policy === undefined || policy.length > saysCharsMax - 40 ? '' : ` tdm-policy=${policy.trim()}`
  return { from, vocabulary: 'tdmrep', says: says(`tdm-reservation=${value}${address}`) }
}
