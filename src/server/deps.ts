import type { ConfigInput, Values } from '#app/config/decide-config.ts'
import type { Progress } from '#core/channels/site/pages/progress-page.ts'
import type { Beat } from '#core/model/beat.ts'
import type { Finding } from '#core/model/finding.ts'
import type { RankOptions } from '#core/stages/rank/rank.ts'
import type { AccessDesk } from '#desk/access/issue-pass.ts'
import type { AskDesk } from '#desk/ask.ts'
import type { Desk } from '#desk/desk.ts'
import type { LookedFor } from '#desk/sources/look-for-source.ts'
import type { SubscriberDesk } from '#desk/subscribers/ask-for-mail.ts'
import type { CallbackDesk } from '#desk/websub/heard-from-hub.ts'
import type { Clock } from '#ports/clock.ts'
import type { Files } from '#ports/files.ts'
import type { Signer } from '#ports/signer.ts'
import type { Store } from '#ports/store.ts'
import type { Caller } from './access.ts'
import type { Attempts } from './attempts.ts'
import type { Asked } from './callers.ts'
import type { Tally } from './tally.ts'

export type RecallParts = { readonly beats: readonly Beat[]; readonly clock: Clock; readonly rank: RankOptions }

/** What feeds and the files for robots say of the paper, as the owner set it; each is absent where it is not set. */
export type FeedParts = {
  /** The hub that is told of new editions (WebSub). */
  readonly hub?: string
  /** Address of the terms that the paper’s texts may be used under. */
  readonly license?: string
  /** What machines may do with the texts, as Content-Signal writes it: `search=yes, ai-train=no`. */
  readonly contentSignal?: string
  /** Where whoever found something wrong reaches the owner: a web or mail address. */
  readonly contact?: string
  /** Whether anybody may read the paper, whoever asks now. */
  readonly isPublic?: boolean
  readonly clock: Clock
}

/** What subscriptions by mail work with. */
export type MailParts = {
  readonly desk: SubscriberDesk
  readonly tally: Tally
  /** Whether readers may subscribe by themselves. */
  readonly isOpen: boolean
}

/** What the pages of settings work with. */
export type SettingsParts = Pick<ConfigInput, 'env' | 'flags'> & {
  /** Where headwater.yaml is, or would be. */
  readonly path: string
  /** What the desk was started with. */
  readonly running: Values
  /** The real desk, also while the sample is shown. */
  readonly desk: Pick<Desk, 'clock' | 'store'> & { readonly wakeups: Pick<Desk['wakeups'], 'announce'> }
  /** What stands at an address that somebody typed; it is asked for. */
  look(typed: string): Promise<LookedFor>
  /** Why an address would never be fetched; undefined when nothing stands against it. */
  guard(address: string): string | undefined
  /** What the doctor finds; the language model and the mail server are asked only where it is wished. */
  inspect(asks: 'nobody' | 'services'): Promise<readonly Finding[]>
}

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
  callerOf(asked: Asked): Promise<Caller>
  /** What signing in works with; absent where nobody can. */
  readonly access?: { readonly desk: AccessDesk; readonly attempts: Attempts }
  /** The same memory by a handle that cannot write, for visitors of a public paper. */
  readonly reading?: Store | undefined
  /** Counts what visitors of a public paper ask that costs. */
  readonly costs?: Tally
  /** Networks of proxies that are believed about who asks. */
  readonly proxies?: readonly string[]
  /** The name under which the paper is served over https. */
  readonly httpsHost?: string
  /** What the callback of the hubs works with; absent where none can reach us. */
  readonly websub?: { readonly desk: CallbackDesk; readonly tally: Tally }
  /** What recalling works with, beside the store; absent where nothing is recalled. */
  readonly recall?: RecallParts
  readonly feeds?: FeedParts
  /** What answering questions works with, beside the store; absent where none are answered. */
  readonly asking?: Omit<AskDesk, 'store'>
  /** Absent where nothing is mailed. */
  readonly mail?: MailParts
  /** Absent where no settings are shown: within a test. */
  readonly settings?: SettingsParts
  /** How old an answer may be that was made for somebody else before, in milliseconds; absent where each is made anew. */
  readonly keepMs?: number
  status(): Progress
  /** Whether the desk plays the built-in sample. */
  isSample(): boolean
  /** Told of every mistake of ours that ended in an error page. */
  bugFound(error: unknown, path: string): void
}
