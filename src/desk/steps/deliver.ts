import { channelOf } from '#core/channels/registry.ts'
import type { Change } from '#ports/store.ts'
import type { Desk } from '../desk.ts'
import type { Outcome } from '../step.ts'

/** Renders an edition for each channel and writes the parcels; a parcel that was delivered is not delivered again. */
export async function deliver(desk: Desk, editionId: string): Promise<Outcome> {
  const edition = await desk.store.editionById(editionId)
  if (edition === undefined) return { changes: [] }
  const done = new Set((await desk.store.deliveries(editionId)).map((delivery) => delivery.channel))
  const changes: Change[] = []
  for (const channel of desk.options.channels.filter((name) => !done.has(name))) {
    const parcel = channelOf(channel)?.render(edition, desk.options.context)
    if (parcel === undefined) throw new Error(`there is no channel ${channel}`)
    for (const file of parcel.files) {
      const written = await desk.files.write(file.path, file.body)
      if (!written.ok) throw new Error(`${written.failure.code}: ${written.failure.why}`)
    }
    changes.push({ put: 'delivery', delivery: { editionId, channel, at: desk.clock.now(), place: `${edition.beat}/${edition.date}` } })
  }
  return { changes }
}
