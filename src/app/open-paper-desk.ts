import { join } from 'node:path'
import { systemClock } from '#adapters/clock/system.ts'
import { virtualClock } from '#adapters/clock/virtual.ts'
import { openFormSender } from '#adapters/fetch/form-sender.ts'
import { openFolder } from '#adapters/files/folder.ts'
import { openHub } from '#adapters/hub/hub.ts'
import { localWakeups } from '#adapters/queue/local/wakeups.ts'
import { openReading } from '#adapters/store/sqlite/open-reading.ts'
import { openSqlite } from '#adapters/store/sqlite/open-sqlite.ts'
import type { Instant } from '#core/model/instant.ts'
import { present } from '#core/model/present.ts'
import type { Config } from './config/config.ts'
import { deskOptions } from './config/defaults.ts'
import { archivePath } from './open-archive.ts'
import { openMail } from './open-mail.ts'
import { openModel } from './open-model.ts'
import { openSigner } from './open-signer.ts'
import { paperUrl } from './paper-url.ts'
import { webOptions } from './web-options.ts'
import type { OpenDesk } from './wiring.ts'

/** Which desk a paper shows, as data, so that it can be opened in another thread. */
export type PaperPlace = {
  readonly folder: string
  readonly zone: string
  readonly isSample: boolean
  /** The time it is there, where time was played and stands still; the machine’s goes on. */
  readonly playedAt?: Instant
  /** Whether hubs can reach it, and readers subscribe by mail. */
  readonly isServed: boolean
}

/** What a paper needs of a desk: its memory and what answers readers, and nothing of its line. */
export type PaperDesk = Pick<
  OpenDesk,
  'store' | 'reading' | 'signer' | 'files' | 'clock' | 'wakeups' | 'hub' | 'writer' | 'mail' | 'options' | typeof Symbol.asyncDispose
>

/** The place of an open desk, to be opened once more by a paper. */
export function placeOf(desk: OpenDesk, isSample: boolean): PaperPlace {
  const { folder, clock, options, isPlayed, hub, mail } = desk
  const place = { folder, zone: options.zone, isSample, isServed: hub !== undefined || mail !== undefined }
  return { ...place, ...present({ playedAt: isPlayed ? clock.now() : undefined }) }
}

/**
 * Opens beside a running desk what its paper needs: the same memory by handles of its own. `announce` tells the desk that there may be
 * work. Closing it closes the handles.
 */
export async function openPaperDesk(config: Config, place: PaperPlace, announce: () => void): Promise<PaperDesk> {
  const path = archivePath(place.folder)
  const clock = place.playedAt === undefined ? systemClock() : virtualClock(place.playedAt)
  const { store } = await openSqlite({ path })
  const reading = config.reach.isPublic ? openReading(path) : undefined
  const hub = place.isServed ? openHub(openFormSender(webOptions(config, clock))) : undefined
  const writer = openModel(config.model, clock)
  const opened = place.isServed ? openMail(config.mail) : undefined
  const mail = opened?.ok === true ? opened.mail : undefined
  return {
    store,
    clock,
    wakeups: { ...localWakeups(clock), announce },
    files: openFolder(join(place.folder, 'editions')),
    signer: openSigner(place.folder),
    ...present({ reading, hub, writer, mail }),
    options: { ...deskOptions(config, paperUrl(config)), zone: place.zone, isSample: place.isSample },
    [Symbol.asyncDispose]: async () => {
      await writer?.[Symbol.asyncDispose]()
      await hub?.[Symbol.asyncDispose]()
      await mail?.mailer[Symbol.asyncDispose]()
      await reading?.[Symbol.asyncDispose]()
      await store[Symbol.asyncDispose]()
    },
  }
}
