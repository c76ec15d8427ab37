import type { Instant } from '../model/instant.ts'
import { present } from '../model/present.ts'
import type { StreamAsk } from './chosen.ts'
import { entryNumber } from './entry-number.ts'
import type { Shelf } from './shelf.ts'
import { type Stream, streamNamed } from './stream.ts'

/** A field that cannot be used: its name, what stood in it, and what is expected there. */
export type OddField = { readonly field: string; readonly found: string; readonly expected: string }

/** What the fields of a question come to, or everything that is wrong with them. */
export type Read<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly odd: readonly OddField[] }

export type StreamFields = {
  /** Names of streams, as they stand in the address and in `s`. */
  readonly names: readonly string[]
  one(name: string): string | undefined
  all(name: string): readonly string[]
}

/** `n` where it is left out, and at most. */
export type Counts = { readonly usual: number; readonly max: number }

/**
 * Reads what an app asks of streams: `s` or the address, `n`, `xt` (leave out), `it` (only what is also in), `ot` and `nt` (seconds,
 * the earliest and the latest), `r=o` (oldest first), `c` (where the last answer ended). More than `max` is answered by `max`, and the
 * way to the next ones.
 */
export function askedOfStream({ names, one, all }: StreamFields, counts: Counts, shelf: Shelf): Read<StreamAsk> {
  const odd: OddField[] = []
  const streamsOf = (field: string, given: readonly string[]): readonly Stream[] =>
    given.flatMap((found) => {
      const stream = streamNamed(found, shelf)
      if (stream === undefined) odd.push({ field, found, expected: streamExpected })
      return stream ?? []
    })
  const number = (field: string, max: number): number | undefined => {
    const found = one(field)
    if (found === undefined || found === '') return undefined
    if (/^\d{1,16}$/.test(found) && Number(found) <= max) return Number(found)
    odd.push({ field, found, expected: 'a whole number' })
    return undefined
  }
  if (names.length === 0) odd.push({ field: 's', found: '', expected: streamExpected })
  const streams = streamsOf('s', names)
  const [alsoIn, notIn] = [streamsOf('it', all('it')), streamsOf('xt', all('xt'))]
  const count = number('n', Number.MAX_SAFE_INTEGER) ?? counts.usual
  if (one('n') === '0') odd.push({ field: 'n', found: '0', expected: 'at least 1' })
  const [from, to] = [number('ot', secondsMax), number('nt', secondsMax)]
  const written = one('c') || undefined
  const after = written === undefined ? undefined : entryNumber(written)
  if (written !== undefined && after === undefined)
    odd.push({ field: 'c', found: written, expected: 'what the last answer named as continuation' })
  if (odd.length > 0) return { ok: false, odd }
  const times = present({ from: milliseconds(from), to: to === undefined ? undefined : to * 1_000 + 999, after })
  return { ok: true, value: { streams, alsoIn, notIn, ...times, isOldestFirst: one('r') === 'o', count: Math.min(count, counts.max) } }
}

const streamExpected = 'a stream that tag/list or subscription/list names'
/** The year 9999. */
const secondsMax = 253_402_300_799

function milliseconds(seconds: number | undefined): Instant | undefined {
  return seconds === undefined ? undefined : seconds * 1_000
}
