import type { Article } from '../../model/article.ts'
import type { Decided, Stage } from '../../model/decision.ts'
import type { LookedAt } from '../../model/looked-at.ts'
import { present } from '../../model/present.ts'
import type { Outlet } from '../../model/source.ts'
import type { Primary, Story } from '../../model/story.ts'
import { canonicalAddress } from '../../text/address.ts'
import { elsewherePrimary } from './elsewhere.ts'
import { type Firsthand, firsthandAmong } from './firsthand.ts'
import { linkedByAddress, readLinked } from './linked.ts'
import { namedOriginator } from './named-originator.ts'
import { namedRecord } from './named-record.ts'
import { type Owners, tableOwners } from './owners.ts'
import { type Case, caseOf } from './rules.ts'

export type TraceInput = {
  readonly story: Story
  /** The story’s articles. */
  readonly articles: readonly Article[]
  readonly outlets: readonly Outlet[]
  /** Who speaks at which hosts; the built-in table alone when left out. */
  readonly owners?: Owners
  /** The pages that the desk went to, of those the story’s articles lead to or name. */
  readonly looked?: readonly LookedAt[]
  /** Articles of other stories at hosts of whoever the headlines are about. */
  readonly wire?: readonly Article[]
}

export type TraceOptions = {
  /** Hosts where code lives, beside those that `repositoryOf` knows by itself. */
  readonly moreCodeHosts: readonly string[]
}

/**
 * Finds the first-hand document of a story, or says there is none: never a guess. Looked for among the story’s articles
 * first, then among the documents they link to (by their own words, where they were read), then elsewhere in the wire, then in
 * the register whose id they name (CVE, GHSA, RFC, arXiv, DOI). Somebody’s post yields to a document that was read. Where there is none, the decision says whom the reports name.
 */
export const trace: Stage<TraceInput, Primary | undefined, TraceOptions> = (input, { moreCodeHosts }): Decided<Primary | undefined> => {
  const { story, articles } = input
  const found = firsthandOf(caseOf(articles, moreCodeHosts, input.owners ?? tableOwners), input)
  if (!found) {
    const named = namedOriginator(articles)
    const evidence = { articles: articles.length, ...present({ named: named?.name, passage: named?.passageId }) }
    return {
      output: undefined,
      decisions: [{ stage: 'trace', subject: story.id, verdict: 'none found', because: 'no-primary', evidence }],
    }
  }
  const { because, what } = found
  const primary = asArticle(found.primary, [...articles, ...(input.wire ?? [])])
  const evidence = { url: primary.url, kind: primary.kind, named: what }
  return { output: primary, decisions: [{ stage: 'trace', subject: story.id, verdict: 'primary found', because, evidence }] }
}

function firsthandOf(known: Case, { articles, outlets, looked = [], wire = [] }: TraceInput): Firsthand | undefined {
  const own = firsthandAmong(known, outlets)[0]
  if (own !== undefined && own.primary.kind !== 'post') return own
  const linked = { story: known, outlets, looked }
  return (
    readLinked(linked) ??
    own ??
    linkedByAddress(linked) ??
    elsewherePrimary({ story: known, outlets, wire }) ??
    namedRecord(articles, looked)
  )
}

/** A document that was found by its address may be an article of ours already. */
function asArticle(primary: Primary, articles: readonly Article[]): Primary {
  if (primary.articleId !== undefined) return primary
  const address = canonicalAddress(primary.url)
  const article = articles.find(({ url }) => canonicalAddress(url) === address)
  return article === undefined ? primary : { ...primary, articleId: article.id, title: article.title }
}
