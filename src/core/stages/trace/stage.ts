import type { Role } from '../../model/source.ts'
import { type BareRow, bareArticle } from '../bare-article.ts'
import { firsthandAmong } from './firsthand.ts'
import { caseOf } from './rules.ts'
import type { TraceOptions } from './trace.ts'

/** A row of `headwater stage trace`: a story with its articles. */
export type TraceRow = { readonly story: string; readonly articles: readonly (BareRow & { readonly kind?: string | null })[] }

/** `headwater stage trace`: the ids of the story’s first-hand articles, best first; none when nothing is first-hand. */
export function traceStage(
  { story, articles }: TraceRow,
  { moreCodeHosts }: TraceOptions,
): { readonly story: string; readonly primary: readonly string[] } {
  const judged = caseOf(
    articles.map((row) => bareArticle(row, { role: roles[row.kind ?? ''] ?? 'reporter' })),
    moreCodeHosts,
  )
  return { story, primary: firsthandAmong(judged, []).flatMap(({ primary }) => primary.articleId ?? []) }
}

const roles: Readonly<Record<string, Role>> = { aggregated: 'aggregator', forum: 'discussion', hn: 'discussion', vendor: 'primary' }
