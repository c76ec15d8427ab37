import { inertJson } from '#core/text/inert-json.ts'

/** Prints a value as JSON for programs, and for people who look at it in a terminal: no word in it gives an order to that. */
export function printJson(value: unknown): void {
  console.log(inertJson(JSON.stringify(value, undefined, 2)))
}
