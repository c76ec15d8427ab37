import type { Result } from '#core/model/failure.ts'
import type { Extracted, ExtractInput } from '#core/stages/extract/extract.ts'
import type { ReadInput, ReadOutput } from '#core/stages/read/read.ts'

/** Where documents of strangers are read: apart from the desk, with a deadline, replaced when it hangs. */
export type Workshop = {
  read(input: ReadInput): Promise<Result<ReadOutput>>
  extract(input: ExtractInput): Promise<Result<Extracted>>
  /** The language of a text as a BCP 47 primary tag, or `und`. */
  identify(text: string): Promise<string>
  [Symbol.asyncDispose](): Promise<void>
}
