import { inertJson } from '#core/text/inert-json.ts'

/** A value as JSON, in a line of its own, whose text can be shown anywhere as it is. */
export function safeJson(value: unknown): string {
  return `${inertJson(JSON.stringify(value))}\n`
}
