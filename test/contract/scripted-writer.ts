import { failed, ok, type Result } from '#core/model/failure.ts'
import type { Prompt } from '#core/model/prompt.ts'
import type { Completion, Writer } from '#ports/writer.ts'

export type ScriptedWriter = Writer & { readonly asked: readonly Prompt[] }

/** A writer without a service, for tests: each question is answered by a function; undefined never comes. */
export function scriptedWriter(answer: (prompt: Prompt, place: number) => Result<Completion> | undefined): ScriptedWriter {
  const asked: Prompt[] = []
  let nonces = 0
  let close: () => void = () => undefined
  const closed = new Promise<void>((resolve) => {
    close = resolve
  })
  return {
    asked,
    model: 'scripted',
    newNonce: () => {
      nonces += 1
      return nonces.toString(16).padStart(32, '0')
    },
    ask: async (prompt, { withinMs, signal }) => {
      asked.push(prompt)
      const given = answer(prompt, asked.length - 1)
      if (given !== undefined) return given
      // What never comes is late after a moment, however long it is waited for.
      const stopped = new Promise<void>((resolve) => signal?.addEventListener('abort', () => resolve()))
      if (withinMs > momentMs) await Promise.race([closed, stopped])
      return failed('model/timeout', 'scripted', 'It did not answer.')
    },
    [Symbol.asyncDispose]: async () => close(),
  }
}

const momentMs = 1_000

/** An answer as a service counts it. */
export function completion(text: string, more: Partial<Completion> = {}): Result<Completion> {
  return ok({ text, isWhole: true, tokensIn: 100, tokensOut: 20, ...more })
}
