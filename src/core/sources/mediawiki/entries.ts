import { present } from '../../model/present.ts'
import type { ReadItem } from '../../stages/read/read.ts'
import { webAddress } from '../links.ts'
import type { Meant } from '../typed-document.ts'
import { pageGuid, pathOf } from './page-names.ts'

export type EntryInput = {
  readonly item: ReadItem
  /** Address of the document, and of the page that shows the same. */
  readonly url: string
  readonly home: string | undefined
  readonly isWanted: (title: string) => boolean
}

/**
 * An entry of a feed that MediaWiki makes: a change, whose link leads to a comparison of two states of the page; a new
 * page; or an issue of a featured feed, which has a page of its own below `Special:FeedItem`. Undefined for talk pages and
 * what is not wanted.
 */
export function entryOf({ item: { authorAsWritten: _, summary: __, ...item }, url, home, isWanted }: EntryInput): Meant {
  const title = item.title
  if (title === undefined) return undefined
  if (isOfFeaturedFeed(item, url)) return { ...item, guid: item.guid ?? item.url ?? title }
  if (!isWanted(title) || isTalk(title)) return 'left out'
  const { author, discussionUrl: ___, html, publishedAt, updatedAt, ...rest } = item
  return {
    ...rest,
    ...present({
      guid: pageGuid(item.url ?? url, title),
      url: pageOf(item.url, { title, home }),
      html: withoutComparison(html),
      author: author === undefined || isNetworkNumber(author) ? undefined : author,
      ...(isComparison(item.url) ? { updatedAt: updatedAt ?? publishedAt } : { publishedAt: publishedAt ?? updatedAt }),
    }),
  }
}

function isOfFeaturedFeed({ url, guid }: ReadItem, document: string): boolean {
  return /[?&]action=featuredfeed\b/.test(document) || [url, guid].some((address) => address?.includes('Special:FeedItem/') === true)
}

/** In English, and in the other languages whose word for it is not to be mistaken. */
function isTalk(title: string): boolean {
  return /^(?:[\p{L} ]{1,40} )?(?:talk|discussion|diskussion|discusión|discussione|overleg|обсуждение|ノート|讨论):/iu.test(title)
}

/** A page that is new is compared with state 0, which is nothing. */
function isComparison(address: string | undefined): boolean {
  return /[?&]diff=/.test(address ?? '') && !/[?&]oldid=0(?:&|$)/.test(address ?? '')
}

/**
 * The page itself, of an address that compares two of its states: where the list of changes stands (`/wiki/Special:…`) the
 * pages do too.
 */
function pageOf(address: string | undefined, { title, home }: { title: string; home: string | undefined }): string | undefined {
  const parsed = webAddress(address)
  if (parsed === undefined || !/[?&](?:curid|diff|oldid|rcid|redirect)=/.test(parsed)) return parsed
  const folder = /^(https?:\/\/[^?#]{1,500}\/)[^/?#]{1,100}:[^/?#]{1,100}$/.exec(home ?? '')?.[1]
  if (folder !== undefined) return webAddress(`${folder}${pathOf(title)}`)
  const url = new URL(parsed)
  for (const name of ['curid', 'diff', 'oldid', 'rcid', 'redirect']) url.searchParams.delete(name)
  return url.toString()
}

/** The comment stands first; the table after it shows both states of each line. */
function withoutComparison(html: string | undefined): string | undefined {
  const start = html?.indexOf('<table') ?? -1
  const text = (start === -1 ? html : html?.slice(0, start))?.replace(/<p>\s{0,20}(?:<br ?\/?>)?\s{0,20}<\/p>/g, '').trim()
  return text === '' ? undefined : text
}

function isNetworkNumber(name: string): boolean {
  return /^\d{1,3}(?:\.\d{1,3}){3}$|^[\da-f]{0,4}(?::[\da-f]{0,4}){2,7}$|^~\d{4}-\d/i.test(name)
}
