import type { Article } from '#core/model/article.ts'
import type { Decided } from '#core/model/decision.ts'
import type { Instant } from '#core/model/instant.ts'
import type { Story } from '#core/model/story.ts'
import { applyRulings } from '#core/rulings/apply-ruling.ts'
import { afterRegrouping, type Regrouped, thenRegrouped } from '#core/rulings/regrouped.ts'
import { toldOfBoth } from '#core/rulings/told-of-both.ts'
import { withinRulings } from '#core/rulings/within-rulings.ts'
import type { ClusterOptions } from '#core/stages/cluster/cluster.ts'
import type { RelookInput } from '#core/stages/cluster/relook.ts'
import type { Change } from '#ports/store.ts'
import type { Desk } from '../desk.ts'
import { regroupedOnce } from '../open-stories.ts'
import { regroupingChanges } from '../rulings/regrouping-changes.ts'
import { type AtHand, storiesAtHand } from '../rulings/stories-at-hand.ts'
import type { Work } from '../step.ts'
import { followJobs } from './follow-jobs.ts'
import { linkStories } from './link-stories.ts'

/** Looks at stories again with all that is known by now. */
export type Relook = (input: RelookInput, options: ClusterOptions) => Decided<Regrouped>

/** So many articles are looked at again for an edition; a usual week has a tenth. */
const articlesMax = 20_000

/**
 * The step before an edition of a beat and date (`open-source/2026-05-28`): the open stories are looked at again, those with
 * something new since the beat’s last edition before the others, until `articlesMax` articles are at hand. Rulings are obeyed
 * first; links to earlier stories are found last, of what is grouped then. For a ruling (`ruling-1f0c2b9a1d3e`) its stories obey
 * it once more and nothing else is looked at. Done twice it changes nothing.
 */
export function lookAgainBy(relook: Relook): Work {
  return async (desk, subject) => {
    const now = desk.clock.now()
    const isRuling = subject.startsWith('ruling-')
    const { stories, freshIds } = await (isRuling ? storiesOfRuling(desk, subject) : storiesToLookAt(desk, subject, now))
    const hand = await storiesAtHand(desk.store, stories)
    const ruled = applyRulings({ ...hand, now })
    const between = [...afterRegrouping(hand.stories, ruled.output).values()]
    const vectors = await vectorsOf(desk, hand.articles)
    const { articles, rulings } = hand
    // How common a word is cannot be told from the stories of one ruling.
    const looked = isRuling
      ? asTheyAre
      : withinRulings(relook({ stories: between, articles, vectors, rulings, now }, desk.options.cluster), rulings)
    const regrouped = thenRegrouped({ before: hand.stories, first: ruled.output, second: looked.output, toldAt: hand.toldAt })
    const decisions = [...ruled.decisions, ...toldOfBoth(looked.decisions, looked.output)]
    const changes = await regroupingChanges(desk, { run: `relook:${subject}`, at: now, regrouped, articles, decisions })
    const changed = changes.flatMap((change) => ('put' in change && change.put === 'story' ? [change.story] : []))
    const after = { stories: changed, gone: regrouped.gone }
    const tell = (): void => regroupedOnce(desk, { stories: changed, gone: regrouped.gone.map(({ id }) => id), articles, vectors })
    const linked = await linkChanges(desk, { run: `relook:${subject}`, at: now, hand, after, freshIds })
    return {
      ...(changes.length === 0 ? {} : { tell }),
      changes: [...changes, ...linked, ...(await followJobs(desk, changed, new Map(articles.map((article) => [article.id, article]))))],
    }
  }
}

type Looked = {
  readonly run: string
  readonly at: Instant
  readonly hand: AtHand
  readonly after: Regrouped
  /** What came since the last edition. */
  readonly freshIds: ReadonlySet<string>
}

/** The links of stories with something new, and of those that were split or merged, as they are after the second look. */
async function linkChanges(desk: Desk, { run, at, hand, after, freshIds }: Looked): Promise<readonly Change[]> {
  const changedIds = new Set(after.stories.map(({ id }) => id))
  const stories = [...afterRegrouping(hand.stories, after).values()].filter(
    ({ id, articleIds }) => changedIds.has(id) || articleIds.some((each) => freshIds.has(each)),
  )
  const { output, decisions } = await linkStories(desk, { stories, regrouped: after, articles: hand.articles })
  if (output.length === 0) return []
  return [...output.map(({ id, links = [] }): Change => ({ put: 'links', storyId: id, links })), { put: 'decisions', run, at, decisions }]
}

const asTheyAre: Decided<Regrouped> = { output: { stories: [], gone: [] }, decisions: [] }

async function vectorsOf({ store, embedder }: Desk, articles: readonly Article[]): Promise<ReadonlyMap<string, Float32Array>> {
  if (embedder === undefined) return new Map()
  return await store.vectors(
    articles.map(({ id }) => id),
    embedder.space,
  )
}

type ToLookAt = { readonly stories: readonly Story[]; readonly freshIds: ReadonlySet<string> }

/** The stories of a ruling; what it names counts as new, because it may part links. */
async function storiesOfRuling({ store }: Desk, id: string): Promise<ToLookAt> {
  const named = (await store.rulings()).filter((ruling) => ruling.id === id).flatMap(({ one, other }) => [...one, ...other])
  return { stories: await store.storiesOfArticles(named), freshIds: new Set(named) }
}

async function storiesToLookAt({ store, options }: Desk, subject: string, now: Instant): Promise<ToLookAt> {
  const [beat = '', date = ''] = subject.split('/')
  if ((await store.edition(beat, date)) !== undefined) return { stories: [], freshIds: new Set() }
  const open = await store.storiesSince(now - options.cluster.storyAgeMaxMs)
  const [last] = await store.editions(beat, 1)
  const items = await store.itemsSeen(last?.cutOff ?? 0, now)
  const freshIds = new Set((await store.articlesOfItems(items.map(({ key }) => key))).map(({ id }) => id))
  const isFresh = ({ articleIds }: Story): boolean => articleIds.some((id) => freshIds.has(id))
  // Newest first within both, and the same ones on every run.
  const inOrder = [...open.filter(isFresh).toReversed(), ...open.filter((story) => !isFresh(story)).toReversed()]
  let count = 0
  const stories = inOrder.filter(({ articleIds }) => {
    if (count + articleIds.length > articlesMax) return false
    count += articleIds.length
    return true
  })
  return { stories, freshIds }
}
