import { type FeedForm, feedForms } from '#core/channels/feeds/feed.ts'
import { beatFeed, type Newest, sectionFeed } from '#core/channels/feeds/feeds-of.ts'
import type { Edition } from '#core/model/edition.ts'
import { isDate } from '#core/model/instant.ts'
import { present } from '#core/model/present.ts'
import { published } from '#desk/published.ts'
import type { EditionHead } from '#ports/store.ts'
import { type Answer, notFound, types } from '../answer.ts'
import { latestEditions } from '../asked-edition.ts'
import type { Deps } from '../deps.ts'
import { feedAddress, feedAnswer, feedPlace } from '../feed-answer.ts'
import type { Ask, Route } from '../route.ts'

/** The feeds of the beats, of their sections and of their past, in both forms. */
export const beatFeeds: readonly Route[] = [...feedForms.flatMap(routesOf), archiveRoute()]

/** A reader that asks once in a few days misses nothing. */
const editionsMax = 5
/** Stories of a section come seldom: two weeks of them. */
const sectionEditionsMax = 14
/** Ten years of daily editions. */
const headsMax = 3_660
/** How far back what was corrected since is told again, and in how many editions at most. */
const correctedBackMax = 60
const correctedMax = 5

function routesOf(form: FeedForm): readonly Route[] {
  return [
    {
      path: `/feed.${form}`,
      access: 'feed',
      title: `The first beat’s feed as ${formName(form)}`,
      answer: async (ask, deps) => ofBeat(deps.beats[0]?.id ?? '', { form, ask, deps }),
    },
    {
      path: `/:beat/feed.${form}`,
      access: 'feed',
      title: `The stories of a beat’s last editions as ${formName(form)}`,
      answer: async (ask, deps) => ofBeat(ask.params.beat ?? '', { form, ask, deps }),
    },
    {
      path: `/:beat/section/:section/feed.${form}`,
      access: 'feed',
      title: `The stories of one section of a beat as ${formName(form)}`,
      answer: async (ask, deps) => ofSection({ form, ask, deps }),
    },
  ]
}

function formName(form: FeedForm): string {
  return form === 'atom' ? 'an Atom feed' : 'a JSON Feed'
}

function archiveRoute(): Route {
  return {
    path: '/:beat/feed/:name',
    access: 'feed',
    title: 'A past edition as a document of its beat’s feed: .atom or .json (RFC 5005)',
    answer: async (ask, deps) => {
      const [date = '', form = '', ...rest] = (ask.params.name ?? '').split('.')
      const known = feedForms.find((each) => each === form)
      const beat = deps.beats.find((each) => each.id === ask.params.beat)
      if (beat === undefined || known === undefined || rest.length > 0 || !isDate(date)) return notFound(deps)
      return ofPast({ beat: beat.id, date }, { form: known, ask, deps })
    },
  }
}

type Asked = { readonly form: FeedForm; readonly ask: Ask; readonly deps: Deps }

async function ofBeat(beat: string, { form, ask, deps }: Asked): Promise<Answer> {
  const editions = await newestOf(beat, editionsMax, deps)
  if (editions === undefined) return notFound(deps)
  const heads = await deps.store.editions(beat, editionsMax + correctedBackMax)
  const [older] = heads.slice(editionsMax)
  const place = feedPlace({ at: 'feed', beat, form }, ask, deps)
  const pages = {
    isArchive: false,
    ...present({ older: older && feedAddress({ at: 'feed', beat, date: older.date, form }, ask, deps) }),
  }
  const corrected = await correctedOf(heads.slice(editionsMax), deps)
  return feedAnswer(beatFeed(editions, place.context, { ...place, pages, corrected }), form, { ask, deps })
}

async function newestOf(beat: string, count: number, deps: Deps): Promise<Newest | undefined> {
  if (!deps.beats.some(({ id }) => id === beat)) return undefined
  const [latest, ...older]: readonly Edition[] = await latestEditions(deps, beat, count)
  return latest && [latest, ...older]
}

/** The editions of those that were corrected, the last corrected first, as they are shown now. */
async function correctedOf(heads: readonly EditionHead[], deps: Deps): Promise<readonly Edition[]> {
  const notes = (await deps.store.corrections(heads.map(({ id }) => id))).filter(({ takenBackAt }) => takenBackAt === undefined)
  const ids = [...new Set(notes.toSorted((one, other) => other.at - one.at).map(({ editionId }) => editionId))].slice(0, correctedMax)
  const editions = await Promise.all(ids.map((id) => deps.store.editionById(id)))
  return await Promise.all(editions.filter((edition) => edition !== undefined).map((edition) => published(deps, edition)))
}

async function ofSection({ form, ask, deps }: Asked): Promise<Answer> {
  const beat = ask.params.beat ?? ''
  const editions = await newestOf(beat, sectionEditionsMax, deps)
  const sections = [...(editions?.flatMap(({ sections }) => sections) ?? []), ...(deps.beats.find(({ id }) => id === beat)?.sections ?? [])]
  const section = sections.find(({ id }) => id === ask.params.section)
  if (editions === undefined || section === undefined) return notFound(deps)
  const place = feedPlace({ at: 'feed', beat, section: section.id, form }, ask, deps)
  return feedAnswer(sectionFeed(editions, section, place), form, { ask, deps })
}

/**
 * A past edition as it was published, for good: what is corrected later is told anew by the feed itself. The newest edition is no
 * archive yet; who follows the way up from one ends at the feed.
 */
async function ofPast({ beat, date }: { readonly beat: string; readonly date: string }, { form, ask, deps }: Asked): Promise<Answer> {
  const heads = await deps.store.editions(beat, headsMax)
  const at = heads.findIndex((head) => head.date === date)
  const current = feedAddress({ at: 'feed', beat, form }, ask, deps)
  if (at === 0) return { status: 303, type: types.text, body: 'The newest edition stands in the feed.\n', headers: { location: current } }
  const edition = at < 0 ? undefined : await deps.store.edition(beat, date)
  if (edition === undefined) return notFound(deps)
  const beside = (head: EditionHead | undefined): string | undefined =>
    head && feedAddress({ at: 'feed', beat, date: head.date, form }, ask, deps)
  const pages = { isArchive: true, current, ...present({ older: beside(heads[at + 1]), newer: beside(heads[at - 1]) }) }
  const place = feedPlace({ at: 'feed', beat, date, form }, ask, deps)
  return feedAnswer(beatFeed([edition], place.context, { ...place, pages }), form, { ask, deps })
}
