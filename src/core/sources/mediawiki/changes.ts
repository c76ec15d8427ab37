import { present } from '../../model/present.ts'
import type { FeedHead } from '../../stages/read/read.ts'
import { dateOf } from '../dates.ts'
import { htmlOf } from '../feed/content.ts'
import { languageOf } from '../feed/item-parts.ts'
import { isRecord, type Json, recordAt, textAt, textsAt } from '../json-fields.ts'
import { webAddress } from '../links.ts'
import { isSaid, type Listed, lineAt, type Meant, meantBy } from '../typed-document.ts'
import { pageGuid, pathOf } from './page-names.ts'

export type ChangesInput = { readonly value: unknown; readonly url: string; readonly isWanted: (title: string) => boolean }

/**
 * The changes of MediaWiki’s API (mediawiki.org/wiki/API:RecentChanges, both format versions), newest first, with what it
 * says of the wiki in `siteinfo`. Undefined for JSON of something else.
 */
export function changesOf({ value, url, isWanted }: ChangesInput): Listed | undefined {
  const query = isRecord(value) ? recordAt(value, 'query') : undefined
  if (query === undefined || !Object.hasOwn(query, 'recentchanges')) return undefined
  const site = recordAt(query, 'general')
  const pattern = pageAddress(site, url)
  const pages = meantBy(query.recentchanges, (change) =>
    isForReaders(change) && isWanted(textAt(change, 'title') ?? '') ? pageOf(change, pattern, url) : 'left out',
  )
  return pages && { head: headOf(site, url), ...pages }
}

function headOf(site: Json | undefined, url: string): FeedHead {
  return present({
    title: lineAt(site, 'sitename'),
    link: webAddress(textAt(site, 'base'), url),
    language: languageOf(textAt(site, 'lang')),
  })
}

/** An edit or a new page that stands: neither small nor a bot’s, neither hidden, reverted, nor a revert. */
function isForReaders(change: Json): boolean {
  const type = textAt(change, 'type') ?? 'edit'
  const isMarked = ['minor', 'bot', 'redirect', 'suppressed', 'actionhidden'].some((flag) => isSaid(change, flag))
  // Namespaces of talk have odd numbers.
  const isTalk = typeof change.ns === 'number' && (change.ns < 0 || change.ns % 2 === 1)
  return (type === 'edit' || type === 'new') && !isMarked && !isTalk && !textsAt(change, 'tags').some((tag) => reverts.has(tag))
}

const reverts = new Set(['mw-manual-revert', 'mw-reverted', 'mw-rollback', 'mw-undo', 'mw-new-redirect'])

/** How the wiki writes the address of a page, `$1` in the place of its name. */
function pageAddress(site: Json | undefined, url: string): string {
  const path = textAt(site, 'articlepath') ?? '/wiki/$1'
  return webAddress(`${textAt(site, 'server') ?? ''}${path}`, url) ?? webAddress('/wiki/$1', url) ?? ''
}

function pageOf(change: Json, pattern: string, url: string): Meant {
  const title = lineAt(change, 'title') ?? ''
  const address = webAddress(pattern.replace('$1', () => pathOf(title)))
  if (title === '' || address === undefined) return undefined
  const at = dateOf(textAt(change, 'timestamp'))
  const isNew = textAt(change, 'type') === 'new'
  return present({
    guid: pageGuid(url, title),
    url: address,
    title,
    html: isSaid(change, 'commenthidden') ? undefined : htmlOf({ value: commentOf(change), form: 'text' }),
    author: isSaid(change, 'userhidden') ? undefined : authorOf(change),
    publishedAt: isNew ? at : undefined,
    updatedAt: isNew ? undefined : at,
    tags: [],
    enclosures: [],
  })
}

/** The summary of the edit without the heading it was made under: `/* Wick *\/ longer` → `longer`. */
function commentOf(change: Json): string {
  return (textAt(change, 'comment') ?? '')
    .replace(/^\/\*[^*]{0,500}\*\/\s*/, '')
    .replace(/\[\[(?:[^[\]|]{1,300}\|)?([^[\]|]{1,300})\]\]/g, '$1')
}

/** Who is known by a number of the network only has no name. */
function authorOf(change: Json): string | undefined {
  return isSaid(change, 'anon') || isSaid(change, 'temp') ? undefined : lineAt(change, 'user')
}
