import { type Failure, failures } from '#core/model/failure.ts'
import { tell } from './tell.ts'

/** Tells a failure of the world in four parts, its code beside the first, and answers exit code 1. */
export function tellFailure(what: string, failure: Failure): number {
  const { title, fix } = failures[failure.code]
  tell({ what: `${what} (${failure.code})`, at: failure.at, why: `${title}: ${failure.why}`, fix })
  return 1
}
