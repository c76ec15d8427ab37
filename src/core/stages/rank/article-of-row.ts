import type { Article } from '../../model/article.ts'
import { idOf } from '../../model/ids.ts'
import type { Role } from '../../model/source.ts'
import { bareArticle } from '../bare-article.ts'

/** One item as `headwater stage rank` takes it: a line of JSON. */
export type RankRow = {
  readonly id: string
  readonly source: string
  /** What it came from: `news`, `blog`, `vendor`, `forum`, `hn`, `advisory`, `repo`, `threat`. */
  readonly kind?: string
  readonly lang?: string
  readonly url?: string
  readonly title?: string
  readonly text?: string
  /** ISO 8601. */
  readonly published?: string
}

/** Makes an article of a loose item: enough for grouping and ranking, without passages. */
export function articleOfRow(row: RankRow): Article {
  const host = row.url !== undefined && URL.canParse(row.url) ? new URL(row.url).hostname : row.source
  return bareArticle(row, {
    sourceId: idOf('source', row.source),
    outletId: idOf('outlet', host),
    role: roles[row.kind ?? ''] ?? 'reporter',
    form: row.text ? 'feed' : 'headline',
    ...(row.kind === 'hn' && { discussionUrl: row.url ?? '' }),
  })
}

const roles: Readonly<Record<string, Role>> = {
  advisory: 'primary',
  forum: 'discussion',
  hn: 'aggregator',
  repo: 'primary',
  vendor: 'primary',
}
