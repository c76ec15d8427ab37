import { feedForms } from '#core/channels/feeds/feed.ts'
import { type Place, serverLinks } from '#core/channels/places.ts'
import type { Edition } from '#core/model/edition.ts'
import type { Failure } from '#core/model/failure.ts'
import { hourMs, minuteMs } from '#core/model/instant.ts'
import { printedBriefs } from '#core/stages/compose/printed.ts'
import { hostOf } from '#core/text/address.ts'
import { jobOf } from '#ports/queue.ts'
import type { Change } from '#ports/store.ts'
import type { Desk } from '../desk.ts'
import type { Outcome } from '../step.ts'

/**
 * Tells the hub which feeds an edition, or a correction of it, has changed (`hub.mode=publish`, as public hubs take it; the WebSub
 * recommendation, W3C 2018, leaves the form to them). What fails is tried again, ever less often, and given up after some hours: readers that no hub tells ask by
 * themselves. Telling it twice does no harm.
 */
export async function announce(desk: Desk, editionId: string): Promise<Outcome> {
  const { announceTo } = desk.options
  const edition = await desk.store.editionById(editionId)
  if (edition === undefined || edition.isSample || announceTo === undefined || desk.hub === undefined) return { changes: [] }
  const isCorrected = (await desk.store.corrections([editionId])).length > 0
  for (const path of topicsOf(edition, isCorrected).map(serverLinks)) {
    const told = await desk.hub.announce(announceTo.hub, announceTo.paperUrl + path)
    if (!told.ok) return await laterOf(desk, editionId, { hub: announceTo.hub, failure: told.failure })
  }
  return { changes: [] }
}

/** The job that tells the hub of an edition, where there is one to tell and something to be told: never of the sample. */
export function announceJobs({ options, clock }: Pick<Desk, 'options' | 'clock'>, { id, isSample }: Edition): readonly Change[] {
  return options.announceTo === undefined || isSample ? [] : [{ put: 'job', job: jobOf('announce', id, clock.now()) }]
}

/** The feeds that an edition changes: those of its beat, of the sections it printed, and of corrections. */
function topicsOf(edition: Edition, isCorrected: boolean): readonly Place[] {
  const { beat } = edition
  const sections = [...new Set(printedBriefs(edition).map(({ section }) => section))]
  return feedForms.flatMap((form): readonly Place[] => [
    { at: 'feed', beat, form },
    ...sections.map((section): Place => ({ at: 'feed', beat, section, form })),
    ...(isCorrected ? [{ at: 'corrections-feed', form } as const] : []),
  ])
}

const giveUpMs = 6 * hourMs

type Untold = { readonly hub: string; readonly failure: Failure }

/** It waits as long again as it has waited since the edition was delivered, so that no count of tries has to be kept. */
async function laterOf({ store, clock, events }: Desk, editionId: string, { hub, failure }: Untold): Promise<Outcome> {
  const now = clock.now()
  const deliveredAt = (await store.deliveries(editionId)).reduce((last, { at }) => Math.max(last, at), 0)
  const age = now - deliveredAt
  const again: readonly Change[] = age > giveUpMs ? [] : [{ put: 'job', job: jobOf('announce', editionId, now + Math.max(minuteMs, age)) }]
  return { changes: again, tell: () => events.postFailed({ destination: `the hub ${hostOf(hub)}`, failure }) }
}
