import { stageDefaults } from '#app/config/stage-defaults.ts'
import { openSigner } from '#app/open-signer.ts'
import type { Beat } from '#core/model/beat.ts'
import type { Edition } from '#core/model/edition.ts'
import { published } from '#desk/published.ts'
import type { RecallDesk } from '#desk/recall/recall-item.ts'
import type { Clock } from '#ports/clock.ts'
import type { Signer } from '#ports/signer.ts'
import type { EditionHead, Store } from '#ports/store.ts'
import type { GivenStore } from '../given-store.ts'

/** What the terminal reader reads from: an archive, beside a running desk or without one. */
export type ReadDesk = {
  readonly store: Store
  readonly clock: Clock
  readonly signer: Signer
  readonly zone: string
  readonly beats: readonly Beat[]
  /** Whose reading position it keeps. */
  readonly reader: string
  /** Whether it keeps none. */
  readonly isPeek: boolean
  /** What was marked as read before an edition was, by its id: what taking the mark back brings back. */
  readonly marksBefore: Map<string, string>
  readonly recall: RecallDesk
  /** Whether it is the built-in sample. */
  readonly isSample: boolean
}

/** Editions that are looked through: two years of daily ones. */
export const editionsMax = 730

/** The desk that a command opened, for reading. */
export function readDesk(opened: GivenStore, more: Pick<ReadDesk, 'beats' | 'isPeek' | 'isSample' | 'reader'>): ReadDesk {
  const { store, clock, config } = opened
  const recall = { store, clock, rank: stageDefaults.rank }
  return { store, clock, signer: openSigner(config.dataFolder), zone: config.zone, recall, marksBefore: new Map(), ...more }
}

/** An edition as it is shown now, of a date or the newest one, with those beside it; undefined where there is none. */
export async function editionAt(
  desk: ReadDesk,
  { beat, date }: { readonly beat: string; readonly date: string },
): Promise<{ readonly edition: Edition; readonly older?: EditionHead; readonly newer?: EditionHead } | undefined> {
  const heads = await desk.store.editions(beat, editionsMax)
  const index = date === 'newest' ? 0 : heads.findIndex((head) => head.date === date)
  // One that is older than all that are listed is there all the same.
  const found = await desk.store.edition(beat, heads[index]?.date ?? date)
  if (found === undefined) return undefined
  const [older, newer] = index < 0 ? [] : [heads[index + 1], heads[index - 1]]
  return { edition: await published(desk, found), ...(older ? { older } : {}), ...(newer ? { newer } : {}) }
}
