import type { Result } from '#core/model/failure.ts'
import type { Extracted, ExtractInput } from '#core/stages/extract/extract.ts'
import type { Guess } from '#core/stages/language/language.ts'
import type { ReadInput, ReadOutput } from '#core/stages/read/read.ts'

/** Where documents of strangers are read: apart from the desk, with a deadline, replaced when it hangs. */
export type Workshop = {
  read(input: ReadInput): Promise<Result<ReadOutput>>
  extract(input: ExtractInput): Promise<Result<Extracted>>
  /** What the language model hears in a text, the surest first; nothing when it cannot tell. `language` decides. */
  identify(text: string): Promise<readonly Guess[]>
  [Symbol.asyncDispose](): Promise<void>
}
