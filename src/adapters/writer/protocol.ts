import type { Prompt } from '#core/model/prompt.ts'

/** What a service said, before anything of it is believed. */
export type Said = { readonly text: string; readonly isWhole: boolean; readonly tokensIn?: number; readonly tokensOut?: number }

/** How a kind of service is asked. */
export type Protocol = {
  /** Added to the service’s address. */
  readonly path: string
  /**
   * Ways to ask, the strictest first: a service that refuses one as a bad request (400, 422) is asked in the next from then on,
   * because some know no schema and others no setting beside the messages.
   */
  readonly forms: readonly ((prompt: Prompt, model: string) => Readonly<Record<string, unknown>>)[]
  /** Reads the body of an answer; undefined when it holds no answer. */
  readonly read: (body: unknown) => Said | undefined
}
