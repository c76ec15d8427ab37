import type { Queue } from '#ports/queue.ts'
import type { Faults } from './fault-plan.ts'

/** A queue under a fault plan: claims, renewals and jobs given back are writes. */
export function faultyQueue(queue: Queue, faults: Faults): Queue {
  return {
    claim: (ask) => faults.write(() => queue.claim(ask)),
    renew: (lease, until) => faults.write(() => queue.renew(lease, until)),
    giveBack: (lease, again) => faults.write(() => queue.giveBack(lease, again)),
    freeLeases: (now) => faults.write(() => queue.freeLeases(now)),
    counts: async (now) => {
      faults.read()
      return queue.counts(now)
    },
    nextDueAt: async (kinds) => {
      faults.read()
      return queue.nextDueAt(kinds)
    },
    setAside: async () => {
      faults.read()
      return queue.setAside()
    },
  }
}
