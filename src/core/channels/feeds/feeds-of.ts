import type { Correction } from '../../model/correction.ts'
import type { Edition } from '../../model/edition.ts'
import { present } from '../../model/present.ts'
import { printedBriefs } from '../../stages/compose/printed.ts'
import type { ChannelContext } from '../channel.ts'
import { notesOnStory } from '../notes.ts'
import { uuidOf } from '../uuid-of.ts'
import { sampleNotice } from '../wording.ts'
import { absolute, correctionEntry, editionEntries, editionEntry, storyEntry } from './entries.ts'
import type { Feed, FeedEntry, FeedPages } from './feed.ts'

/** How a feed stands among others: its own address, its hub, the terms of its texts, and the documents beside it. */
export type FeedPlace = {
  readonly self: string
  readonly hub?: string
  readonly license?: string
  readonly pages?: FeedPages
}

/** The newest editions of one beat, newest first. */
export type Newest = readonly [Edition, ...Edition[]]

/**
 * The feed of a beat: its newest editions with their stories, and of older editions the entries that were `corrected` since, because
 * their archives never change.
 */
export function beatFeed(editions: Newest, context: ChannelContext, more: FeedPlace & { readonly corrected?: readonly Edition[] }): Feed {
  const [latest] = editions
  const entries = [
    ...editions.flatMap((edition) => editionEntries(edition, context)),
    ...(more.corrected ?? []).flatMap((edition) => correctedEntries(edition, context)),
  ]
  return {
    ...headOf(latest, { id: ['feed', latest.beat], title: latest.beatTitle, context }, more),
    ...updated(entries, latest),
    page: absolute(context, { at: 'edition', beat: latest.beat, date: latest.date }),
  }
}

/** The feed of one section of a beat: its stories in the newest editions. */
export function sectionFeed(
  editions: Newest,
  section: { readonly id: string; readonly title: string },
  { context, ...more }: FeedPlace & { readonly context: ChannelContext },
): Feed {
  const [latest] = editions
  const entries = editions.flatMap((edition) =>
    printedBriefs(edition)
      .filter((brief) => brief.section === section.id)
      .map((brief) => storyEntry(brief, edition, context)),
  )
  return {
    ...headOf(latest, { id: ['feed', latest.beat, section.id], title: `${latest.beatTitle}, ${section.title}`, context }, more),
    ...updated(entries, latest),
    page: absolute(context, { at: 'edition', beat: latest.beat, date: latest.date }),
  }
}

/** An edition and the story it tells, by the id it tells it under. */
export type Told = { readonly edition: Edition; readonly storyId: string }

/** The feed of one story: an entry for each edition that told it, newest first, with what was new in it. `id` is the story’s now. */
export function storyFeed(
  id: string,
  told: readonly [Told, ...Told[]],
  { context, ...more }: FeedPlace & { readonly context: ChannelContext },
): Feed {
  const [{ edition: latest, storyId }] = told
  const entries = told.flatMap(({ edition, storyId }) =>
    printedBriefs(edition)
      .filter((brief) => brief.storyId === storyId)
      .map((brief) => storyEntry(brief, edition, context)),
  )
  const headline = printedBriefs(latest).find((brief) => brief.storyId === storyId)?.headline.text ?? latest.beatTitle
  return {
    ...headOf(latest, { id: ['story-feed', id], title: headline, context }, more),
    ...updated(entries, latest),
    page: absolute(context, { at: 'story', beat: latest.beat, date: latest.date, storyId: id }),
  }
}

/** A correction with the edition that it is about. */
export type Corrected = { readonly note: Correction; readonly edition: Edition }

/** The feed of all corrections, newest first. `newest` is the newest edition of the paper. */
export function correctionsFeed(
  corrected: readonly Corrected[],
  newest: Edition,
  { context, ...more }: FeedPlace & { readonly context: ChannelContext },
): Feed {
  const entries = corrected.map(({ note, edition }) => correctionEntry(note, edition, context))
  return {
    ...headOf(newest, { id: ['corrections-feed'], title: 'Corrections', context }, more),
    // Without a correction nothing was ever updated, however many editions there are.
    updatedAt: Math.max(0, ...entries.map(({ updatedAt }) => updatedAt)),
    entries,
    page: absolute(context, { at: 'corrections' }),
  }
}

type Name = { readonly id: readonly string[]; readonly title: string; readonly context: ChannelContext }

function headOf(
  { language, isSample }: Edition,
  { id, title, context }: Name,
  { self, hub, license, pages }: FeedPlace,
): Omit<Feed, 'updatedAt' | 'entries' | 'page'> {
  return {
    id: `urn:uuid:${uuidOf(...id)}`,
    title: `${isSample ? 'SAMPLE: ' : ''}Headwater: ${title}`,
    subtitle: isSample ? sampleNotice : 'Every sentence opens the passage that bears it.',
    language,
    self,
    ...present({ hub, license }),
    pages: pages ?? { isArchive: false },
    version: context.version,
  }
}

function updated(entries: readonly FeedEntry[], { madeAt }: Edition): Pick<Feed, 'entries' | 'updatedAt'> {
  return { entries, updatedAt: entries.length === 0 ? madeAt : Math.max(...entries.map(({ updatedAt }) => updatedAt)) }
}

/** The entries that notes changed: that of the edition, and those of the stories that the notes are about. */
function correctedEntries(edition: Edition, context: ChannelContext): readonly FeedEntry[] {
  const noted = printedBriefs(edition).filter(({ storyId }) => notesOnStory(storyId, edition).length > 0)
  return [editionEntry(edition, context), ...noted.map((brief) => storyEntry(brief, edition, context))]
}
