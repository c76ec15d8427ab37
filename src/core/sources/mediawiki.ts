import type { Result } from '../model/failure.ts'
import type { FetchPlan } from '../model/fetch-plan.ts'
import type { Source, SourceOptions, SourceState } from '../model/source.ts'
import type { ReadInput, ReadOutput } from '../stages/read/read.ts'
import { feed } from './feed.ts'
import { webAddress } from './links.ts'
import { changesOf } from './mediawiki/changes.ts'
import { entryOf } from './mediawiki/entries.ts'
import { isIssueOf, type Wanted, whatOf } from './mediawiki/wanted.ts'
import { queryOf } from './query.ts'
import type { SourceKind } from './source-kind.ts'
import { readTypedDocument } from './typed-document.ts'

/**
 * A wiki that runs MediaWiki: its recent changes, its new pages, or a newsletter whose issues are pages with a date in
 * their name (`Tech/News/2026/47`) or entries of a featured feed. A page is one item, keyed by its name; what was changed
 * last is its text. Small edits, those of bots, reverts, redirects and talk pages give no item.
 */
export const mediawiki: SourceKind = {
  kind: 'mediawiki',
  title: 'MediaWiki: recent changes, new pages, or a newsletter',
  example: 'https://wiki.example.org/wiki/',
  options: {
    what: 'recent-changes (if nothing is said), new-pages or newsletter',
    page: 'for a newsletter whose issues are pages: what their names begin with, as Tech/News',
    feed: 'for a newsletter that has a featured feed: its name, as technews',
  },
  accept: 'application/json, application/atom+xml;q=0.9, application/rss+xml;q=0.9, */*;q=0.5',
  targetOf,
  homeOf: (target) => webAddress('/', webAddress(target)) ?? target,
  plan,
  read,
}

/** Front pages, lists of changes and the address of the API; an article’s address asks for the article. */
function targetOf(address: string): string | undefined {
  const parsed = webAddress(address)
  if (parsed === undefined) return undefined
  const { pathname, hostname, searchParams } = new URL(parsed)
  const page = searchParams.get('title') ?? /^\/wiki\/(.{1,300})$/.exec(pathname)?.[1] ?? ''
  const isList = /^Special:(?:New_?Pages|Recent_?Changes)$/i.test(page)
  const isOfWikimedia = /(?:^|\.)(?:mediawiki|wikidata|wikimedia|wikipedia)\.org$/.test(hostname)
  const isFront = (pathname === '/' || pathname === '/wiki/' || /^Main_Page$/i.test(page)) && isOfWikimedia
  return pathname.endsWith('/api.php') || isList || isFront ? parsed : undefined
}

function plan(source: Source, state: SourceState | undefined): FetchPlan {
  return { ...feed.plan({ ...source, target: addressOf(source.target, source.options) }, state), accept: mediawiki.accept }
}

/** The API’s address, which lies in `/w/` where pages lie in `/wiki/`; a question somebody wrote out is asked as written. */
function addressOf(target: string, options: SourceOptions | undefined): string {
  const parsed = webAddress(target)
  if (parsed === undefined) return target
  const { origin, pathname, searchParams } = new URL(parsed)
  if (searchParams.has('action') || searchParams.has('feed')) return target
  const folder = /^\/(?:wiki(?:\/|$)|$)/.test(pathname) ? '/w/' : pathname.replace(/[^/]{0,4096}\.php$/, '').replace(/\/?$/, '/')
  return `${origin}${folder}api.php?${queryOf(questionOf(whatOf(target, options)))}`
}

function questionOf(wanted: Wanted): Readonly<Record<string, string>> {
  if (wanted.feed !== undefined) return { action: 'featuredfeed', feed: wanted.feed, feedformat: 'rss' }
  return {
    action: 'query',
    list: 'recentchanges',
    rctype: wanted.what === 'recent-changes' ? 'edit|new' : 'new',
    rcshow: wanted.what === 'recent-changes' ? '!minor|!bot' : '!bot|!redirect',
    rcprop: 'title|ids|sizes|flags|user|comment|timestamp|tags',
    // Issues are also kept in namespaces of their own, and among all new pages they are few.
    ...(wanted.what === 'newsletter' ? { rclimit: '500' } : { rcnamespace: '0', rclimit: '100' }),
    meta: 'siteinfo',
    siprop: 'general',
    format: 'json',
    formatversion: '2',
  }
}

function read(input: ReadInput): Result<ReadOutput> {
  const wanted = whatOf(input.target ?? input.url, input.options)
  const isWanted = (title: string): boolean => wanted.what !== 'newsletter' || wanted.feed !== undefined || isIssueOf(title, wanted.page)
  return readTypedDocument(input, {
    json: (value, url) => changesOf({ value, url, isWanted }),
    entry: (item, head) => entryOf({ item, url: input.url, home: head.link, isWanted }),
  })
}
