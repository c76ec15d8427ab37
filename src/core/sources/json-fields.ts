import { limits } from '../limits.ts'

/** An object of a JSON document, nothing known of its fields. */
export type Json = { readonly [key: string]: unknown }

/** Whether a value of a JSON document is an object, and no list. */
export function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A field that is a text with something in it, one character more than an item may have, so that a cut is noticed. */
export function textAt(record: Json | undefined, key: string): string | undefined {
  const value = fieldAt(record, key)
  return typeof value === 'string' && value.trim() !== '' ? value.slice(0, limits.textChars + 1) : undefined
}

/** A field that is a finite number; texts that look like one are not. */
export function numberAt(record: Json | undefined, key: string): number | undefined {
  const value = fieldAt(record, key)
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined
}

/** A field that counts something: a whole number from 0 on. */
export function countAt(record: Json | undefined, key: string): number | undefined {
  const value = numberAt(record, key)
  return value !== undefined && Number.isSafeInteger(value) && value >= 0 ? value : undefined
}

/** A field that is an object. */
export function recordAt(record: Json | undefined, key: string): Json | undefined {
  const value = fieldAt(record, key)
  return isRecord(value) ? value : undefined
}

/** The objects in a field that is a list, the first 1,000: `recordsAt({ a: [{}, 1, null] }, 'a')` → `[{}]`. */
export function recordsAt(record: Json | undefined, key: string): readonly Json[] {
  return listAt(record, key).filter(isRecord)
}

/** The texts in a field that is a list, the first 1,000 values looked at. */
export function textsAt(record: Json | undefined, key: string): readonly string[] {
  return listAt(record, key).filter((value) => typeof value === 'string')
}

/** A field that only an object of its own has: `__proto__` and the like are no fields. */
function fieldAt(record: Json | undefined, key: string): unknown {
  return record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined
}

function listAt(record: Json | undefined, key: string): readonly unknown[] {
  const value = fieldAt(record, key)
  return Array.isArray(value) ? value.slice(0, listMax) : []
}

const listMax = 1_000
