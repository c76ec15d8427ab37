import type { Article } from '../../model/article.ts'
import type { Decided, Stage } from '../../model/decision.ts'
import type { Outlet } from '../../model/source.ts'
import type { Primary, Story } from '../../model/story.ts'
import { type Firsthand, firsthandAmong } from './firsthand.ts'
import { linkedPrimary } from './linked.ts'
import { namedRecord } from './named-record.ts'
import { caseOf } from './rules.ts'

export type TraceInput = {
  readonly story: Story
  /** The story’s articles. */
  readonly articles: readonly Article[]
  readonly outlets: readonly Outlet[]
}

export type TraceOptions = {
  /** Hosts where code lives, beside those that `repositoryOf` knows by itself. */
  readonly moreCodeHosts: readonly string[]
}

/**
 * Finds the first-hand document of a story, or says there is none: never a guess. Looked for among the story’s articles
 * first, then among the documents they link to, then in the register whose id they name (CVE, GHSA, RFC, arXiv, DOI).
 */
export const trace: Stage<TraceInput, Primary | undefined, TraceOptions> = (
  { story, articles, outlets },
  { moreCodeHosts },
): Decided<Primary | undefined> => {
  const known = caseOf(articles, moreCodeHosts)
  const found: Firsthand | undefined = firsthandAmong(known, outlets)[0] ?? linkedPrimary(known, outlets) ?? namedRecord(articles)
  if (!found) {
    return {
      output: undefined,
      decisions: [
        { stage: 'trace', subject: story.id, verdict: 'none found', because: 'no-primary', evidence: { articles: articles.length } },
      ],
    }
  }
  const { primary, because, what } = found
  const evidence = { url: primary.url, kind: primary.kind, named: what }
  return { output: primary, decisions: [{ stage: 'trace', subject: story.id, verdict: 'primary found', because, evidence }] }
}
