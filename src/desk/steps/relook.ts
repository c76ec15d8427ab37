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
import type { Desk } from '../desk.ts'
import { regroupedOnce } from '../open-stories.ts'
import { regroupingChanges } from '../rulings/regrouping-changes.ts'
import { storiesAtHand } from '../rulings/stories-at-hand.ts'
import type { Work } from '../step.ts'
import { followJobs } from './follow-jobs.ts'

/** Looks at stories again with all that is known by now. */
export type Relook = (input: RelookInput, options: ClusterOptions) => Decided<Regrouped>

/** So many articles are looked at again for an edition; a usual week has a tenth. */
const articlesMax = 20_000

/**
 * The step before an edition of a beat and date (`open-source/2026-05-28`): the open stories are looked at again, those with
 * something new since the beat’s last edition before the others, until `articlesMax` articles are at hand. Rulings are obeyed
 * first. For a ruling (`ruling-1f0c2b9a1d3e`) its stories obey it once more and nothing else is looked at. Done twice it changes nothing.
 */
export function lookAgainBy(relook: Relook): Work {
  return async (desk, subject) => {
    const now = desk.clock.now()
    const isRuling = subject.startsWith('ruling-')
    const stories = await (isRuling ? storiesOfRuling(desk, subject) : storiesToLookAt(desk, subject, now))
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
    const tell = (): void => regroupedOnce(desk, { stories: changed, gone: regrouped.gone.map(({ id }) => id), articles, vectors })
    return {
      ...(changes.length === 0 ? {} : { tell }),
      changes: [...changes, ...(await followJobs(desk, changed, new Map(articles.map((article) => [article.id, article]))))],
    }
  }
}

const asTheyAre: Decided<Regrouped> = { output: { stories: [], gone: [] }, decisions: [] }

async function vectorsOf({ store, embedder }: Desk, articles: readonly Article[]): Promise<ReadonlyMap<string, Float32Array>> {
  if (embedder === undefined) return new Map()
  return await store.vectors(
    articles.map(({ id }) => id),
    embedder.space,
  )
}

async function storiesOfRuling({ store }: Desk, id: string): Promise<readonly Story[]> {
  const named = (await store.rulings()).filter((ruling) => ruling.id === id)
  return await store.storiesOfArticles(named.flatMap(({ one, other }) => [...one, ...other]))
}

async function storiesToLookAt({ store, options }: Desk, subject: string, now: Instant): Promise<readonly Story[]> {
  const [beat = '', date = ''] = subject.split('/')
  if ((await store.edition(beat, date)) !== undefined) return []
  const open = await store.storiesSince(now - options.cluster.storyAgeMaxMs)
  const [last] = await store.editions(beat, 1)
  const items = await store.itemsSeen(last?.cutOff ?? 0, now)
  const fresh = new Set((await store.articlesOfItems(items.map(({ key }) => key))).map(({ id }) => id))
  const isFresh = ({ articleIds }: Story): boolean => articleIds.some((id) => fresh.has(id))
  // Newest first within both, and the same ones on every run.
  const inOrder = [...open.filter(isFresh).toReversed(), ...open.filter((story) => !isFresh(story)).toReversed()]
  let count = 0
  return inOrder.filter(({ articleIds }) => {
    if (count + articleIds.length > articlesMax) return false
    count += articleIds.length
    return true
  })
}
