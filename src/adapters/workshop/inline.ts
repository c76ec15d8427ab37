import { failed, ok, type Result } from '#core/model/failure.ts'
import { extract } from '#core/stages/extract/extract.ts'
import { articleOf, type Identify } from '#core/stages/normalize/article-of.ts'
import { read } from '#core/stages/read/read.ts'
import type { Workshop } from '#ports/workshop.ts'
import { readItems } from './read-items.ts'

export type InlineOptions = {
  /** What the language model hears in a text. */
  readonly identify: Identify
}

/** Opens a workshop without threads, for tests and small machines: no deadline, but what breaks is a `work/died` too. */
export function openInline({ identify }: InlineOptions): Workshop {
  return {
    read: async (input) => guarded(input.url, () => read(input)),
    items: async (input, origin) => guarded(input.url, () => readItems(input, origin)),
    extract: async (input) => guarded(input.url, () => extract(input)),
    article: async (input, options) => guarded(input.item.url, () => ok(articleOf(input, options, identify))),
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
