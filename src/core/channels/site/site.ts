import type { Edition } from '../../model/edition.ts'
import { printedBriefs } from '../../stages/compose/printed.ts'
import { atom, atomFeed } from '../atom.ts'
import type { ChannelKind, Parcel, ParcelFile } from '../channel.ts'
import { json } from '../json.ts'
import { markdown } from '../markdown.ts'
import { type Place, staticLinks } from '../places.ts'
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
    const forms = [markdown, text, json, atom].flatMap((channel) => channel.render(edition, inFolder).files)
    return { channel: 'site', files: [...pages, ...forms, styleFile] }
  },
}

export type SiteFront = {
  /** The newest editions of the first beat, newest first: the first is the front page, all are in the feed. */
  readonly editions: readonly [Edition, ...Edition[]]
  readonly archive: Archive
}

/** What a folder of editions needs beside them: the front page (the newest edition), the archive, the feed, the style. */
export function siteFront({ editions, archive }: SiteFront, context: { readonly baseUrl: string; readonly version: string }): Parcel {
  const [latest] = editions
  const feed: Place = { at: 'feed', beat: latest.beat }
  return {
    channel: 'site',
    files: [
      page({ at: 'front' }, context.version, (at) => editionPage(latest, at)),
      page({ at: 'archive' }, context.version, (at) => archivePage(archive, at)),
      {
        path: staticLinks(feed) ?? 'feed.atom',
        type: 'application/atom+xml; charset=utf-8',
        body: atomFeed(editions, { ...context, links: staticLinks }, feed),
      },
      styleFile,
    ],
  }
}

const styleFile: ParcelFile = { path: 'style.css', type: 'text/css; charset=utf-8', body: style }

function page(place: Place, version: string, write: (context: PageContext) => string): ParcelFile {
  const path = staticLinks(place) ?? 'index.html'
  return { path, type: 'text/html; charset=utf-8', body: write(filePages(path, version)) }
}
