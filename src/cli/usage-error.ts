import type { Problem } from '#core/model/problem.ts'

/** A mistake of the operator: what is wrong, and every problem with its place and fix. */
export type UsageError = Error & { readonly problems: readonly Problem[] }

export function usageError(what: string, problems: readonly Problem[]): UsageError {
  return Object.assign(new Error(what), { name: 'UsageError', problems })
}

export function isUsageError(error: unknown): error is UsageError {
  return error instanceof Error && error.name === 'UsageError'
}

/** Tells all problems at once in four parts, what, where, why, what to do, and answers exit code 2. */
export function tellUsage(error: UsageError): number {
  const count = error.problems.length
  console.error(`headwater: ${error.message}${count > 1 ? ` (${count} problems)` : ''}`)
  for (const problem of error.problems) {
    console.error(`  at ${problem.at}\n  found ${problem.found}; expected ${problem.expected}\n  fix: ${problem.fix}`)
  }
  return 2
}
