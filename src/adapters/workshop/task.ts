import type { Result } from '#core/model/failure.ts'
import type { Extracted, ExtractInput } from '#core/stages/extract/extract.ts'
import type { Guess } from '#core/stages/language/language.ts'
import type { ReadInput, ReadOutput } from '#core/stages/read/read.ts'

/** A piece of work for a thread, as it is posted to it. */
export type Task =
  | { readonly kind: 'read'; readonly input: ReadInput }
  | { readonly kind: 'extract'; readonly input: ExtractInput }
  | { readonly kind: 'identify'; readonly input: string }

/** What each kind of work gives back. */
export type Outputs = { readonly read: Result<ReadOutput>; readonly extract: Result<Extracted>; readonly identify: readonly Guess[] }

/** What a thread posts: once that it is ready, then one message for each task. */
export type Message =
  | { readonly is: 'ready' }
  | { readonly is: 'done'; readonly output: Outputs[Task['kind']] }
  | { readonly is: 'broken'; readonly why: string }
