import type { Config } from '#app/config/config.ts'
import type { OpenDesk } from '#app/wiring.ts'
import type { Beat } from '#core/model/beat.ts'
import type { Progress } from './progress.ts'
import type { Paper } from './serve-paper.ts'

/** What `headwater start` has opened, for the phases it goes through. */
export type Start = {
  readonly config: Config
  readonly beats: readonly Beat[]
  readonly desk: OpenDesk
  readonly paper: Paper
  /** Where to read it: on a terminal an address that signs in whoever opens it. */
  readonly toOpen: string
  readonly progress: Progress
  readonly stop: AbortController
}
