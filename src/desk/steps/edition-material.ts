import type { Beat } from '#core/model/beat.ts'
import { citedArticleIds } from '#core/model/cited-passages.ts'
import type { SourceNote } from '#core/model/edition.ts'
import { addDays, type Instant } from '#core/model/instant.ts'
import type { Source } from '#core/model/source.ts'
import type { EditionHead, Store } from '#ports/store.ts'
import type { Desk } from '../desk.ts'
import { recalledArticles } from '../recall/recalled-articles.ts'
import { ruledBeat } from '../recall/ruled-beat.ts'
import { goneItems } from './gone-items.ts'
import { memoryMs, memoryOf } from './memory.ts'

/** An edition a day for as long as nothing is told again. */
const pastMax = 15

/** All that an edition is decided on. */
export type EditionMaterial = Awaited<ReturnType<typeof materialOf>>

/** Loads what came since the last edition of a beat or was recalled since, the stories it went into, and what is remembered of them. */
export async function materialOf(desk: Desk, asked: Beat, date: string) {
  const { store } = desk
  const cutOff = desk.clock.now()
  const { beat, exempt, rules } = await ruledBeat(store, asked)
  const heads = await store.editions(beat.id, pastMax)
  const recent = heads.filter((head) => head.cutOff >= cutOff - memoryMs)
  const past = (await Promise.all(recent.map((head) => store.editionById(head.id)))).filter((edition) => edition !== undefined)
  const window = windowOf(heads[0])
  const items = await store.itemsSeen(window.seenFrom, cutOff)
  const fresh = await store.articlesOfItems(items.map((item) => item.key))
  const recalled = await recalledArticles(store, { beat: beat.id, rules, since: window.seenFrom, now: cutOff })
  const reported = await store.storiesOfArticles([...fresh.map((article) => article.id), ...recalled.keys()])
  const memory = await memoryOf(store, { stories: reported, past, since: window.seenFrom, beat: beat.id })
  const stories = [...reported, ...memory.revised]
  const articles = await store.articles([...new Set(stories.flatMap((story) => story.articleIds))])
  const cited = await store.articles(citedArticleIds(past.flatMap(({ comingUp }) => comingUp.map(({ claim }) => claim))))
  const outlets = await store.outlets()
  const sourceList = await store.sources()
  const sources = await sourceNotes(desk, sourceList)
  return {
    beat,
    date,
    cutOff,
    window,
    /** What readers’ rules lift, and what they recalled just now. */
    exempt: { ...exempt, articles: new Map([...exempt.articles, ...recalled]) },
    recalled,
    past,
    memory,
    /** What the dates of earlier editions rest on, as it is now. */
    cited: new Map(cited.map((article) => [article.id, article])),
    lastNamed: await lastNamedOf(store, beat.id, date),
    number: (heads[0]?.number ?? 0) + 1,
    items,
    fresh,
    stories,
    articles,
    outlets,
    outletNames: new Map(outlets.map((outlet) => [outlet.id, outlet.name])),
    sourceList,
    sources,
    /** Items that their sources took out: they are cited no more. */
    gone: await goneItems(store, sourceList),
  }
}

/** When a story of the beat last named each thing, by the table of trends; so far back the table has days. */
async function lastNamedOf(store: Store, beat: string, date: string): Promise<ReadonlyMap<string, string>> {
  const { rows } = await store.trends({ beat, from: addDays(date, -namedDays) })
  return new Map(rows.filter(({ span }) => span === 'day').map(({ key, day }) => [key, day]))
}

const namedDays = 90

/**
 * What is new: items first seen since the last edition. They are news when they were published since then too, or a
 * little before and came late. A first edition covers the last day, however far back the feeds reach.
 */
function windowOf(last: EditionHead | undefined): { seenFrom: Instant; isFirst: boolean } {
  return { seenFrom: last?.cutOff ?? 0, isFirst: last === undefined }
}

async function sourceNotes(desk: Desk, sources: readonly Source[]): Promise<readonly SourceNote[]> {
  const states = new Map((await desk.store.sourceStates()).map((state) => [state.sourceId, state]))
  return sources.map(({ id, title, role }) => {
    const state = states.get(id)
    const failure = state?.failure === undefined ? {} : { failure: state.failure, failingSince: state.failingSince ?? 0 }
    return { sourceId: id, title, role, itemCount: state?.itemCount ?? 0, ...failure }
  })
}
