import type { Progress } from '#core/channels/site/pages/progress-page.ts'
import type { Beat } from '#core/model/beat.ts'
import type { RankOptions } from '#core/stages/rank/rank.ts'
import type { CallbackDesk } from '#desk/websub/heard-from-hub.ts'
import type { Clock } from '#ports/clock.ts'
import type { Files } from '#ports/files.ts'
import type { Signer } from '#ports/signer.ts'
import type { Store } from '#ports/store.ts'
import type { Caller } from './access.ts'
import type { Ask } from './route.ts'
import type { Tally } from './tally.ts'

export type RecallParts = { readonly beats: readonly Beat[]; readonly clock: Clock; readonly rank: RankOptions }

/** What the server needs: the desk’s memory, and what only the running process knows. */
export type Deps = {
  readonly store: Store
  /** Signs the editions; absent where none are signed. */
  readonly signer?: Signer
  /** The delivered editions, whose evidence is served as it was signed. */
  readonly files?: Pick<Files, 'read'>
  /** In their order; the first one’s latest edition is the front page. */
  readonly beats: readonly {
    readonly id: string
    readonly title: string
    readonly sections?: readonly { readonly id: string; readonly title: string }[]
  }[]
  readonly zone: string
  /** Headwater’s version. */
  readonly version: string
  /** Absolute address of the paper for feeds, with a closing slash: `http://127.0.0.1:4500/`. */
  readonly baseUrl: string
  /** Host names the server answers to beside the loopback names, without port. */
  readonly hosts: readonly string[]
  /** Who asks, by the token, session or address that the request brings. */
  callerOf(asked: Pick<Ask, 'header' | 'hostName' | 'query' | 'remoteAddress'>): Promise<Caller>
  /** What the callback of the hubs works with; absent where none can reach us. */
  readonly websub?: { readonly desk: CallbackDesk; readonly tally: Tally }
  /** What recalling works with, beside the store; absent where nothing is recalled. */
  readonly recall?: RecallParts
  status(): Progress
  /** Whether the desk plays the built-in sample. */
  isSample(): boolean
  /** Told of every mistake of ours that ended in an error page. */
  bugFound(error: unknown, path: string): void
}
