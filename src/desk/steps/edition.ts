import type { Article } from '#core/model/article.ts'
import type { Beat } from '#core/model/beat.ts'
import type { Edition, SourceNote } from '#core/model/edition.ts'
import { addDays, dayMs, dayOf, hourMs, type Instant, minuteMs, startOfDay } from '#core/model/instant.ts'
import type { Source } from '#core/model/source.ts'
import type { Story } from '#core/model/story.ts'
import { check } from '#core/stages/check/check.ts'
import { checkChanges } from '#core/stages/check/check-changes.ts'
import { comingUpOf } from '#core/stages/compose/coming-up.ts'
import { compose, editionIdOf } from '#core/stages/compose/compose.ts'
import { printedBriefs } from '#core/stages/compose/printed.ts'
import { plan } from '#core/stages/plan/plan.ts'
import { rank } from '#core/stages/rank/rank.ts'
import { write } from '#core/stages/write/write.ts'
import { jobOf } from '#ports/queue.ts'
import type { Change, EditionHead } from '#ports/store.ts'
import type { Desk } from '../desk.ts'
import type { Outcome } from '../step.ts'
import { candidatesOf, linksOf } from './candidates.ts'
import { type Memory, memoryMs, memoryOf } from './memory.ts'

/** An edition a day for as long as nothing is told again. */
const pastMax = 15

/** Makes the edition of a beat and date (`open-source/2026-05-28`) from what was collected since the last one, once. */
export async function makeEdition(desk: Desk, subject: string): Promise<Outcome> {
  const [beatId = '', date = ''] = subject.split('/')
  const beat = desk.beats.find((candidate) => candidate.id === beatId)
  if (beat === undefined) return { changes: [] }
  const today = dayOf(desk.clock.now(), desk.options.zone)
  const isMade = (await desk.store.edition(beatId, date)) !== undefined
  // A missed day is not told late: what came since is in today's edition.
  if (isMade || date !== today) return { changes: nextEdition(desk, beatId, isMade ? date : addDays(today, -1)) }
  const material = await load(desk, beat, date)
  const { edition, decisions, told } = decide(desk, material)
  const now = desk.clock.now()
  const changes: readonly Change[] = [
    { put: 'edition', edition },
    ...told.map((story): Change => ({ put: 'story', story: { ...story, toldIn: edition.id } })),
    { put: 'decisions', run: `edition:${edition.id}`, at: now, decisions },
    { put: 'job', job: jobOf('deliver', edition.id, now) },
    { put: 'job', job: jobOf('trends', beat.id, now) },
    ...nextEdition(desk, beat.id, date),
  ]
  const title = edition.title?.text ?? 'no news'
  return { changes, tell: () => desk.events.editionPublished({ id: edition.id, date, title }) }
}

/** The jobs of the next day's edition, at its time of day in the edition's zone. */
function nextEdition(desk: Desk, beat: string, date: string): readonly Change[] {
  const { editionAt, zone } = desk.options
  return editionAt === undefined ? [] : editionJobs(beat, addDays(date, 1), editionTime(addDays(date, 1), { editionAt, zone }))
}

/** When the edition of a date is due. `editionTime('2026-05-28', { editionAt: '06:00', zone: 'UTC' })` */
export function editionTime(date: string, { editionAt, zone }: { readonly editionAt: string; readonly zone: string }): Instant {
  const [hours = 0, minutes = 0] = editionAt.split(':').map(Number)
  return startOfDay(date, zone) + hours * hourMs + minutes * minuteMs
}

/** The jobs of a beat’s edition of a date: the open stories are looked at again, whose turn comes first, and the edition is made. */
export function editionJobs(beat: string, date: string, dueAt: Instant): readonly Change[] {
  const subject = `${beat}/${date}`
  return [
    { put: 'job', job: jobOf('relook', subject, dueAt) },
    { put: 'job', job: jobOf('edition', subject, dueAt) },
  ]
}

type Material = Awaited<ReturnType<typeof load>>

async function load(desk: Desk, beat: Beat, date: string) {
  const { store } = desk
  const cutOff = desk.clock.now()
  const heads = await store.editions(beat.id, pastMax)
  const recent = heads.filter((head) => head.cutOff >= cutOff - memoryMs)
  const past = (await Promise.all(recent.map((head) => store.editionById(head.id)))).filter((edition) => edition !== undefined)
  const window = windowOf(heads[0])
  const items = await store.itemsSeen(window.seenFrom, cutOff)
  const fresh = await store.articlesOfItems(items.map((item) => item.key))
  const reported = await store.storiesOfArticles(fresh.map((article) => article.id))
  const memory = await memoryOf(store, { stories: reported, past, since: window.seenFrom })
  const stories = [...reported, ...memory.revised]
  const articles = await store.articles([...new Set(stories.flatMap((story) => story.articleIds))])
  const outlets = await store.outlets()
  const sourceList = await store.sources()
  const sources = await sourceNotes(desk, sourceList)
  return {
    beat,
    date,
    cutOff,
    window,
    past,
    memory,
    number: (heads[0]?.number ?? 0) + 1,
    items,
    fresh,
    stories,
    articles,
    outlets,
    sourceList,
    sources,
  }
}

/**
 * What is new: items first seen since the last edition. They are news when they were published since then too, or a
 * little before and came late. A first edition covers the last day, however far back the feeds reach.
 */
function windowOf(last: EditionHead | undefined): { seenFrom: Instant; isFirst: boolean } {
  return { seenFrom: last?.cutOff ?? 0, isFirst: last === undefined }
}

function decide(desk: Desk, material: Material) {
  const { options } = desk
  const { beat, date, cutOff, window } = material
  const byId = new Map(material.articles.map((article) => [article.id, article]))
  const of = (story: Story): readonly Article[] => story.articleIds.flatMap((id) => byId.get(id) ?? [])
  const from = window.isFirst ? cutOff - dayMs : window.seenFrom
  const newsFrom = window.isFirst ? from : from - options.lateMs
  // On a first day the feeds bring weeks of old articles: seen just now, but no news.
  const freshIds = new Set(material.fresh.filter((article) => article.publishedAt > newsFrom).map((article) => article.id))
  const outletNames = new Map(material.outlets.map((outlet) => [outlet.id, outlet.name]))

  const stories = material.stories.map((story) => ({ story, articles: of(story) }))
  const { outlets } = material
  const { memory } = material
  const rankable = stories.map(({ story, articles }) => ({
    story,
    articles: articles.map((article) => asRevised(article, memory, window.seenFrom)),
  }))
  const ranked = rank({ stories: rankable, beat, outlets, sources: material.sourceList, from: newsFrom, to: cutOff }, options.rank)
  const { candidates, decisions: developed } = candidatesOf(
    { ranked: ranked.output, stories, memory, freshIds, lateMs: options.lateMs, outletNames },
    options.develop,
  )
  const planned = plan({ candidates, beat, now: cutOff, toldHeadlines: memory.toldHeadlines }, { ...options.plan, ...options.write })
  const editionId = editionIdOf(beat.id, date)
  const drafts = planned.output.assignments.map((assignment) => ({ assignment, ...write(assignment, options.write) }))
  const checked = drafts.map(({ assignment, output }) => {
    return check({ editionId, draft: output, articles: assignment.articles, primary: assignment.story.primary, outletNames }, options.check)
  })
  const changes = planned.output.assignments.map((assignment) => {
    const context = { editionId, assignment, outletNames, primary: assignment.story.primary }
    return { storyId: assignment.storyId, ...checkChanges(context, options.changes) }
  })
  // An event is no news, but has a date; one that nothing ties to the beat is somebody's advertisement.
  const dated = candidates.filter(({ ranked: row }) => row.verdict === 'fit' || (row.reason === 'event' && row.score > 0))
  const comingUp = comingUpOf({
    editionId,
    date,
    stories: dated.map(({ story, articles }) => ({ storyId: story.id, articles })),
    outletNames,
  })
  const composed = compose(
    {
      beat,
      date,
      zone: options.zone,
      number: material.number,
      isSample: options.isSample,
      from,
      cutOff,
      madeAt: desk.clock.now(),
      lineup: planned.output,
      checked: checked.map(({ output }) => output),
      changes: new Map(changes.map(({ storyId, output }) => [storyId, output])),
      links: new Map(stories.map(({ story }) => [story.id, linksOf(story, memory)])),
      items: material.items,
      articleOfItem: new Map(material.fresh.flatMap((article) => article.itemKeys.map((key) => [key, article] as const))),
      storyOfArticle: new Map(material.stories.flatMap((story) => story.articleIds.map((id) => [id, story] as const))),
      outletNames,
      comingUp,
      sources: material.sources,
      past: material.past,
    },
    options.compose,
  )
  const decisions = [
    ...ranked.decisions,
    ...developed,
    ...planned.decisions,
    ...drafts.flatMap((draft) => draft.decisions),
    ...checked.flatMap((row) => row.decisions),
    ...changes.flatMap((row) => row.decisions),
    ...composed.decisions,
  ]
  return { edition: accounted(composed.output), decisions, told: toldStories(composed.output, material.stories) }
}

/** What a source changed since the last edition counts as said now. */
function asRevised(article: Article, { revisions }: Memory, since: Instant): Article {
  const at = revisions.findLast((revision) => revision.articleId === article.id && revision.at > since)?.at
  return at === undefined ? article : { ...article, publishedAt: at }
}

/** Law 3, asserted: an edition that loses an item is not published. */
function accounted(edition: Edition): Edition {
  const { collected, shown, merged, leftOut } = edition.accounting
  if (collected !== shown + merged + leftOut) {
    throw new Error(
      `the accounts of ${edition.id} do not add up: ${collected} collected, ${shown} shown, ${merged} merged, ${leftOut} left out`,
    )
  }
  return edition
}

function toldStories(edition: Edition, stories: readonly Story[]): readonly Story[] {
  const told = new Set(printedBriefs(edition).flatMap(({ standing, storyId }) => (standing === 'continuing' ? [] : [storyId])))
  return stories.filter((story) => told.has(story.id))
}

async function sourceNotes(desk: Desk, sources: readonly Source[]): Promise<readonly SourceNote[]> {
  const states = new Map((await desk.store.sourceStates()).map((state) => [state.sourceId, state]))
  return sources.map(({ id, title, role }) => {
    const state = states.get(id)
    const failure = state?.failure === undefined ? {} : { failure: state.failure, failingSince: state.failingSince ?? 0 }
    return { sourceId: id, title, role, itemCount: state?.itemCount ?? 0, ...failure }
  })
}
