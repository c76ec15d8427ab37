import type { Article } from '../../model/article.ts'
import type { Decided, Decision } from '../../model/decision.ts'
import { hundredths } from '../../model/hundredths.ts'
import { idOf } from '../../model/ids.ts'
import type { Instant } from '../../model/instant.ts'
import type { Ruling } from '../../model/ruling.ts'
import type { Story } from '../../model/story.ts'
import { afterRegrouping, endOf } from '../../rulings/regrouped.ts'
import { type Standing, standing } from '../../rulings/standing.ts'
import { withinRulings } from '../../rulings/within-rulings.ts'
import { type Batch, putTogether, representatives, ruledPlaces } from './batch.ts'
import { candidatesOf, soughtAt } from './candidates.ts'
import type { ClusterOptions } from './cluster.ts'
import { type Grouping, hold, inOrder, openGrouping } from './grouper.ts'
import type { Evidence } from './likeness.ts'
import { comparisons, linkedBy } from './linked.ts'
import { groupedStory, type Held, withArticles } from './stories.ts'
import { weights } from './weights.ts'

export type RelookInput = {
  readonly stories: readonly Story[]
  readonly articles: readonly Article[]
  readonly vectors: ReadonlyMap<string, Float32Array>
  readonly rulings: readonly Ruling[]
  readonly now: Instant
}

export type Relooked = {
  /** Stories that changed or were split off. */
  readonly stories: readonly Story[]
  /** Stories that went into another one. */
  readonly gone: readonly { readonly id: string; readonly into: string }[]
}

/**
 * Looks at open stories again with all that is known by now: what hangs together too little is split, what turned out to be
 * one happening is merged. To be split, the halves must be less alike than what would join them: a story that was made does
 * not fall apart at the first doubt. The greater part keeps the id, and of two stories the one that opened first. Each change
 * shifts how common words are, so that they are looked at until nothing changes any more. Looked at twice, nothing changes
 * the second time.
 */
export function relook(input: RelookInput, options: ClusterOptions): Decided<Relooked> {
  const byId = input.stories.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const before = new Map(byId.map((story) => [story.id, story]))
  const leads = new Map<string, string>()
  const decisions: Decision[] = []
  let after: ReadonlyMap<string, Story> = before
  for (let round = 0; round < roundsMax; round += 1) {
    const looked = withinRulings(lookOnce({ ...input, stories: [...after.values()] }, options), input.rulings)
    const { stories, gone } = looked.output
    if (stories.length === 0 && gone.length === 0) break
    after = afterRegrouping([...after.values()], looked.output)
    for (const { id, into } of gone) leads.set(id, into)
    for (const { id } of stories) leads.delete(id)
    decisions.push(...looked.decisions)
  }
  const gone = [...leads.keys()].flatMap((id) => (before.has(id) ? [{ id, into: endOf(id, leads) }] : []))
  return { output: { stories: [...after.values()].filter((story) => before.get(story.id) !== story), gone }, decisions }
}

/** Of many thousand tries at random one took six. */
const roundsMax = 10

/** Either what is split or, where nothing is, what is merged. */
function lookOnce({ stories, articles, vectors, rulings, now }: RelookInput, options: ClusterOptions): Decided<Relooked> {
  const byId = new Map(articles.map((article) => [article.id, article]))
  const before = new Map(stories.map((story) => [story.id, story]))
  const grouping = openGrouping()
  hold(grouping, { stories: stories.toSorted((a, b) => (a.id < b.id ? -1 : 1)), articles, vectors })
  const evidence = evidenceOf(grouping, options)
  const look: Look = { grouping, byId, ruled: standing(rulings), now, options, evidence }

  const split = [...grouping.stories.values()].flatMap((held) => splitOf(look, held))
  const parts = split.flatMap(({ parts: some }) => some)
  const whole = new Map(parts.map((story) => [story.id, { ...before.get(story.id), ...story }]))
  if (parts.length > 0)
    return { output: { stories: [...whole.values()], gone: [] }, decisions: split.flatMap(({ decisions }) => decisions) }
  return mergedOf(look, before)
}

type Look = {
  readonly grouping: Grouping
  readonly byId: ReadonlyMap<string, Article>
  readonly ruled: Standing
  readonly now: Instant
  readonly options: ClusterOptions
  readonly evidence: Evidence
}

/** Where half of all reports stand in stories of a crowd, a crowd’s evidence made them. */
function evidenceOf({ stories }: Grouping, { usual, inCrowd, crowdMin }: ClusterOptions): Evidence {
  const sizes = [...stories.values()].flatMap(({ slots }) => slots.map(() => slots.length)).toSorted((a, b) => a - b)
  return (sizes[Math.floor(sizes.length / 2)] ?? 0) > crowdMin ? inCrowd : usual
}

type Split = { readonly parts: readonly Story[]; readonly decisions: readonly Decision[] }

/** Larger stories are too well known to be doubted, and too dear to compare. */
const splitMax = 60
/** What holds a story together, and what makes one of two, as shares of what an article needs to join. */
const holdShare = 0.6
const mergeShare = 1.25

const none: ReadonlySet<number> = new Set()

function splitOf({ grouping, byId, ruled, now, options, evidence }: Look, held: Held): readonly Split[] {
  const { slots } = held
  if (slots.length < 2 || slots.length > splitMax) return []
  const places = slots.map((_, at) => at)
  const placeById = new Map(slots.map((slot, at) => [grouping.window.entries[slot]?.profile.id ?? '', at]))
  const placeOf = (id: string): number | undefined => placeById.get(id)
  const batch: Batch = {
    slots,
    freshCount: slots.length,
    stories: places.map(() => undefined),
    homes: putTogether({ homes: places, settled: none }, ruledPlaces(ruled.together, placeOf)),
    settled: none,
    near: places.map((one) => [...Array(one).keys()]),
    apart: ruledPlaces(ruled.apart, placeOf),
  }
  const compared = comparisons(grouping, batch, options)
  const { groupOf } = linkedBy({ ...evidence, similarityMin: evidence.similarityMin * holdShare }, { grouping, batch, compared })
  const groups = [...Map.groupBy(places, (at) => groupOf[at] ?? at).values()].toSorted(
    (a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0),
  )
  if (groups.length < 2) return []
  const aside = reprintsOf(grouping, held)
  const parts = groups.flatMap((members, at): readonly Story[] => {
    const ids = members.flatMap((place) => grouping.window.entries[slots[place] ?? -1]?.profile.id ?? [])
    const own = ids.flatMap((id) => [id, ...(aside.get(id) ?? [])]).flatMap((id) => byId.get(id) ?? [])
    const [first, ...rest] = own.toSorted(inOrder)
    if (!first) return []
    const fresh = withArticles(undefined, [first, ...rest], now)
    const id = at === 0 ? held.id : idOf('story', held.id, first.id)
    return [groupedStory({ ...fresh, id, slots: [] })]
  })
  const decisions = parts.slice(1).map(({ id, articleIds }): Decision => {
    return {
      stage: 'cluster',
      subject: id,
      verdict: 'split off',
      because: 'too-little-shared',
      evidence: { from: held.id, articles: articleIds.length },
    }
  })
  return [{ parts, decisions }]
}

function reprintsOf({ originalOf }: Grouping, held: Held): ReadonlyMap<string, readonly string[]> {
  const aside = held.articleIds.filter((id) => originalOf.has(id))
  return Map.groupBy(aside, (id) => originalOf.get(id) ?? '')
}

function mergedOf(look: Look, before: ReadonlyMap<string, Story>): Decided<Relooked> {
  const { grouping, byId, ruled, now, options, evidence } = look
  const { batch, storyAt } = storiesSideBySide(grouping, ruled)
  const { groupOf, pairs } = linkedBy(
    { ...evidence, similarityMin: evidence.similarityMin * mergeShare },
    { grouping, batch, compared: comparisons(grouping, batch, options) },
  )
  const stories: Story[] = []
  const gone: { id: string; into: string }[] = []
  const decisions: Decision[] = []
  for (const members of Map.groupBy(groupOf.keys(), (at) => groupOf[at] ?? at).values()) {
    const held = [...new Set(members.map((at) => storyAt[at] ?? ''))].flatMap((id) => grouping.stories.get(id) ?? [])
    const [into, ...others] = held.toSorted((a, b) => a.openedAt - b.openedAt || (a.id < b.id ? -1 : 1))
    if (!into || others.length === 0) continue
    const [first, ...rest] = held.flatMap(({ articleIds }) => articleIds.flatMap((id) => byId.get(id) ?? [])).toSorted(inOrder)
    if (!first) continue
    stories.push({ ...before.get(into.id), ...groupedStory({ ...withArticles(into, [first, ...rest], now), slots: [] }) })
    for (const { id } of others) {
      gone.push({ id, into: into.id })
      const within = pairs.filter(({ one, other }) => (storyAt[one] === id) !== (storyAt[other] === id) && groupOf[one] === groupOf[other])
      const nearest = within.reduce((best, { similarity }) => Math.max(best, similarity), 0)
      decisions.push({
        stage: 'cluster',
        subject: id,
        verdict: 'merged',
        because: 'similar-words',
        evidence: { into: into.id, nearest: hundredths(nearest) },
      })
    }
  }
  return { output: { stories, gone }, decisions }
}

/** All open stories, each by its representatives, compared with those that share something with them. */
function storiesSideBySide(grouping: Grouping, ruled: Standing): { readonly batch: Batch; readonly storyAt: readonly string[] } {
  const { window } = grouping
  const slots: number[] = []
  const homes: number[] = []
  const storyAt: string[] = []
  const placesOf = new Map<string, readonly number[]>()
  for (const held of grouping.stories.values()) {
    const reps = representatives(held.slots)
    placesOf.set(
      held.id,
      reps.map((_, at) => slots.length + at),
    )
    homes.push(...reps.map(() => slots.length))
    slots.push(...reps)
    storyAt.push(...reps.map(() => held.id))
  }
  const near = [...grouping.stories.values()].flatMap((held) => {
    const ids = new Set<string>()
    for (const slot of representatives(held.slots)) {
      let left: number = weights.storiesNearMax
      const sought = soughtAt(window, slot)
      for (const other of sought ? candidatesOf(window, sought, Number.POSITIVE_INFINITY) : []) {
        const id = grouping.storyOf.get(window.entries[other]?.profile.id ?? '')
        if (id === undefined || id === held.id || ids.has(id)) continue
        ids.add(id)
        left -= 1
        if (left === 0) break
      }
    }
    const places = [...ids].flatMap((id) => placesOf.get(id) ?? [])
    return (placesOf.get(held.id) ?? []).map(() => places)
  })
  const once = near.map((places, one) => places.filter((other) => other < one || !(near[other] ?? []).includes(one)))
  const placeById = new Map(slots.map((slot, at) => [window.entries[slot]?.profile.id ?? '', at]))
  const apart = ruledPlaces(ruled.apart, (id) => placeById.get(id))
  return {
    batch: { slots, freshCount: slots.length, stories: slots.map(() => undefined), homes, settled: none, near: once, apart },
    storyAt,
  }
}
