import { present } from '#core/model/present.ts'
import type { Source, SourceState } from '#core/model/source.ts'
import { nextFetchAt } from '#core/sources/schedule.ts'
import { jobOf } from '#ports/queue.ts'
import type { Desk } from '../desk.ts'
import type { Outcome } from '../step.ts'

/**
 * What a delivery leaves behind that could not be read, an empty one too: nothing is held against the source, it is only asked itself
 * as soon as it may be.
 */
export function unreadDelivery({ options, clock }: Pick<Desk, 'options' | 'clock'>, source: Source, state: SourceState): Outcome {
  if (state.failure !== undefined || state.isRetired) return { changes: [] }
  // It has something new, whatever its habits.
  const { wishes } = state
  const nextAt = nextFetchAt({ now: state.fetchedAt ?? clock.now(), sourceId: source.id, state: present({ wishes }) }, options)
  return { changes: [{ put: 'job', job: jobOf('collect', source.id, nextAt) }] }
}
