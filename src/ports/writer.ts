import type { Result } from '#core/model/failure.ts'

/** What a language model is asked: one question, with everything it is to know. */
export type Prompt = {
  readonly system: string
  readonly user: string
  /** JSON Schema that the answer must follow; a service that knows none is asked for plain JSON. */
  readonly schema: Readonly<Record<string, unknown>>
  /** Names the schema to services that want a name. */
  readonly schemaName: string
  /** Most tokens the answer may have. */
  readonly tokensMax: number
}

/** What came back: the model’s text as it is, without its thinking. Nothing in it is to be trusted. */
export type Completion = {
  readonly text: string
  /** Whether the model came to its end; a cut answer may still hold whole sentences. */
  readonly isWhole: boolean
  /** As the service counted them, or a quarter of the characters. */
  readonly tokensIn: number
  readonly tokensOut: number
}

/**
 * A language model behind a service on this machine or elsewhere. It has no tools, no memory and no way out: it is asked and
 * answers. Failures are values: not there, too slow, refused, busy (with `retryAfterMs`), an answer that is none.
 */
export type Writer = {
  /** The model by the name its service goes by: part of every key under which answers are kept. */
  readonly model: string
  /** Asks once. The signal ends it early; an answer that takes longer than the writer’s own limit is a failure. */
  ask(prompt: Prompt, signal?: AbortSignal): Promise<Result<Completion>>
  [Symbol.asyncDispose](): Promise<void>
}
