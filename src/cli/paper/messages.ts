import type { Config } from '#app/config/config.ts'
import type { PaperPlace } from '#app/open-paper-desk.ts'
import type { Beat } from '#core/model/beat.ts'
import type { Failure } from '#core/model/failure.ts'
import type { Deps, SettingsParts } from '#server/deps.ts'

export type Status = ReturnType<Deps['status']>

/** What the thread of the paper starts with. */
export type PaperStart = {
  readonly config: Config
  readonly beats: readonly Beat[]
  readonly place: PaperPlace
  /** Where another desk than that one is to be read: the sample. */
  readonly shown?: PaperPlace
  readonly status: Status
  /** Where the settings are, and what the desk was started with. */
  readonly settings?: SettingsPlace
}

/** Where settings come from beside the environment, and what they were when the desk was started. */
export type SettingsPlace = Pick<SettingsParts, 'path' | 'flags' | 'running'>

/** What the desk tells the paper. */
export type ToPaper =
  | { readonly is: 'status'; readonly status: Status }
  | { readonly is: 'show'; readonly place: PaperPlace }
  | { readonly is: 'close' }

/** What the paper tells the desk: where it is, that it cannot be, that it reads what it was to show, that there may be work. */
export type FromPaper =
  | { readonly is: 'listening'; readonly address: string; readonly port: number }
  | { readonly is: 'refused'; readonly failure: Failure }
  | { readonly is: 'shown' }
  | { readonly is: 'work' }
