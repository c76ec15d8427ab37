import { getDomain } from 'tldts'
import type { Article } from '../../model/article.ts'
import type { Brief, Claim, Relation, Report } from '../../model/edition.ts'
import { hundredths } from '../../model/hundredths.ts'
import { idOf } from '../../model/ids.ts'
import { isSecondHand } from '../../model/source.ts'
import type { Primary } from '../../model/story.ts'
import type { CheckedDraft } from '../check/check.ts'
import type { Assignment } from '../plan/plan.ts'

const reportsMax = 12

export type BriefContext = { readonly editionId: string; readonly outletNames: ReadonlyMap<string, string> }

/** Makes the brief of a story: its checked claims, who reports it, and how well it is known. */
export function briefOf(
  assignment: Assignment,
  draft: CheckedDraft & { readonly headline: Claim },
  { editionId, outletNames }: BriefContext,
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
    ...whatIsNew(editionId, assignment, nameOf),
    ...(story.primary === undefined ? {} : { primary: story.primary }),
    reports: reports.slice(0, reportsMax),
    corroboration: corroborationOf(articles),
    form: forms.includes('full') ? 'full' : forms.includes('feed') ? 'feed' : 'headline',
    score: hundredths(assignment.score),
    why: assignment.why.slice(0, 3),
  }
}

const relations: readonly Relation[] = ['primary', 'report', 'reprint', 'aggregator', 'discussion']

function order(relation: Relation): number {
  return relations.indexOf(relation)
}

function relationOf(article: Article, primary: Primary | undefined): Relation {
  if (primary?.articleId === article.id) return 'primary'
  if (article.reprintOf !== undefined) return 'reprint'
  if (article.role === 'discussion') return 'discussion'
  return article.role === 'aggregator' ? 'aggregator' : 'report'
}

function reportOf(article: Article, relation: Relation, outletName: string): Report {
  const { id: articleId, title, url, publishedAt, language, role } = article
  return { articleId, outletName, title, url, publishedAt, language, relation, role }
}

/**
 * Outlets with their own text, told apart by the registrable host of the report: reprints, forum threads and pages that
 * only collect links count for nothing.
 */
function corroborationOf(articles: readonly Article[]): number {
  const own = articles.filter((article) => article.reprintOf === undefined && !isSecondHand(article.role))
  return Math.max(1, new Set(own.map((article) => getDomain(article.url, { allowPrivateDomains: true }) ?? article.outletId)).size)
}

/** What a developing story brought, counted: how many new reports, and the numbers and ids that only they hold. */
function whatIsNew(editionId: string, assignment: Assignment, nameOf: (article: Article) => string): { whatIsNew?: Claim } {
  if (assignment.standing !== 'developing') return {}
  const fresh = assignment.articles.filter((article) => assignment.freshIds.has(article.id) && article.reprintOf === undefined)
  const [first] = fresh
  if (first === undefined) return {}
  const outlets = listed([...new Set(fresh.map(nameOf))].slice(0, 3))
  const text = `New since the last edition: ${fresh.length === 1 ? 'a report' : `${fresh.length} reports`} by ${outlets}, the first to name ${listed(assignment.newFacts.slice(0, 3))}.`
  const claim: Claim = {
    id: idOf('claim', editionId, assignment.storyId, text),
    text,
    language: 'en',
    citations: [{ kind: 'count', label: 'reports since the last edition', value: fresh.length, storyIds: [assignment.storyId] }],
  }
  return { whatIsNew: claim }
}

/** `['a', 'b', 'c']` → `a, b and c` */
function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
