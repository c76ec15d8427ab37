import { type Failure, failures } from '#core/model/failure.ts'

/** Tells a failure of the world in four parts, what, where, why, what to do, and answers exit code 1. */
export function tellFailure(what: string, failure: Failure): number {
  const { title, fix } = failures[failure.code]
  console.error(`headwater: ${what}  ${failure.code}\n  at ${failure.at}\n  ${title}: ${failure.why}\n  fix: ${fix}`)
  return 1
}
