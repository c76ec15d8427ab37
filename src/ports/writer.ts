import type { Result } from '#core/model/failure.ts'
import type { Prompt } from '#core/model/prompt.ts'

/** What came back: the model’s text as it is, without its thinking. Nothing in it is to be trusted. */
export type Completion = {
  readonly text: string
  /** Whether the model came to its end; a cut answer may still hold whole sentences. */
  readonly isWhole: boolean
  /** As the service counted them, or a quarter of the characters. */
  readonly tokensIn: number
  readonly tokensOut: number
}

/** How long a caller waits for one answer, and what becomes of one that comes later. */
export type Waiting = {
  /** In milliseconds; the writer’s own limit holds too. */
  readonly withinMs: number
  /** Called with an answer that came after that time, within the writer’s own limit: the question was paid for. */
  readonly late?: (completion: Completion) => void
  /** Ends the asking for good when it aborts: nothing comes late then. */
  readonly signal?: AbortSignal
}

/**
 * A language model behind a service on this machine or elsewhere. It has no tools, no memory and no way out: it is asked and
 * answers. Failures are values: not there, too slow, refused, busy (with `retryAfterMs`), an answer that is none.
 */
export type Writer = {
  /** The model by the name its service goes by: part of every key under which answers are kept. */
  readonly model: string
  /** 128 bits by chance, in hexadecimal: what marks the borders of a stranger’s text inside one question. */
  newNonce(): string
  /** Asks once, and gives up after `withinMs`. */
  ask(prompt: Prompt, waiting: Waiting): Promise<Result<Completion>>
  /** Ends what is still under way. */
  [Symbol.asyncDispose](): Promise<void>
}
