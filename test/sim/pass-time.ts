import type { VirtualClock } from '#adapters/clock/virtual.ts'
import type { Desk } from '#desk/desk.ts'
import { runDesk } from '#desk/run.ts'

/** Lets so many milliseconds pass on a played clock, doing each of the desk’s jobs when it is due. */
export async function passTime(desk: Desk, clock: VirtualClock, ms: number): Promise<void> {
  const until = clock.now() + ms
  for (let dueAt = await desk.queue.nextDueAt(); dueAt !== undefined && dueAt <= until; dueAt = await desk.queue.nextDueAt()) {
    clock.set(Math.max(clock.now(), dueAt))
    await runDesk(desk, 'idle')
  }
  clock.set(until)
}
