import { limits } from '../limits.ts'
import { present } from '../model/present.ts'
import type { ReadItem } from '../stages/read/read.ts'
import { dateOf } from './dates.ts'
import { feed } from './feed.ts'
import { type GithubReader, readGithub } from './github/read-github.ts'
import { releaseItem, withRelease } from './github/release-item.ts'
import { addressFor, homeOfTarget, projectOf, targetAt } from './github/target-at.ts'
import { countAt, type Json, recordAt, recordsAt, textAt } from './json-fields.ts'
import { webAddress } from './links.ts'
import { htmlOfMarkdown } from './markdown.ts'
import { oneLine } from './plain-text.ts'
import type { SourceKind } from './source-kind.ts'

const accept = 'application/atom+xml, application/vnd.github+json;q=0.9, application/json;q=0.8'

/** The releases of a repository at GitHub: its Atom feed, or an address of the REST API (docs.github.com/rest/releases). */
export const githubReleases: SourceKind = {
  kind: 'github-releases',
  title: 'Releases of a repository at GitHub',
  example: 'tarn/lamp',
  role: 'primary',
  accept,
  targetOf: (address) => targetAt(address, 'releases'),
  homeOf: homeOfTarget,
  plan: (source, state) => ({ ...feed.plan(source, state), url: addressFor(source.target, 'releases.atom'), accept }),
  read: (input) => readGithub(input, reader),
}

const reader: GithubReader = {
  title: 'releases',
  // Drafts are shown to those who may write, and are no releases yet.
  isLeftOut: (row) => row.draft === true,
  itemOf,
  withFacts: withRelease,
}

function itemOf(row: Json, project: string): ReadItem | undefined {
  const [url, tag] = [webAddress(textAt(row, 'html_url')), textAt(row, 'tag_name')]
  if (url === undefined || tag === undefined) return undefined
  const body = textAt(row, 'body')
  const item: ReadItem = {
    guid: url,
    url,
    title: oneLine(textAt(row, 'name') ?? tag),
    ...present({
      html: body === undefined ? undefined : htmlOfMarkdown(body) || undefined,
      author: textAt(recordAt(row, 'author'), 'login'),
      publishedAt: dateOf(textAt(row, 'published_at')) ?? dateOf(textAt(row, 'created_at')),
      updatedAt: dateOf(textAt(row, 'updated_at')),
      discussionUrl: webAddress(textAt(row, 'discussion_url')),
    }),
    tags: [],
    enclosures: enclosuresOf(row),
  }
  const isPreRelease = typeof row.prerelease === 'boolean' ? row.prerelease : undefined
  return releaseItem({ item, tag, project: projectOf(url) ?? project, ...present({ isPreRelease }) })
}

function enclosuresOf(row: Json): ReadItem['enclosures'] {
  return recordsAt(row, 'assets')
    .slice(0, limits.enclosuresPerItem)
    .flatMap((asset) => {
      const url = webAddress(textAt(asset, 'browser_download_url'))
      return url === undefined ? [] : [{ url, ...present({ type: textAt(asset, 'content_type'), length: countAt(asset, 'size') }) }]
    })
}
