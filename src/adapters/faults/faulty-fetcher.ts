import type { Fetcher } from '#ports/fetcher.ts'
import type { Faults } from './fault-plan.ts'

/** A fetcher under a fault plan: a planned failure is answered without asking the world. */
export function faultyFetcher(fetcher: Fetcher, faults: Faults): Fetcher {
  return {
    fetch: async (plan, signal) => {
      const failure = faults.fetch(plan)
      if (failure !== undefined) return { ok: false, failure }
      const answer = await fetcher.fetch(plan, signal)
      faults.read()
      return answer
    },
    [Symbol.asyncDispose]: () => fetcher[Symbol.asyncDispose](),
  }
}
