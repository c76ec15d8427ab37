import type { Article } from '#core/model/article.ts'
import { addDays } from '#core/model/instant.ts'
import type { Story } from '#core/model/story.ts'
import { burstDefaults } from '#core/trends/burst-defaults.ts'
import type { ThingKind } from '#core/trends/trend.ts'
import { pastFrom, type Trend, trendsOf } from '#core/trends/trends-of.ts'
import { wantedThing } from '#core/trends/wanted-thing.ts'
import type { Store, TrendsKept } from '#ports/store.ts'

export type TrendsWanted = {
  readonly beat: string
  readonly days: number
  readonly kind?: ThingKind
  /** A key, or a name as anybody writes it. */
  readonly thing?: string
}

export type TrendsRead = {
  /** The days shown: `from` to `to`, the last day that was counted. */
  readonly from: string
  readonly to: string
  /** What was wanted, the fullest first. */
  readonly trends: readonly Trend[]
  /** The rows of the days shown, and the totals of their sections. */
  readonly table: TrendsKept
}

/** Reads the trends of a beat; undefined when nothing was counted yet. */
export async function readTrends(store: Store, { beat, days, kind, thing }: TrendsWanted): Promise<TrendsRead | undefined> {
  // A desk that stood still shows what it counted last.
  const to = [...(await store.trendPrints(beat, '')).keys()].sort().at(-1)
  if (to === undefined) return undefined
  const from = addDays(to, 1 - days)
  const kept = await store.trends({ beat, from: pastFrom(to, days) })
  const keys = thing === undefined ? undefined : new Set(wantedThing(thing))
  const isWanted = (row: { readonly kind: ThingKind; readonly key: string }): boolean =>
    (kind === undefined || row.kind === kind) && (keys === undefined || keys.has(row.key))
  const rows = kept.rows.filter(isWanted)
  const isShown = ({ day }: { readonly day: string }): boolean => day >= from && day <= to
  return {
    from,
    to,
    trends: trendsOf({ rows, totals: kept.totals, to, days }, burstDefaults),
    table: { rows: rows.filter(isShown), totals: kept.totals.filter(isShown) },
  }
}

export type StoriesOfThing = { readonly stories: readonly Story[]; readonly leads: ReadonlyMap<string, Article> }

/** The stories of a beat that name a thing, at most `limit`, and by id the articles that lead them. */
export async function storiesOfThing(
  store: Store,
  asked: { readonly beat: string; readonly key: string; readonly limit: number },
): Promise<StoriesOfThing> {
  const stories = await store.stories(await store.storiesNaming(asked))
  const leads = await store.articles(stories.map(({ leadArticleId }) => leadArticleId))
  return { stories, leads: new Map(leads.map((article) => [article.id, article])) }
}
