import type { Edition } from '#core/model/edition.ts'
import { addDays, dayOf, hourMs, type Instant, minuteMs, startOfDay } from '#core/model/instant.ts'
import { present } from '#core/model/present.ts'
import type { Story } from '#core/model/story.ts'
import { check } from '#core/stages/check/check.ts'
import { checkChanges } from '#core/stages/check/check-changes.ts'
import { comingUpOf } from '#core/stages/compose/coming-up/coming-up.ts'
import { compose, editionIdOf } from '#core/stages/compose/compose.ts'
import { printedBriefs } from '#core/stages/compose/printed.ts'
import { jobOf } from '#ports/queue.ts'
import type { Change } from '#ports/store.ts'
import type { Desk } from '../desk.ts'
import type { Outcome } from '../step.ts'
import { linksOf } from './candidates.ts'
import { correctionsOf, type EditionCorrections } from './edition-corrections.ts'
import { draftsOf, type EditionDrafts } from './edition-drafts.ts'
import { evidenceOf } from './edition-evidence.ts'
import { type EditionMaterial, materialOf } from './edition-material.ts'
import { type WordedDrafts, wordDrafts } from './word-drafts.ts'
import { wordInsights } from './word-insights.ts'

/** Makes the edition of a beat and date (`open-source/2026-05-28`) from what was collected since the last one, once. */
export async function makeEdition(desk: Desk, subject: string): Promise<Outcome> {
  const [beatId = '', date = ''] = subject.split('/')
  const beat = desk.beats.find((candidate) => candidate.id === beatId)
  if (beat === undefined) return { changes: [] }
  const today = dayOf(desk.clock.now(), desk.options.zone)
  const isMade = (await desk.store.edition(beatId, date)) !== undefined
  // A missed day is not told late: what came since is in today's edition.
  if (isMade || date !== today) return { changes: nextEdition(desk, beatId, isMade ? date : addDays(today, -1)) }
  const material = await materialOf(desk, beat, date)
  const drafts = draftsOf(material, desk.options)
  const worded = await wordDrafts(desk, drafts.drafted, editionIdOf(beat.id, date))
  const corrections = await correctionsOf(desk, material)
  const made = editionOf(desk, { material, drafts, worded, corrections })
  const insights = await wordInsights(made.edition, worded.asking, desk.options)
  const { edition } = insights
  const decisions = [...made.decisions, ...insights.decisions]
  const now = desk.clock.now()
  const changes: readonly Change[] = [
    { put: 'edition', edition },
    { put: 'evidence', record: await evidenceOf(desk, { edition, beat: material.beat, decisions }) },
    ...made.told.map((story): Change => ({ put: 'story', story: { ...story, toldIn: { ...story.toldIn, [beat.id]: edition.id } } })),
    { put: 'decisions', run: `edition:${edition.id}`, at: now, decisions },
    ...(worded.asking?.changes() ?? []),
    ...corrections.changes,
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

type Made = {
  readonly material: EditionMaterial
  readonly drafts: EditionDrafts
  readonly worded: WordedDrafts
  readonly corrections: EditionCorrections
}

/** Checks the drafts and puts the edition together. */
function editionOf(desk: Desk, { material, drafts, worded, corrections }: Made) {
  const { options } = desk
  const { beat, date, outletNames, memory } = material
  const editionId = editionIdOf(beat.id, date)
  const checked = worded.drafted.map(({ assignment: { articles, story, changes }, draft }) => {
    const input = {
      editionId,
      draft,
      articles,
      primary: story.primary,
      outletNames,
      isNumberNew: changes.some(({ kind }) => kind === 'new-number'),
      ...present({ opinion: worded.opinion }),
    }
    return check(input, options.check)
  })
  const changes = drafts.lineup.assignments.map((assignment) => {
    const context = { editionId, assignment, outletNames, primary: assignment.story.primary }
    return { storyId: assignment.storyId, ...checkChanges(context, options.changes) }
  })
  // An event is no news, but has a date; one that nothing ties to the beat is somebody's advertisement.
  const dated = drafts.candidates.filter(({ ranked: row }) => row.verdict === 'fit' || (row.reason === 'event' && row.score > 0))
  const dates = comingUpOf({
    editionId,
    date,
    zone: options.zone,
    stories: dated.map(({ story, articles }) => ({ storyId: story.id, articles })),
    outletNames,
    past: material.past,
    cited: material.cited,
  })
  const composed = compose(
    {
      beat,
      date,
      zone: options.zone,
      number: material.number,
      isSample: options.isSample,
      from: drafts.from,
      cutOff: material.cutOff,
      madeAt: desk.clock.now(),
      lineup: drafts.lineup,
      checked: checked.map(({ output }) => output),
      ...present({ model: worded.use }),
      corrections: corrections.carried,
      changes: new Map(changes.map(({ storyId, output }) => [storyId, output])),
      links: new Map(material.stories.map((story) => [story.id, linksOf(story, memory)])),
      items: material.items,
      articleOfItem: new Map(material.fresh.flatMap((article) => article.itemKeys.map((key) => [key, article] as const))),
      storyOfArticle: new Map(material.stories.flatMap((story) => story.articleIds.map((id) => [id, story] as const))),
      outletNames,
      ...dates,
      sources: material.sources,
      past: material.past,
      lastNamed: material.lastNamed,
    },
    options.compose,
  )
  const decisions = [
    ...drafts.decisions,
    ...worded.decisions,
    ...checked.flatMap((row) => row.decisions),
    ...changes.flatMap((row) => row.decisions),
    ...corrections.decisions,
    ...composed.decisions,
  ]
  return { edition: accounted(composed.output), decisions, told: toldStories(composed.output, material.stories) }
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
