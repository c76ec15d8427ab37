import { plainText } from '#core/channels/plain.ts'
import { clipped } from '#core/text/clipped.ts'
import { type Answer, errorAnswer } from '../answer.ts'
import type { Deps } from '../deps.ts'

/** A field that cannot be used: what stood in it, and what is expected there. */
export type WrongField = { readonly field: string; readonly found: unknown; readonly expected: string }

const shownCharsMax = 80
const listedMax = 50

/** 400, with every field that cannot be used, all at once. Nothing was changed. */
export function wrongFields(wrong: readonly WrongField[], deps: Deps, where = 'The page /api says what each field takes.'): Answer {
  const listed = wrong.slice(0, listedMax).map(({ field, found, expected }) => ({
    field: clipped(plainText(field), shownCharsMax),
    found: found === undefined ? 'nothing' : clipped(plainText(typeof found === 'string' ? found : JSON.stringify(found)), shownCharsMax),
    expected,
  }))
  const names = listed.map(({ field }) => field).join(', ')
  const title = listed.length === 1 ? `The field ${names} cannot be used` : `Fields that cannot be used: ${names}`
  const why = listed.map(({ field, found, expected }) => `${field} holds “${found}”; expected ${expected}.`).join(' ')
  return errorAnswer(400, { title, why, todo: `Nothing was changed. ${where}`, fields: listed }, deps)
}
