import type { Brief, Citation, Report } from '../model/edition.ts'
import type { Primary } from '../model/story.ts'
import { tellingOf } from './telling.ts'
import { relations } from './wording.ts'

/** An outlet among those that report a story, with its latest report; an outlet stands in a list once. */
export type Reporter = Pick<Report, 'outletName' | 'language' | 'url'> & { readonly reportCount: number }

/** Outlets that stand to the story in the same way. `more` are those that did not fit. */
export type ReporterGroup = {
  readonly relation: Exclude<Report['relation'], 'primary'>
  readonly reporters: readonly Reporter[]
  readonly more: number
}

/** An item of a section has one line for who else reports it. */
const othersNamedMax = 4

/** Everybody who reports a story, by how they stand to it. */
export function reportersOf(brief: Brief): readonly ReporterGroup[] {
  return groupsOf(brief, { except: new Set(), max: brief.reports.length })
}

/** What a short telling adds to its citations: the first-hand source, unless it is marked among them, and who else reports it. */
export type Others = { readonly primary: Primary | undefined; readonly groups: readonly ReporterGroup[] }

/** The others of a story: what the citations of its headline and sentences have not named. */
export function othersOf(brief: Brief): Others {
  const { headline, sentences } = tellingOf(brief)
  const cited = [headline, ...sentences].flatMap((claim) => claim.citations)
  return { primary: uncitedPrimaryOf(brief, cited), groups: otherReportersOf(brief, cited) }
}

function otherReportersOf(brief: Brief, cited: readonly Citation[]): readonly ReporterGroup[] {
  const named = cited.flatMap((citation) => (citation.kind === 'passage' ? [citation.outletName] : []))
  return groupsOf(brief, { except: new Set(named), max: othersNamedMax })
}

function uncitedPrimaryOf(brief: Brief, cited: readonly Citation[]): Primary | undefined {
  const { primary } = brief
  const isCited = cited.some((citation) => {
    if (citation.kind !== 'passage' || !citation.isPrimary) return false
    return citation.url === primary?.url || citation.articleId === primary?.articleId
  })
  return isCited ? undefined : primary
}

function groupsOf(brief: Brief, { except, max }: { readonly except: ReadonlySet<string>; readonly max: number }): readonly ReporterGroup[] {
  return relations.flatMap((relation) => {
    if (relation === 'primary') return []
    const reports = brief.reports.filter((report) => report.relation === relation && !except.has(report.outletName))
    const reporters = [...Map.groupBy(reports, (report) => report.outletName).values()].flatMap(reporterOf)
    return reporters.length === 0 ? [] : [{ relation, reporters: reporters.slice(0, max), more: Math.max(0, reporters.length - max) }]
  })
}

function reporterOf(reports: readonly Report[]): readonly Reporter[] {
  const latest = reports.toSorted((left, right) => right.publishedAt - left.publishedAt)[0]
  return latest ? [{ outletName: latest.outletName, language: latest.language, url: latest.url, reportCount: reports.length }] : []
}
