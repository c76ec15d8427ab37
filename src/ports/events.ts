import type { Failure } from '#core/model/failure.ts'
import type { JobKind } from './queue.ts'

/** One function per thing that happens. The core never logs; the wiring turns these into log lines and progress. */
export type Events = {
  sourceCollected(event: {
    readonly sourceId: string
    readonly title: string
    readonly outcome: 'new' | 'unchanged' | 'failed'
    readonly newCount: number
    readonly failure?: Failure
  }): void
  jobDone(event: { readonly kind: JobKind; readonly subject: string; readonly ms: number }): void
  jobFailed(event: { readonly kind: JobKind; readonly subject: string; readonly attempt: number; readonly why: string }): void
  /** Titles were read by the model, so many in this job. */
  textsEmbedded(event: { readonly count: number }): void
  /** The model or its service does not work; told once until it works again. Grouping goes on by words. */
  embeddingFailed(event: { readonly failure: Failure }): void
  /** The language model or its service does not work; told once until it works again. Sentences are extracted. */
  modelFailed(event: { readonly failure: Failure }): void
  /** An edition could not be written to its place or signed; it is tried again by itself. */
  deliveryFailed(event: { readonly editionId: string; readonly failure: Failure }): void
  /** A message could not be sent to a destination; a passing trouble is told once until it is over. */
  postFailed(event: { readonly destination: string; readonly failure: Failure }): void
  /** The store refuses to work: how often in a row. */
  storeInTrouble(event: { readonly why: string; readonly troubles: number }): void
  editionPublished(event: { readonly id: string; readonly date: string; readonly title: string }): void
}
