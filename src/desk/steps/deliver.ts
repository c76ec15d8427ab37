import { channelOf } from '#core/channels/registry.ts'
import type { Correction } from '#core/model/correction.ts'
import type { Edition } from '#core/model/edition.ts'
import { hashOf } from '#core/model/ids.ts'
import type { Change } from '#ports/store.ts'
import type { Desk } from '../desk.ts'
import { published } from '../published.ts'
import { sealedFiles } from '../sealed-files.ts'
import type { Outcome } from '../step.ts'

/**
 * Renders an edition for each channel and writes the parcels; a parcel that was delivered is not delivered again, but with a new
 * correction it is another parcel. The site is sealed: with its evidence, where there is a signer.
 */
export async function deliver(desk: Desk, editionId: string): Promise<Outcome> {
  const edition = await desk.store.editionById(editionId)
  if (edition === undefined) return { changes: [] }
  const shown = await published(desk, edition)
  const place = placeOf(edition, await desk.store.corrections([editionId]))
  const done = new Set((await desk.store.deliveries(editionId)).map((delivery) => `${delivery.channel} ${delivery.place}`))
  const changes: Change[] = []
  for (const channel of desk.options.channels.filter((name) => !done.has(`${name} ${place}`))) {
    const parcel = channelOf(channel)?.render(shown, desk.options.context)
    if (parcel === undefined) throw new Error(`there is no channel ${channel}`)
    for (const file of parcel.files) await write(desk, file)
    if (channel === 'site') await seal(desk, shown, parcel.files)
    changes.push({ put: 'delivery', delivery: { editionId, channel, at: desk.clock.now(), place } })
  }
  return { changes }
}

/** `open-source/2026-05-28`, and a name for its corrections, made and taken back: with others it is another parcel. */
function placeOf({ beat, date }: Edition, corrections: readonly Correction[]): string {
  const state = corrections.map(({ id, takenBackAt = '' }) => `${id} ${takenBackAt}`).join('\n')
  return `${beat}/${date}${state === '' ? '' : ` corrected ${hashOf(state).slice(0, 8)}`}`
}

/** The evidence is written last: who finds it finds everything it lists. */
async function seal(desk: Desk, edition: Edition, files: Parameters<typeof sealedFiles>[0]): Promise<void> {
  const record = await desk.store.evidence(edition.id)
  if (desk.signer === undefined || record === undefined) return
  const sealed = await sealedFiles(files, { edition, record, signer: desk.signer })
  if (!sealed.ok) throw new Error(`${sealed.failure.code}: ${sealed.failure.why}`)
  for (const file of sealed.value) await write(desk, file)
}

async function write({ files }: Desk, { path, body }: { readonly path: string; readonly body: string }): Promise<void> {
  const written = await files.write(path, body)
  if (!written.ok) throw new Error(`${written.failure.code}: ${written.failure.why}`)
}
