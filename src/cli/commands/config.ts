import { loadConfig } from '#app/config/load-config.ts'
import type { Given } from '../command.ts'
import { tellUnset } from '../tell-unset.ts'
import { usageError } from '../usage-error.ts'

/** Prints every setting with its value and where it came from. */
export async function config(given: Given): Promise<number> {
  const named = given.options.config
  const answer = loadConfig({}, typeof named === 'string' ? named : undefined)
  if (!answer.ok) throw usageError('the configuration cannot be used', answer.problems)
  const width = Math.max(...[...answer.values.keys()].map((key) => key.length))
  for (const [key, { value, at }] of answer.values) {
    const shown = Array.isArray(value) ? `[${value.join(', ')}]` : String(value)
    console.log(`${key.padEnd(width)}  ${shown}  (${at})`)
  }
  tellUnset(answer.unset)
  return 0
}
