import type { Result } from '#core/model/failure.ts'

/** Turns short texts into vectors: texts that say the same in other words lie near each other. */
export type Embedder = {
  /** Names model and weights: vectors of different spaces are never compared. `minilm-l6-v2` */
  readonly space: string
  /** Whether it reads other languages than English. */
  readonly isMultilingual: boolean
  /**
   * One vector of length 1 for each text, in the same order; an empty text gives a vector of zeros. Texts longer than the model
   * reads are cut. A failure when the model cannot be loaded or its service does not answer.
   */
  embed(texts: readonly string[]): Promise<Result<readonly Float32Array[]>>
  [Symbol.asyncDispose](): Promise<void>
}
