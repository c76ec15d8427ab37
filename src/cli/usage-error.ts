import { plainText } from '#core/channels/plain.ts'
import type { Problem } from '#core/model/problem.ts'
import { clipped } from '#core/text/clipped.ts'

/** A mistake of the operator: what is wrong, and every problem with its place and fix. */
export type UsageError = Error & { readonly problems: readonly Problem[] }

/** A mistake of the operator, to be thrown: what is wrong, with its problems. */
export function usageError(what: string, problems: readonly Problem[]): UsageError {
  return Object.assign(new Error(what), { name: 'UsageError', problems })
}

/** Whether what was thrown is a mistake of the operator. */
export function isUsageError(error: unknown): error is UsageError {
  return error instanceof Error && error.name === 'UsageError'
}

/** Tells all problems at once in four parts, what, where, why, what to do, and answers exit code 2. */
export function tellUsage(error: UsageError): number {
  const count = error.problems.length
  console.error(`headwater: ${error.message}${count > 1 ? ` (${count} problems)` : ''}`)
  // What was found may be a line of a file from anywhere.
  for (const { at, found, expected, fix } of error.problems) {
    console.error(`  at ${shown(at)}\n  found ${shown(found)}; expected ${plainText(expected)}\n  fix: ${shown(fix)}`)
  }
  return 2
}

/** Longer than any path or list of ids; what is longer was pasted by mistake and would push the advice off the screen. */
const shownCharsMax = 600

function shown(text: string): string {
  const plain = clipped(plainText(text), shownCharsMax)
  return plain === '' ? 'nothing' : plain
}
