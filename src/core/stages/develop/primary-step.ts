import type { Story } from '../../model/story.ts'
import type { Found } from './develop.ts'
import type { Report } from './reports.ts'

/**
 * The first-hand document as a step of its story, when it became known after the first report: its own article, or the report
 * that links to it.
 */
export function primaryStep(
  { primary }: Story,
  reports: readonly Report[],
): { readonly report: Pick<Report, 'article' | 'at'>; readonly found: Found } | undefined {
  const [first] = reports
  if (primary === undefined || first === undefined) return undefined
  const own = reports.find(({ article, isRevision }) => article.id === primary.articleId && !isRevision)
  const linking = reports.find(({ article, isRevision }) => !isRevision && article.links.includes(primary.url))
  const shown = own ?? linking
  const [title] = shown?.passages ?? []
  if (shown === undefined || title === undefined) return undefined
  const at = own?.at ?? Math.max(shown.at, primary.foundAt ?? shown.at)
  if (shown === first || at <= first.at) return undefined
  return { report: { article: shown.article, at }, found: { kind: 'new-primary', passages: [title], what: primary.title } }
}
