import type { Article } from '#core/model/article.ts'
import type { Decision } from '#core/model/decision.ts'
import { dayMs } from '#core/model/instant.ts'
import { present } from '#core/model/present.ts'
import type { Primary, Story } from '#core/model/story.ts'
import { articleIdOf } from '#core/stages/normalize/article-id.ts'
import { addressesOf } from '#core/stages/trace/candidates.ts'
import { keepFoundAt } from '#core/stages/trace/keep-found-at.ts'
import { namedOriginator } from '#core/stages/trace/named-originator.ts'
import { outletNamesOf, outletsNamed } from '#core/stages/trace/outlets-named.ts'
import { ownersOf } from '#core/stages/trace/owners.ts'
import { caseOf } from '#core/stages/trace/rules.ts'
import { type TraceInput, type TraceOptions, trace } from '#core/stages/trace/trace.ts'
import type { Clock } from '#ports/clock.ts'
import type { Store } from '#ports/store.ts'

/** What is needed to trace stories, of a desk or beside one. */
export type Tracing = {
  readonly store: Store
  readonly clock: Pick<Clock, 'now'>
  readonly options: { readonly trace: TraceOptions }
}

type Traced = { readonly stories: readonly Story[]; readonly decisions: readonly Decision[] }

/**
 * Stories that changed, each with its first-hand document as it is found now, or without one and with whom the reports name
 * instead; and what was decided. Where a story’s own articles give none, the pages that were looked at for its links and the rest
 * of the wire are asked: one query each for all stories together.
 */
export async function tracedStories(tracing: Tracing, stories: readonly Story[], byId: ReadonlyMap<string, Article>): Promise<Traced> {
  if (stories.length === 0) return { stories, decisions: [] }
  const { store, options } = tracing
  const outlets = await store.outlets()
  const owners = ownersOf(outlets, await store.outletFacts())
  const inputs = stories.map((story): TraceInput => {
    return { story, articles: story.articleIds.flatMap((id) => byId.get(id) ?? []), outlets, owners }
  })
  const alone = inputs.map((input) => ({ input, traced: trace(input, options.trace) }))
  const more = await surroundingsOf(
    tracing,
    alone.flatMap(({ input, traced }) => (isFirm(traced.output) ? [] : [input])),
  )
  const now = tracing.clock.now()
  const traced = alone.map(({ input, traced: plain }) => {
    const surroundings = more.get(input.story.id)
    const { output: primary, decisions } = surroundings === undefined ? plain : trace({ ...input, ...surroundings }, options.trace)
    return { story: withPrimary(input, keepFoundAt(input.story.primary, primary, now)), decisions }
  })
  return { stories: traced.map(({ story }) => story), decisions: traced.flatMap(({ decisions }) => decisions) }
}

/** Whether nothing that stands elsewhere could say more: the document is an article of the story, and more than somebody’s post. */
export function isFirm(primary: Primary | undefined): boolean {
  return primary?.articleId !== undefined && primary.kind !== 'post'
}

function withPrimary({ story, articles }: TraceInput, primary: Primary | undefined): Story {
  const { primary: _primary, named: _named, ...rest } = story
  return { ...rest, ...present({ primary, named: primary === undefined ? namedOriginator(articles) : undefined }) }
}

type Surroundings = Required<Pick<TraceInput, 'looked' | 'wire'>>

/** What was looked at and what stands in the wire for stories that have nothing firm; those for which there is nothing are left out. */
async function surroundingsOf(tracing: Tracing, inputs: readonly TraceInput[]): Promise<ReadonlyMap<string, Surroundings>> {
  const { store, options } = tracing
  if (inputs.length === 0) return new Map()
  const led = inputs.map(({ articles, owners }) => addressesOf(caseOf(articles, options.trace.moreCodeHosts, owners)))
  const pages = new Map((await store.lookedAt([...new Set(led.flat())])).map((page) => [page.address, page]))
  const wire = await wireOf(tracing, inputs)
  const brought = new Map((await store.articles([...new Set(led.flat().map(articleAt))])).map((article) => [article.id, article]))
  const entries = inputs.map(({ story }, at) => {
    const looked = (led[at] ?? []).flatMap((address) => pages.get(address) ?? [])
    const linked = (led[at] ?? []).flatMap((address) => brought.get(articleAt(address)) ?? [])
    return [story.id, { looked, wire: [...linked, ...(wire[at] ?? [])] }] as const
  })
  return new Map(entries.filter(([, { looked, wire: near }]) => looked.length > 0 || near.length > 0))
}

/** The id of the article that the wire would have made of an address. */
function articleAt(address: string): string {
  return articleIdOf({ key: address, url: address })
}

/** For each story the recent articles of outlets that its headlines name, its own among them. */
async function wireOf({ store, clock }: Tracing, inputs: readonly TraceInput[]): Promise<readonly (readonly Article[])[]> {
  const from = clock.now() - wireMs
  const named = inputs.map(({ story, articles, outlets, owners }) =>
    owners === undefined || story.lastNewsAt < from ? [] : outletsNamed(articles, outletNamesOf(outlets, owners)),
  )
  const outletIds = [...new Set(named.flat())]
  if (outletIds.length === 0) return []
  const found = await store.articlesOfOutlets({ outletIds, from: from - dayMs, to: clock.now() + dayMs, limit: wireMax })
  const byOutlet = Map.groupBy(found, ({ outletId }) => outletId)
  return named.map((ids) => ids.flatMap((id) => byOutlet.get(id) ?? []))
}

/** A story without news for longer is traced by what it has. */
const wireMs = 3 * dayMs
const wireMax = 2_000
