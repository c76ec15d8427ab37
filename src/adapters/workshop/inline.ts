import { failed, type Result } from '#core/model/failure.ts'
import { extract } from '#core/stages/extract/extract.ts'
import type { Guess } from '#core/stages/language/language.ts'
import { read } from '#core/stages/read/read.ts'
import type { Workshop } from '#ports/workshop.ts'

export type InlineOptions = {
  /** What the language model hears in a text. */
  readonly identify: (text: string) => readonly Guess[]
}

/** Opens a workshop without threads, for tests and small machines: no deadline, but what breaks is a `work/died` too. */
export function openInline({ identify }: InlineOptions): Workshop {
  return {
    read: async (input) => guarded(input.url, () => read(input)),
    extract: async (input) => guarded(input.url, () => extract(input)),
    identify: async (text) => identify(text),
    [Symbol.asyncDispose]: async () => undefined,
  }
}

function guarded<Value>(at: string, work: () => Result<Value>): Result<Value> {
  try {
    return work()
  } catch (error) {
    return failed('work/died', at, error instanceof Error ? `${error.name}: ${error.message}` : String(error))
  }
}
