import type { ParcelFile } from '#core/channels/channel.ts'
import { channelOf } from '#core/channels/registry.ts'
import type { Correction } from '#core/model/correction.ts'
import type { Edition } from '#core/model/edition.ts'
import { type Failure, ok, type Result } from '#core/model/failure.ts'
import { hashOf } from '#core/model/ids.ts'
import { minuteMs } from '#core/model/instant.ts'
import { jobOf } from '#ports/queue.ts'
import type { Change } from '#ports/store.ts'
import type { Desk } from '../desk.ts'
import { published } from '../published.ts'
import { sealedFiles } from '../sealed-files.ts'
import type { Outcome } from '../step.ts'
import { announceJobs } from './announce.ts'
import { mailJobs } from './mail.ts'
import { postJobs } from './post.ts'

/**
 * Renders an edition for each channel and writes the parcels; a parcel that was delivered is not delivered again, but with a new
 * correction it is another parcel. The site is sealed: with its evidence, where there is a signer. While the disk is full or the
 * key is away, it is tried again every few minutes, for as long as it takes.
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
    const written = await writeAll(desk, parcel.files)
    const sealed = written.ok && channel === 'site' ? await seal(desk, shown, parcel.files) : written
    if (!sealed.ok) return laterOf(desk, { editionId, changes, failure: sealed.failure })
    changes.push({ put: 'delivery', delivery: { editionId, channel, at: desk.clock.now(), place } })
  }
  // Who follows a message to the paper finds the edition there.
  return {
    changes: [
      ...changes,
      ...mailJobs(desk, edition),
      ...postJobs(desk, edition),
      ...(changes.length > 0 ? announceJobs(desk, edition) : []),
    ],
  }
}

/** `open-source/2026-05-28`, and a name for its corrections, made and taken back: with others it is another parcel. */
function placeOf({ beat, date }: Edition, corrections: readonly Correction[]): string {
  const state = corrections.map(({ id, takenBackAt = '' }) => `${id} ${takenBackAt}`).join('\n')
  return `${beat}/${date}${state === '' ? '' : ` corrected ${hashOf(state).slice(0, 8)}`}`
}

const againMs = 5 * minuteMs

type Undelivered = { readonly editionId: string; readonly changes: readonly Change[]; readonly failure: Failure }

/** What the world refuses is no mistake of ours, and counts as no failed try. */
function laterOf({ clock, events }: Desk, { editionId, changes, failure }: Undelivered): Outcome {
  return {
    changes: [...changes, { put: 'job', job: jobOf('deliver', editionId, clock.now() + againMs) }],
    tell: () => events.deliveryFailed({ editionId, failure }),
  }
}

/** The evidence is written last: who finds it finds everything it lists. */
async function seal(desk: Desk, edition: Edition, files: readonly ParcelFile[]): Promise<Result<undefined>> {
  const record = await desk.store.evidence(edition.id)
  if (desk.signer === undefined || record === undefined) return ok(undefined)
  const sealed = await sealedFiles(files, { edition, record, signer: desk.signer })
  return sealed.ok ? await writeAll(desk, sealed.value) : sealed
}

/** Writes files in their order, up to the first that is refused. */
async function writeAll({ files: place }: Desk, files: readonly ParcelFile[]): Promise<Result<undefined>> {
  for (const { path, body } of files) {
    const written = await place.write(path, body)
    if (!written.ok) return written
  }
  return ok(undefined)
}
