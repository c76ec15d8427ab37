import type { Result } from '../model/failure.ts'
import type { FetchPlan } from '../model/fetch-plan.ts'
import type { Role, Source, SourceState } from '../model/source.ts'
import type { ReadInput, ReadOutput } from '../stages/read/read.ts'

/** The code that plans and reads one kind of source. It never fetches: the desk does. */
export type SourceKind = {
  /** Its name in `Source.kind`, and of its fixtures: `feed--…`. */
  readonly kind: string
  readonly title: string
  /** A target that a reader of the documentation can copy. */
  readonly example: string
  /** What such a source is to the news, unless somebody says otherwise. */
  readonly role?: Role
  /** Its links carry tokens of whoever receives it: the pages behind them are never asked for. */
  readonly isPersonal?: true
  /** The options it knows, each with what it is for. */
  readonly options?: Readonly<Record<string, string>>
  /**
   * The target for an address a person typed, when such a source stands there: `https://github.com/tarn/lamp` →
   * `tarn/lamp`. Undefined when it is not of this kind. Only kinds that know their places by the address have it.
   */
  targetOf?(address: string): string | undefined
  /** The kind that is added when both know an address: a repository’s releases rather than its tags, unless somebody names these. */
  readonly standsBeside?: string
  /** The site the source stands for, when the target is no web address: its host is the outlet’s. */
  homeOf?(target: string): string
  /** What its documents are, as an Accept header. */
  readonly accept: string
  /** What to ask the source for; `state` is undefined before the first fetch. */
  plan(source: Source, state: SourceState | undefined): FetchPlan
  /** Head and items of a captured document; never throws, whatever the bytes. */
  read(input: ReadInput): Result<ReadOutput>
}
