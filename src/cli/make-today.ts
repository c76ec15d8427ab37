import { holdPlace } from '#app/hold-place.ts'
import { dayOf } from '#core/model/instant.ts'
import type { Desk } from '#desk/desk.ts'
import { runDesk } from '#desk/run.ts'
import { askForEdition } from '#desk/seed.ts'
import type { Queue } from '#ports/queue.ts'
import type { Given } from './command.ts'
import { givenDesk } from './given-desk.ts'

const looks = 60
const lookMs = 1_000

/**
 * Makes today’s edition of a beat from what was collected; no source is fetched. Beside a running desk the jobs are shared
 * with it, and what it has begun is waited for, a minute at most.
 */
export async function makeToday(given: Given, beat: string): Promise<void> {
  await using opened = await givenDesk(given)
  const desk: Desk = { ...opened.desk, queue: withoutCollecting(opened.desk.queue) }
  const date = dayOf(desk.clock.now(), desk.options.zone)
  const place = await holdPlace(opened.config)
  await using alone = 'holder' in place ? undefined : place
  // What a killed run left behind is taken up again at once.
  if (alone !== undefined) await desk.queue.freeLeases(desk.clock.now())
  await askForEdition(desk, beat, date)
  for (let look = 0; look < (alone === undefined ? looks : 1); look += 1) {
    if (look > 0) await desk.clock.wait(lookMs)
    await runDesk(desk, 'idle')
    if ((await desk.store.edition(beat, date)) !== undefined) return
  }
}

/** The queue without its fetching of sources: who asks for the edition wants it now. */
function withoutCollecting(queue: Queue): Queue {
  return {
    ...queue,
    claim: async (ask) => {
      const kinds = ask.kinds?.filter((kind) => kind !== 'collect') ?? []
      return kinds.length === 0 ? undefined : await queue.claim({ ...ask, kinds })
    },
  }
}
