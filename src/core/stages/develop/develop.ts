import { corroborationOf } from '../../corroboration/corroboration-of.ts'
import type { Article, Passage } from '../../model/article.ts'
import type { Decision, Stage } from '../../model/decision.ts'
import type { Development, DevelopmentKind } from '../../model/development.ts'
import { present } from '../../model/present.ts'
import type { Story } from '../../model/story.ts'
import { foundIn } from './found-in.ts'
import { learn, nothingKnown } from './known.ts'
import { primaryStep } from './primary-step.ts'
import { type ArticleRevision, type Report, reportsOf } from './reports.ts'

export type DevelopInput = {
  readonly story: Story
  readonly articles: readonly Article[]
  /** What sources changed in them since. */
  readonly revisions: readonly ArticleRevision[]
  readonly outletNames: ReadonlyMap<string, string>
}

export type DevelopOptions = {
  /** So many passages at the start of a report can show something new; what comes later is background more often than news. */
  readonly passagesMax: number
  /** Numbers of independent outlets that are worth a word when they are reached. */
  readonly outletSteps: readonly number[]
}

/** What one report brings, before it is known when and where. */
export type Found = {
  readonly kind: DevelopmentKind
  readonly passages: readonly [Passage, ...Passage[]]
  readonly what: string
  readonly before?: string
}

/**
 * What changed in a story, report by report in the order they became known: each is compared with everything told before it,
 * by its ids, versions, severities, numbers, deeds and names. After the novelty track of TREC (Soboroff and Harman 2003):
 * a sentence is new when no earlier one says it. Other words for the same, other units or rounding, background, reprints, lists
 * and dates bring nothing. No model is asked.
 */
export const develop: Stage<DevelopInput, readonly Development[], DevelopOptions> = (
  { story, articles, revisions, outletNames },
  options,
) => {
  const reports = reportsOf(articles, revisions)
  const known = nothingKnown()
  const output: Development[] = []
  const put = (report: Pick<Report, 'article' | 'at'>, found: readonly Found[]): void => {
    output.push(...found.map((one) => developmentOf(story, report, one)))
  }
  let isOpen = false
  for (const report of reports) {
    const texts = report.passages.map(({ text }) => text)
    if (!isOpen) {
      const [title] = report.passages
      if (title !== undefined) put(report, [{ kind: 'opened', passages: [title], what: title.text }])
      isOpen = title !== undefined
    } else if (!report.isSecondHand) put(report, foundIn(report, known, { ...options, articles }))
    learn(known, report.article, report.isSecondHand ? texts.slice(0, 1) : [...texts, ...report.replaced.map(({ before }) => before)])
  }
  const { articleIds } = corroborationOf({ articles, primary: story.primary, outletNames })
  for (const { report, found } of outletSteps(reports, new Set(articleIds), options)) put(report, [found])
  const primary = primaryStep(story, reports)
  if (primary !== undefined) put(primary.report, [primary.found])
  output.sort((a, b) => a.at - b.at)
  return { output, decisions: output.map(decisionOf) }
}

function developmentOf({ id }: Story, { article, at }: Pick<Report, 'article' | 'at'>, found: Found): Development {
  const [first, ...rest] = found.passages
  return {
    storyId: id,
    kind: found.kind,
    at,
    articleId: article.id,
    passageIds: [first.id, ...rest.map((passage) => passage.id)],
    what: found.what,
    ...present({ before: found.before }),
  }
}

type Step = { readonly report: Pick<Report, 'article' | 'at'>; readonly found: Found }

/** A step when so many outlets tell it themselves; `countedIds` are the articles that speak for one each. */
function outletSteps(reports: readonly Report[], countedIds: ReadonlySet<string>, options: DevelopOptions): readonly Step[] {
  const counted = reports.filter(({ article, isRevision }) => !isRevision && countedIds.has(article.id))
  return counted.flatMap((report, index) => {
    const [title] = report.passages
    if (title === undefined || !options.outletSteps.includes(index + 1)) return []
    return [{ report, found: { kind: 'more-outlets', passages: [title], what: String(index + 1), before: String(index) } }]
  })
}

function decisionOf(step: Development): Decision {
  const { kind, articleId, passageIds, what, before } = step
  const evidence = { article: articleId, passages: passageIds.join(' '), what, ...present({ before }) }
  return {
    stage: 'develop',
    subject: step.storyId,
    verdict: kind,
    because: kind === 'opened' ? 'first-report' : 'not-told-before',
    evidence,
  }
}
