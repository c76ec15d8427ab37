import type { Article } from '../../model/article.ts'
import type { Stage } from '../../model/decision.ts'
import type { Outlet } from '../../model/source.ts'
import type { Primary, Story } from '../../model/story.ts'

export type TraceInput = {
  readonly story: Story
  /** The story’s articles. */
  readonly articles: readonly Article[]
  readonly outlets: readonly Outlet[]
}

export type TraceOptions = { readonly codeHosts: readonly string[] }

/** Finds the first-hand document of a story, or says there is none: never a guess. */
export declare const trace: Stage<TraceInput, Primary | undefined, TraceOptions>
