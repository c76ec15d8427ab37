import type { Destination } from '#core/destinations/destination.ts'
import type { MailPlace } from '#core/mail/mail-place.ts'
import type { Beat } from '#core/model/beat.ts'
import type { Clock } from '#ports/clock.ts'
import type { Embedder } from '#ports/embedder.ts'
import type { Events } from '#ports/events.ts'
import type { Fetcher } from '#ports/fetcher.ts'
import type { Files } from '#ports/files.ts'
import type { Hub } from '#ports/hub.ts'
import type { Mailer } from '#ports/mailer.ts'
import type { Poster } from '#ports/poster.ts'
import type { Queue } from '#ports/queue.ts'
import type { Signer } from '#ports/signer.ts'
import type { Store } from '#ports/store.ts'
import type { Wakeups } from '#ports/wakeups.ts'
import type { Workshop } from '#ports/workshop.ts'
import type { Writer } from '#ports/writer.ts'
import type { OpenStoriesPlace } from './open-stories.ts'
import type { DeskOptions } from './options.ts'

/** A mail server that takes our mail, and what each mail says of where it comes from. */
export type DeskMail = { readonly mailer: Mailer; readonly place: MailPlace }

/** What the desk works with: the ports, the beats it covers, and its options. Nothing is global. */
export type Desk = {
  readonly store: Store
  readonly queue: Queue
  readonly wakeups: Wakeups
  readonly clock: Clock
  readonly fetcher: Fetcher
  /** Absent where no hub can reach us: then no job of a subscription is done. */
  readonly hub?: Hub
  readonly workshop: Workshop
  /** Absent where none is wanted: then articles are compared by their words alone. */
  readonly embedder?: Embedder
  /** Absent where no language model is set: then every sentence is extracted. */
  readonly writer?: Writer
  readonly files: Files
  /** Absent where nothing is signed: then editions have no evidence file. */
  readonly signer?: Signer
  /** Absent where nothing is posted to chat services. */
  readonly poster?: Poster
  /** Where editions are posted to; absent for nowhere. */
  readonly destinations?: readonly Destination[]
  /** Absent where nothing is mailed: then no job of mail is done. */
  readonly mail?: DeskMail
  readonly events: Events
  readonly beats: readonly Beat[]
  /** Where the open stories are kept between two jobs; absent where each job loads them. */
  readonly openStories?: OpenStoriesPlace
  readonly options: DeskOptions
}
