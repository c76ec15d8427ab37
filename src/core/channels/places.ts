import type { FeedForm } from './feeds/feed.ts'
import { type SearchAddress, searchFields } from './search-address.ts'

/** What one can link to. Each reading place has its own addresses for them: the server’s routes or a folder’s files. */
export type Place =
  | { readonly at: 'sign-in' | 'sign-out' | 'sessions' | 'subscribe' | 'api' }
  | { readonly at: 'settings' | 'settings-sources' | 'settings-beats' | 'doctor' }
  | { readonly at: 'front' | 'sources' | 'style' | 'cite-island' | 'keys-island' | 'progress-island' | 'since-island' }
  | { readonly at: 'archive'; readonly beat?: string; readonly month?: string }
  | { readonly at: 'section'; readonly beat: string; readonly section: string }
  | { readonly at: 'beat' | 'calendar'; readonly beat: string }
  | ({ readonly at: 'feed'; readonly beat: string } & BeatFeedAddress)
  | { readonly at: 'story-feed'; readonly storyId: string; readonly form: FeedForm }
  | { readonly at: 'search-feed'; readonly search: SearchAddress; readonly form: FeedForm }
  | { readonly at: 'corrections-feed'; readonly form: FeedForm }
  | { readonly at: 'feed-list' }
  | { readonly at: 'since'; readonly beat?: string }
  | { readonly at: 'edition' | 'edition-sources' | 'how'; readonly beat: string; readonly date: string }
  | { readonly at: 'left-out'; readonly beat: string; readonly date: string; readonly reason?: string; readonly q?: string }
  | { readonly at: 'file'; readonly beat: string; readonly date: string; readonly format: FileFormat }
  | { readonly at: 'evidence'; readonly beat: string; readonly date: string; readonly name: EvidenceName }
  | { readonly at: 'story'; readonly beat: string; readonly date: string; readonly storyId: string }
  | { readonly at: 'why' | 'article'; readonly id: string }
  | { readonly at: 'recall'; readonly beat?: string; readonly item?: string; readonly rule?: string }
  | ({ readonly at: 'trends' } & TrendsAddress)
  | ({ readonly at: 'search' } & SearchAddress)
  | { readonly at: 'ask'; readonly q?: string }
  | { readonly at: 'corrections'; readonly by?: 'source' | 'person' }
  | { readonly at: 'manifest' | 'icon' | 'search-island' | 'recall-island' | 'offline-island' }

/** The feed of a beat, of one section of it, or its archive of one date; Atom where it names no form. */
type BeatFeedAddress = { readonly section?: string; readonly date?: string; readonly form?: FeedForm }

/** What the trends page is asked to show, and in which form; its address says it all. */
export type TrendsAddress = {
  readonly beat?: string
  readonly days?: number
  readonly kind?: string
  readonly thing?: string
  readonly form?: 'csv' | 'jsonl' | 'svg'
}

export const fileFormats = ['md', 'txt', 'json', 'atom', 'ics', 'jsonfeed', 'epub', 'html'] as const
type FileFormat = (typeof fileFormats)[number]

/** What stands beside an edition to check it by: the evidence, its signature, and the key it was made with. */
export const evidenceNames = ['evidence.json', 'evidence.json.minisig', 'minisign.pub'] as const
type EvidenceName = (typeof evidenceNames)[number]

/** The path of a place under the paper’s root, without a leading slash; undefined when the reading place has none. */
export type Links = (place: Place) => string | undefined

/** The server’s addresses: `serverLinks({ at: 'story', beat, date, storyId })` → `story/story-5f0c2b9a1d3e`. */
export function serverLinks(place: Place): string {
  switch (place.at) {
    case 'front':
      return ''
    case 'archive':
      return `archive${queryOf({ beat: place.beat, month: place.month })}`
    case 'section':
      return `${segment(place.beat)}/section/${segment(place.section)}/`
    case 'search':
      return searchPath(place)
    case 'ask':
      return `ask${queryOf({ q: place.q?.toWellFormed() })}`
    case 'corrections':
      return `corrections${queryOf({ by: place.by })}`
    case 'sources':
    case 'sign-in':
    case 'sign-out':
    case 'sessions':
    case 'subscribe':
    case 'api':
    case 'settings':
    case 'doctor':
      return place.at
    case 'since':
      return `since${queryOf({ beat: place.beat })}`
    case 'calendar':
      return `${segment(place.beat)}/calendar.ics`
    case 'beat':
      return `${segment(place.beat)}/`
    case 'feed':
      return feedPath(place)
    case 'story-feed':
      return `story/${segment(place.storyId)}/feed.${place.form}`
    case 'search-feed':
      return searchPath(place.search, `search.${place.form}`)
    case 'corrections-feed':
      return `corrections.${place.form}`
    case 'edition':
      return `${segment(place.beat)}/${segment(place.date)}/`
    case 'left-out':
      return `left-out/${segment(place.beat)}/${segment(place.date)}${queryOf({ reason: place.reason, q: place.q?.toWellFormed() })}`
    case 'how':
      return `how/${segment(place.beat)}/${segment(place.date)}`
    case 'edition-sources':
      return `sources/${segment(place.beat)}/${segment(place.date)}`
    case 'evidence':
      return `editions/${segment(place.beat)}/${segment(place.date)}/${place.name}`
    case 'file':
      return `editions/${segment(place.beat)}/${segment(place.date)}.${place.format}`
    case 'story':
      return `story/${segment(place.storyId)}`
    case 'why':
    case 'article':
      return `${place.at}/${segment(place.id)}`
    case 'recall':
      return `recall${queryOf({ beat: place.beat, item: place.item, rule: place.rule })}`
    case 'trends':
      return trendsPath(place)
    default:
      return fixedPaths[place.at]
  }
}

/** What has one address, whatever it shows. */
const fixedPaths = {
  'cite-island': 'islands/cite.js',
  'feed-list': 'feeds.opml',
  icon: 'icon.svg',
  'keys-island': 'islands/keys.js',
  manifest: 'manifest.webmanifest',
  'offline-island': 'islands/offline.js',
  'progress-island': 'islands/progress.js',
  'recall-island': 'islands/recall.js',
  'search-island': 'islands/search.js',
  'settings-beats': 'settings/beats',
  'settings-sources': 'settings/sources',
  'since-island': 'islands/since.js',
  style: 'style.css',
} as const satisfies Partial<Readonly<Record<Place['at'], string>>>

function feedPath({ beat, section, date, form = 'atom' }: { readonly beat: string } & BeatFeedAddress): string {
  if (date !== undefined) return `${segment(beat)}/feed/${segment(date)}.${form}`
  return section === undefined ? `${segment(beat)}/feed.${form}` : `${segment(beat)}/section/${segment(section)}/feed.${form}`
}

function searchPath(address: SearchAddress, page: 'search' | `search.${FeedForm}` = 'search'): string {
  return `${page}${queryOf(Object.fromEntries(searchFields.map((name) => [name, address[name]?.toWellFormed()])))}`
}

function trendsPath({ form, beat, days, kind, thing }: TrendsAddress): string {
  return `trends${form === undefined ? '' : `.${form}`}${queryOf({ beat, days, kind, thing })}`
}

function queryOf(fields: Readonly<Record<string, string | number | undefined>>): string {
  const asked = Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`]))
  return asked.length === 0 ? '' : `?${asked.join('&')}`
}

/**
 * The files of a folder. Everything of an edition lies in the edition’s own folder, so that the parcels of two editions
 * never write the same file. What needs a server (search, why, recall, live sources, trends) has no file.
 */
export function staticLinks(place: Place): string | undefined {
  switch (place.at) {
    case 'front':
      return 'index.html'
    case 'archive':
      return place.month === undefined ? 'archive.html' : `archive.html#m-${segment(place.month)}`
    case 'style':
      return 'style.css'
    case 'cite-island':
      return 'islands/cite.js'
    case 'calendar':
      return `${segment(place.beat)}/calendar.ics`
    case 'beat':
      return `${segment(place.beat)}/index.html`
    case 'feed':
      // A folder has the feeds of its beats; what is older stands in the editions' own folders.
      return place.section === undefined && place.date === undefined ? feedPath(place) : undefined
    case 'story-feed':
    case 'search-feed':
    case 'corrections-feed':
    case 'feed-list':
      return undefined
    case 'edition':
      return `${segment(place.beat)}/${segment(place.date)}/index.html`
    case 'left-out':
    case 'how':
      return `${segment(place.beat)}/${segment(place.date)}/${place.at}.html`
    case 'edition-sources':
      return `${segment(place.beat)}/${segment(place.date)}/sources.html`
    case 'evidence':
      return `${segment(place.beat)}/${segment(place.date)}/${place.name}`
    case 'file':
      return `${segment(place.beat)}/${segment(place.date)}/edition.${place.format}`
    case 'story':
      return `${segment(place.beat)}/${segment(place.date)}/${segment(place.storyId)}.html`
    case 'search':
    case 'sign-in':
    case 'sign-out':
    case 'sessions':
    case 'subscribe':
    case 'api':
    case 'settings':
    case 'settings-sources':
    case 'settings-beats':
    case 'doctor':
    case 'since':
    case 'sources':
    case 'why':
    case 'article':
    case 'recall':
    case 'trends':
    case 'section':
    case 'keys-island':
    case 'ask':
    case 'corrections':
    case 'manifest':
    case 'icon':
    case 'search-island':
    case 'recall-island':
    case 'offline-island':
    case 'progress-island':
    case 'since-island':
      return undefined
  }
}

/** The way from one file to another: `relativePath('a/b/c.html', 'style.css')` → `../../style.css`. */
export function relativePath(from: string, to: string): string {
  return '../'.repeat(from.split('/').length - 1) + to
}

/** One part of a path. Ids and dates are letters, digits, dots and hyphens already; anything else becomes a hyphen. */
function segment(name: string): string {
  return name.replace(/[^\w.-]/g, '-').replace(/^\.+/, '-')
}
