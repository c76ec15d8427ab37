import type { Store } from '#ports/store.ts'
import type { Faults } from './fault-plan.ts'

type Call = (...ask: readonly never[]) => Promise<unknown>

/** A store under a fault plan: its commits are writes, all else reads. Closing it never fails, so that a played death can be cleaned up. */
export function faultyStore(store: Store, faults: Faults): Store {
  const alive =
    (call: Call): Call =>
    async (...ask) => {
      faults.read()
      return call(...ask)
    }
  // Every method by its name, so that none is forgotten: a store is an object of functions, and its way to close has no name.
  const reading = Object.fromEntries(Object.entries(store).map(([name, call]) => [name, alive(call)])) as unknown as Store
  return {
    ...reading,
    commit: (changes, lease) => faults.write(() => store.commit(changes, lease)),
    [Symbol.asyncDispose]: () => store[Symbol.asyncDispose](),
  }
}
