import { addDays, dayMs, dayOf, startOfDay } from '#core/model/instant.ts'
import type { LeaveOutReason } from '#core/model/reason.ts'
import type { Outlet, Source } from '#core/model/source.ts'
import type { RuledBeat } from '#core/recall/beat-with-rules.ts'
import { rank } from '#core/stages/rank/rank.ts'
import { countDay, type SectionedStory } from '#core/trends/count-day.ts'
import { mondayOf } from '#core/trends/monday-of.ts'
import { type HeldOfDay, printsOf } from '#core/trends/print-of-day.ts'
import type { Change } from '#ports/store.ts'
import type { Desk } from '../desk.ts'
import { ruledBeat } from '../recall/ruled-beat.ts'
import type { Outcome } from '../step.ts'

/** Stories whose texts are held in memory at once. */
const storiesAtOnce = 300

/**
 * Counts the named things of a beat, day by day. Every day of the window in which stories still change has a print, made of its
 * stories and their articles; a day whose print is another than when it was counted is counted anew and takes the place of what
 * was there. So a re-look, a ruling or a second run moves counts and never adds them twice.
 */
export async function trends(desk: Desk, beatId: string): Promise<Outcome> {
  const asked = desk.beats.find(({ id }) => id === beatId)
  if (asked === undefined) return { changes: [] }
  const { beat, exempt } = await ruledBeat(desk.store, asked)
  const { store, options } = desk
  const today = dayOf(desk.clock.now(), options.zone)
  const from = addDays(today, -Math.ceil((options.cluster.storyAgeMaxMs + options.lateMs) / dayMs))
  const held = await store.heldSince(startOfDay(from, options.zone))
  const before = await store.trendPrints(beat.id, from)
  const now = printsOf(held, { from, zone: options.zone })
  const days = [...new Set([...now.keys(), ...before.keys()])].filter((day) => now.get(day)?.print !== before.get(day)).sort()
  const aliases = new Map((await store.thingAliases()).map(({ alias, key }) => [alias, key]))
  const changes: Change[] = []
  const outlets = await store.outlets()
  const sources = await store.sources()
  for (const day of days) {
    const { print, storyIds } = now.get(day) ?? nothingHeld
    const counted = countDay(
      {
        beat,
        day,
        zone: options.zone,
        print,
        stories: await storiesOfBeat(desk, { beat, exempt, outlets, sources }, storyIds),
        outlets,
        aliases,
      },
      { lateMs: options.lateMs },
    )
    for (const { alias, key } of counted.aliases) aliases.set(alias, key)
    changes.push({ put: 'trend-day', counted })
  }
  const { onceDays, dailyDays } = options.trends
  changes.push({ drop: 'aged-trends', onceBefore: addDays(today, -onceDays), dailyBefore: mondayOf(addDays(today, -dailyDays)) })
  return { changes }
}

const nothingHeld: HeldOfDay = { print: '', storyIds: [] }

type Ranking = RuledBeat & { readonly outlets: readonly Outlet[]; readonly sources: readonly Source[] }

/** Those of the stories that are of the beat, whether an edition had room for them or not, each with its section. */
async function storiesOfBeat(
  desk: Desk,
  { beat, exempt, outlets, sources }: Ranking,
  ids: readonly string[],
): Promise<readonly SectionedStory[]> {
  const { store, options } = desk
  const found: SectionedStory[] = []
  for (let at = 0; at < ids.length; at += storiesAtOnce) {
    const stories = await store.stories(ids.slice(at, at + storiesAtOnce))
    const articles = new Map((await store.articles(stories.flatMap((story) => story.articleIds))).map((article) => [article.id, article]))
    const entries = stories.map((story) => ({ story, articles: story.articleIds.flatMap((id) => articles.get(id) ?? []) }))
    const byId = new Map(entries.map((entry) => [entry.story.id, entry]))
    const ranked = rank({ stories: entries, beat, outlets, sources, from: 0, to: desk.clock.now(), exempt }, options.rank)
    for (const { storyId, section, reason } of ranked.output) {
      if (reason === undefined || ofTheBeat.has(reason)) found.push({ storyId, section, articles: byId.get(storyId)?.articles ?? [] })
    }
  }
  return found
}

/** Why a story of the beat is not printed and still says what the beat is about. */
const ofTheBeat: ReadonlySet<LeaveOutReason> = new Set(['below-the-floor', 'opinion', 'release', 'told'])
