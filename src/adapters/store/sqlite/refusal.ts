import { type Failure, failures } from '#core/model/failure.ts'

/** An error that says why a database is not opened: what, where, why and what to do, with the failure beside it. */
export function refusal(failure: Failure, cause?: unknown): Error & { readonly failure: Failure } {
  const { title, fix } = failures[failure.code]
  return Object.assign(new Error(`${title}\n  at ${failure.at}\n  ${failure.why}\n  fix: ${fix}`, { cause }), { failure })
}
