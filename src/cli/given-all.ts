import type { Problem } from '#core/model/problem.ts'
import { isUsageError, usageError } from './usage-error.ts'

/**
 * What several readings of one command line answer, in their order. Where some of them throw a UsageError, one is thrown with the
 * problems of all, so that nobody mends one mistake only to be told of the next.
 * `const [date, reason] = givenAll(() => dateOf(given), () => reasonOf(given))`
 */
export function givenAll<Read extends readonly unknown[]>(...readings: { readonly [Place in keyof Read]: () => Read[Place] }): Read {
  const refusals: { readonly message: string; readonly problems: readonly Problem[] }[] = []
  const read = readings.map((reading) => {
    try {
      return reading()
    } catch (error) {
      if (!isUsageError(error)) throw error
      refusals.push(error)
      return undefined
    }
  })
  const [first, ...more] = refusals
  if (first === undefined) return read as unknown as Read
  const what = more.length === 0 ? first.message : 'the command line cannot be used'
  throw usageError(what, [...new Set(refusals.flatMap(({ problems }) => problems))])
}
