/** What one can link to. Each reading place has its own addresses for them: the server’s routes or a folder’s files. */
export type Place =
  | { readonly at: 'front' | 'archive' | 'search' | 'sources' | 'style' | 'cite-island' | 'progress-island' | 'since-island' }
  | { readonly at: 'beat' | 'calendar' | 'feed'; readonly beat: string }
  | { readonly at: 'since'; readonly beat?: string }
  | { readonly at: 'edition' | 'left-out' | 'edition-sources' | 'how'; readonly beat: string; readonly date: string }
  | { readonly at: 'file'; readonly beat: string; readonly date: string; readonly format: FileFormat }
  | { readonly at: 'evidence'; readonly beat: string; readonly date: string; readonly name: EvidenceName }
  | { readonly at: 'story'; readonly beat: string; readonly date: string; readonly storyId: string }
  | { readonly at: 'why' | 'article'; readonly id: string }
  | { readonly at: 'recall'; readonly beat?: string; readonly item?: string; readonly rule?: string }
  | ({ readonly at: 'trends' } & TrendsAddress)

/** What the trends page is asked to show, and in which form; its address says it all. */
export type TrendsAddress = {
  readonly beat?: string
  readonly days?: number
  readonly kind?: string
  readonly thing?: string
  readonly form?: 'csv' | 'jsonl'
}

export const fileFormats = ['md', 'txt', 'json', 'atom', 'ics'] as const
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
    case 'search':
    case 'sources':
      return place.at
    case 'since':
      return `since${queryOf({ beat: place.beat })}`
    case 'style':
      return 'style.css'
    case 'cite-island':
      return 'islands/cite.js'
    case 'progress-island':
      return 'islands/progress.js'
    case 'since-island':
      return 'islands/since.js'
    case 'calendar':
      return `${segment(place.beat)}/calendar.ics`
    case 'beat':
      return `${segment(place.beat)}/`
    case 'feed':
      return `${segment(place.beat)}/feed.atom`
    case 'edition':
      return `${segment(place.beat)}/${segment(place.date)}/`
    case 'left-out':
    case 'how':
      return `${place.at}/${segment(place.beat)}/${segment(place.date)}`
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
  }
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
      return 'archive.html'
    case 'style':
      return 'style.css'
    case 'cite-island':
      return 'islands/cite.js'
    case 'calendar':
      return `${segment(place.beat)}/calendar.ics`
    case 'beat':
      return `${segment(place.beat)}/index.html`
    case 'feed':
      return `${segment(place.beat)}/feed.atom`
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
    case 'since':
    case 'sources':
    case 'why':
    case 'article':
    case 'recall':
    case 'trends':
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
