import { corroborationOf } from '../../corroboration/corroboration-of.ts'
import type { Article } from '../../model/article.ts'
import type { Brief, BriefLink, Claim, Relation, Report } from '../../model/edition.ts'
import { hundredths } from '../../model/hundredths.ts'
import { present } from '../../model/present.ts'
import type { Primary } from '../../model/story.ts'
import type { CheckedDraft } from '../check/check.ts'
import type { CheckedChanges } from '../check/check-changes.ts'
import type { Assignment } from '../plan/plan.ts'

/** Twenty sites that plant one claim are all shown; of more, how many. */
const reportsMax = 40

export type BriefContext = {
  readonly outletNames: ReadonlyMap<string, string>
  readonly changes: CheckedChanges
  readonly links: readonly BriefLink[]
}

/** Makes the brief of a story: its checked claims, who reports it, and how well it is known. */
export function briefOf(
  assignment: Assignment,
  draft: CheckedDraft & { readonly headline: Claim },
  { outletNames, changes, links }: BriefContext,
): Brief {
  const { story, articles } = assignment
  const nameOf = (article: Article): string => outletNames.get(article.outletId) ?? article.outletId
  const reports = [...articles]
    .sort(
      (a, b) =>
        order(relationOf(a, story.primary)) - order(relationOf(b, story.primary)) ||
        a.publishedAt - b.publishedAt ||
        a.id.localeCompare(b.id),
    )
    .map((article) => reportOf(article, relationOf(article, story.primary), nameOf(article)))
  const forms = articles.map((article) => article.form)
  return {
    storyId: story.id,
    section: assignment.section,
    headline: draft.headline,
    claims: draft.claims,
    standing: assignment.standing,
    ...present({ whatIsNew: changes.whatIsNew }),
    ...(changes.steps.length === 0 ? {} : { steps: changes.steps }),
    ...(links.length === 0 ? {} : { links }),
    ...present({ primary: story.primary, named: story.primary === undefined ? story.named?.name : undefined }),
    reports: reports.slice(0, reportsMax),
    ...(reports.length > reportsMax ? { unlistedCount: reports.length - reportsMax } : {}),
    corroboration: corroborationOf({ articles, primary: story.primary, outletNames }).count,
    form: forms.includes('full') ? 'full' : forms.includes('feed') ? 'feed' : 'headline',
    score: hundredths(assignment.score),
    why: assignment.why.slice(0, 3),
  }
}

const relations: readonly Relation[] = ['primary', 'report', 'reprint', 'aggregator', 'discussion']

function order(relation: Relation): number {
  return relations.indexOf(relation)
}

/** How an article stands to its story. A place that lists or discusses what others wrote prints no text again. */
export function relationOf(article: Article, primary: Primary | undefined): Relation {
  if (primary?.articleId === article.id) return 'primary'
  if (article.role === 'discussion' || article.role === 'aggregator') return article.role
  return article.reprintOf === undefined ? 'report' : 'reprint'
}

function reportOf(article: Article, relation: Relation, outletName: string): Report {
  const { id: articleId, title, url, publishedAt, language, role } = article
  return { articleId, outletName, title, url, publishedAt, language, relation, role }
}
