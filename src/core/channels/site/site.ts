import type { Edition } from '../../model/edition.ts'
import { printedBriefs } from '../../stages/compose/printed.ts'
import { atom } from '../atom.ts'
import { calendar, calendarOf } from '../calendar.ts'
import type { ChannelContext, ChannelKind, Parcel, ParcelFile } from '../channel.ts'
import { epub } from '../epub.ts'
import { atomDocument } from '../feeds/atom-document.ts'
import { type FeedForm, feedTypes } from '../feeds/feed.ts'
import { beatFeed } from '../feeds/feeds-of.ts'
import { jsonFeedDocument } from '../feeds/json-feed-document.ts'
import { json } from '../json.ts'
import { jsonFeed } from '../json-feed.ts'
import { markdown } from '../markdown.ts'
import { type Place, staticLinks } from '../places.ts'
import { singlePage } from '../single-page.ts'
import { text } from '../text.ts'
import { filePages, type PageContext } from './page-context.ts'
import { type Archive, archivePage } from './pages/archive-page.ts'
import { editionPage } from './pages/edition-page.ts'
import { editionSourcesPage } from './pages/edition-sources-page.ts'
import { howPage } from './pages/how-page.ts'
import { leftOutPage } from './pages/left-out-page.ts'
import { storyPage } from './pages/story-page.ts'
import { style } from './style.ts'

/**
 * One edition as a folder of web pages, with its other forms beside it. Every link is relative and nothing is fetched from
 * elsewhere, so the folder can be opened from a disk. Two editions never write the same file, but for the style.
 */
export const site: ChannelKind = {
  kind: 'site',
  title: 'Static site',
  render(edition, context) {
    const { beat, date } = edition
    const pages: readonly ParcelFile[] = [
      page({ at: 'edition', beat, date }, context.version, (at) => editionPage(edition, at)),
      page({ at: 'left-out', beat, date }, context.version, (at) => leftOutPage(edition, at)),
      page({ at: 'edition-sources', beat, date }, context.version, (at) => editionSourcesPage(edition, at)),
      page({ at: 'how', beat, date }, context.version, (at) => howPage(edition, at)),
      ...printedBriefs(edition).map((brief) =>
        page({ at: 'story', beat, date, storyId: brief.storyId }, context.version, (at) =>
          storyPage({ brief, edition, told: [edition] }, at),
        ),
      ),
    ]
    const inFolder = { ...context, links: staticLinks }
    const forms = [markdown, text, json, atom, jsonFeed, calendar, epub, singlePage].flatMap(
      (channel) => channel.render(edition, inFolder).files,
    )
    return { channel: 'site', files: [...pages, ...forms, styleFile] }
  },
}

/** The newest editions of one beat, newest first. */
type Newest = readonly [Edition, ...Edition[]]

export type SiteFront = {
  /** Of each beat that has an edition, in their order: the newest edition of the first is the front page. */
  readonly beats: readonly [Newest, ...Newest[]]
  readonly archive: Archive
}

/**
 * What a folder of editions needs beside them: the front page, each beat’s newest edition with its feed and its dates, the
 * archive, the style.
 */
export function siteFront({ beats, archive }: SiteFront, context: { readonly baseUrl: string; readonly version: string }): Parcel {
  const [[latest]] = beats
  const named = archive.beats.filter(({ rows }) => rows.length > 0)
  const write = (place: Place, written: (at: PageContext) => string): ParcelFile =>
    page(place, context.version, (at) => written({ ...at, beats: named }))
  return {
    channel: 'site',
    files: [
      write({ at: 'front' }, (at) => editionPage(latest, at)),
      write({ at: 'archive' }, (at) => archivePage({ ...archive, beats: named }, at)),
      ...beats.flatMap((editions) => [
        write({ at: 'beat', beat: editions[0].beat }, (at) => editionPage(editions[0], at)),
        ...beatFiles(editions, context),
      ]),
      styleFile,
    ],
  }
}

function beatFiles(editions: Newest, context: { readonly baseUrl: string; readonly version: string }): readonly ParcelFile[] {
  const { beat } = editions[0]
  const inFolder = { ...context, links: staticLinks }
  return [
    feedFile('atom', editions, inFolder),
    feedFile('json', editions, inFolder),
    {
      path: staticLinks({ at: 'calendar', beat }) ?? 'calendar.ics',
      type: 'text/calendar; charset=utf-8',
      body: calendarOf(editions, inFolder, { at: 'calendar', beat }),
    },
  ]
}

function feedFile(form: FeedForm, editions: Newest, context: ChannelContext): ParcelFile {
  const path = staticLinks({ at: 'feed', beat: editions[0].beat, form }) ?? `feed.${form}`
  const feed = beatFeed(editions, context, { self: context.baseUrl + path })
  return { path, type: feedTypes[form], body: form === 'atom' ? atomDocument(feed) : jsonFeedDocument(feed) }
}

const styleFile: ParcelFile = { path: 'style.css', type: 'text/css; charset=utf-8', body: style }

function page(place: Place, version: string, write: (context: PageContext) => string): ParcelFile {
  const path = staticLinks(place) ?? 'index.html'
  return { path, type: 'text/html; charset=utf-8', body: write(filePages(path, version)) }
}
