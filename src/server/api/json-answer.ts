import { z } from 'zod'
import { type Answer, types } from '../answer.ts'
import { safeJson } from './safe-json.ts'

/**
 * A value of ours in the shape of the API: fields that the shape does not name stay here, times become ISO 8601 in UTC. Texts are
 * whole to the last sign, but those that give orders to a terminal or turn the direction of writing stand escaped.
 * `jsonAnswer(z.object({ at: instant }), { at: 0, inside: 1 })` → `{"at":"1970-01-01T00:00:00Z"}`
 */
export function jsonAnswer<Shape extends z.ZodType>(shape: Shape, value: z.output<Shape>, headers?: Answer['headers']): Answer {
  const body = safeJson(z.encode(shape, value))
  return { status: 200, type: types.json, body, ...(headers === undefined ? {} : { headers }) }
}
