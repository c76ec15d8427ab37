import { Parser } from 'htmlparser2'
import { limits } from '../limits.ts'
import { failed, ok, type Result } from '../model/failure.ts'
import { present } from '../model/present.ts'
import { type Role, roles, type SourceOptions } from '../model/source.ts'
import { isRecord } from './json-fields.ts'
import { webAddress } from './links.ts'
import { cutText, oneLine } from './plain-text.ts'

/** One feed of a list of subscriptions. */
export type OpmlEntry = {
  readonly title: string
  readonly xmlUrl: string
  readonly htmlUrl?: string
  readonly language?: string
  /** The list’s own word for it: its `category`, else the names of the folders it lies in, joined by `/`. */
  readonly category?: string
  /** Our own attribute `headwater:role`. */
  readonly role?: Role
}

/** A source of another kind, as Headwater writes it: `headwater:kind`, `headwater:target` and `headwater:options` (JSON). */
export type OpmlTypedEntry = Omit<OpmlEntry, 'xmlUrl'> & {
  /** As written: whether there is such a kind is not known here. */
  readonly kind: string
  readonly target: string
  readonly options?: SourceOptions
  /** The feed that other readers can follow instead, where there is one. */
  readonly xmlUrl?: string
}

/** What a list of subscriptions holds. */
export type OpmlList = {
  readonly entries: readonly OpmlEntry[]
  readonly typed: readonly OpmlTypedEntry[]
  /** Feeds that cannot be asked for, at most 1,000, each with its name, its address as written and why. */
  readonly refused: readonly RefusedEntry[]
}

export type RefusedEntry = { readonly title: string; readonly address: string; readonly why: string }

const depthMax = 64
const entriesMax = 10_000
const refusedMax = 1_000

/**
 * Reads a list of feeds in OPML 1.0 or 2.0 (opml.org), folders flattened, each feed once; addresses that are not http(s)
 * are refused one by one. Lists of other places (`include`, `link`) are not followed, nothing of a DTD is used. Fails with `read/not-opml`, `read/too-deep` (more than 64 folders in one another)
 * or `read/too-many` (more than 10,000 feeds).
 */
export function readOpml(text: string): Result<OpmlList> {
  const state: State = { isOpml: false, open: [], byUrl: new Map(), typed: new Map(), refused: [] }
  const parser: Parser = new Parser(
    {
      onopentag: (name, attributes) => {
        openTag(state, name, attributes)
        if (state.open.length > depthMax || sizeOf(state) > entriesMax) parser.pause()
      },
      onclosetag: () => state.open.pop(),
    },
    { xmlMode: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  )
  parser.end(text)
  if (!state.isOpml) return failed('read/not-opml', 'the file', 'It has no opml element.')
  if (state.open.length > depthMax) return failed('read/too-deep', 'the file', `Its folders are nested deeper than ${depthMax}.`)
  if (sizeOf(state) > entriesMax) return failed('read/too-many', 'the file', `It lists more than ${entriesMax} feeds.`)
  return ok({ entries: [...state.byUrl.values()], typed: [...state.typed.values()], refused: state.refused })
}

/** The text of an OPML 2.0 document; `readOpml` gives the same entries back. */
export function writeOpml(entries: readonly (OpmlEntry | OpmlTypedEntry)[], title: string): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<opml version="2.0" xmlns:headwater="${namespace}">`,
    `  <head><title>${escapeText(title)}</title></head>`,
    '  <body>',
    ...entries.map((entry) => `    <outline${attributesOf(entry)}/>`),
    '  </body>',
    '</opml>',
    '',
  ].join('\n')
}

const namespace = 'urn:headwater:opml'

type Attributes = { readonly [name: string]: string }

type State = {
  isOpml: boolean
  /** The folder name of each open element; undefined for what is no folder. */
  readonly open: (string | undefined)[]
  readonly byUrl: Map<string, OpmlEntry>
  readonly typed: Map<string, OpmlTypedEntry>
  readonly refused: RefusedEntry[]
}

function sizeOf({ byUrl, typed }: State): number {
  return byUrl.size + typed.size
}

function openTag(state: State, name: string, attributes: Attributes): void {
  if (name === 'opml') state.isOpml = true
  const isFolder = name === 'outline' && state.isOpml && !keep(state, attributes)
  state.open.push(isFolder ? nameOf(attributes) : undefined)
}

/** Keeps what an outline stands for, each once; false for one that is no feed and no other source, as a folder. */
function keep(state: State, attributes: Attributes): boolean {
  const typed = typedEntryOf(attributes, state.open)
  if (typed) {
    const key = JSON.stringify([typed.kind, typed.target, typed.options])
    if (!state.typed.has(key)) state.typed.set(key, typed)
    return true
  }
  const entry = entryOf(attributes, state.open)
  if (entry) {
    if (!state.byUrl.has(entry.xmlUrl)) state.byUrl.set(entry.xmlUrl, entry)
    return true
  }
  const refused = refusalOf(attributes)
  if (refused && state.refused.length < refusedMax) state.refused.push(refused)
  return refused !== undefined
}

/** Why an outline that means to be a feed is none; undefined for a folder or another kind of outline. */
function refusalOf(attributes: Attributes): RefusedEntry | undefined {
  const address = attributeOf(attributes, 'xmlurl')
  if (address === undefined && attributeOf(attributes, 'type')?.toLowerCase() !== 'rss') return undefined
  const why = address === undefined ? 'It has no address.' : 'Only addresses that begin with http:// or https:// are fetched.'
  return { title: nameOf(attributes) ?? '', address: cutText(address ?? '', shownChars), why }
}

const shownChars = 200

function entryOf(attributes: Attributes, folders: Folders): OpmlEntry | undefined {
  const xmlUrl = xmlUrlOf(attributes)
  return xmlUrl === undefined
    ? undefined
    : { title: nameOf(attributes) ?? new URL(xmlUrl).hostname, xmlUrl, ...detailsOf(attributes, folders) }
}

function typedEntryOf(attributes: Attributes, folders: Folders): OpmlTypedEntry | undefined {
  const [kind, target] = [attributeOf(attributes, 'headwater:kind'), attributeOf(attributes, 'headwater:target')]
  if (kind === undefined || kind === 'feed' || target === undefined || target.length > limits.linkChars) return undefined
  const more = present({ options: optionsOf(attributeOf(attributes, 'headwater:options')), xmlUrl: xmlUrlOf(attributes) })
  return {
    title: nameOf(attributes) ?? cutText(target, limits.titleChars),
    kind: cutText(kind, shownChars),
    target,
    ...more,
    ...detailsOf(attributes, folders),
  }
}

type Folders = readonly (string | undefined)[]

function xmlUrlOf(attributes: Attributes): string | undefined {
  return webAddress(attributeOf(attributes, 'xmlurl')?.replace(/^feed:(?:\/\/)?(?=https?:)/i, ''))
}

function detailsOf(attributes: Attributes, folders: Folders): Omit<OpmlEntry, 'title' | 'xmlUrl'> {
  return present({
    htmlUrl: webAddress(attributeOf(attributes, 'htmlurl')),
    language: attributeOf(attributes, 'language')?.slice(0, languageChars),
    category: categoryOf(attributes, folders),
    role: roles.find((known) => known === attributeOf(attributes, 'headwater:role')),
  })
}

function categoryOf(attributes: Attributes, folders: Folders): string | undefined {
  const category = attributeOf(attributes, 'category') ?? folders.filter((folder) => folder !== undefined).join('/')
  return category === '' ? undefined : cutText(category, limits.titleChars)
}

/** Options as they were written; what is no object of texts is none. */
function optionsOf(text: string | undefined): SourceOptions | undefined {
  if (text === undefined || text.length > optionsChars) return undefined
  try {
    const value: unknown = JSON.parse(text)
    const pairs = isRecord(value) ? Object.entries(value).filter((pair): pair is [string, string] => typeof pair[1] === 'string') : []
    return pairs.length === 0 ? undefined : Object.fromEntries(pairs)
  } catch {
    return undefined
  }
}

const optionsChars = 10_000
/** The longest tags of languages (RFC 5646, section 4.4.1) have 35. */
const languageChars = 100

/** Readers disagree whether `title` or `text` is the name; where both are there, `title` is the feed’s. */
function nameOf(attributes: Attributes): string | undefined {
  const name = attributeOf(attributes, 'title') ?? attributeOf(attributes, 'text')
  return name && cutText(name, limits.titleChars)
}

function attributeOf(attributes: Attributes, name: string): string | undefined {
  const line = Object.hasOwn(attributes, name) ? oneLine(attributes[name] ?? '') : ''
  return line === '' ? undefined : line
}

function attributesOf(entry: OpmlEntry | OpmlTypedEntry): string {
  const typed = 'kind' in entry ? entry : undefined
  const pairs: readonly (readonly [string, string | undefined])[] = [
    // OPML wants an address with `rss`; without one the type is ours.
    ['type', entry.xmlUrl === undefined ? 'headwater' : 'rss'],
    ['text', entry.title],
    ['title', entry.title],
    ['xmlUrl', entry.xmlUrl],
    ['htmlUrl', entry.htmlUrl],
    ['language', entry.language],
    ['category', entry.category],
    ['headwater:role', entry.role],
    ['headwater:kind', typed?.kind],
    ['headwater:target', typed?.target],
    ['headwater:options', typed?.options && asciiJson(typed.options)],
  ]
  return pairs.map(([name, value]) => (value === undefined ? '' : ` ${name}="${escapeText(value)}"`)).join('')
}

/** JSON in which nothing is lost where white space is joined and marks that nobody sees are taken out: both by their numbers. */
function asciiJson(options: SourceOptions): string {
  const numbered = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
  return JSON.stringify(options).replace(/[^\x20-\x7e]| {2,}/g, (found) => found.replace(/[\s\S]/g, numbered))
}

/** Text as XML, without the characters XML 1.0 does not have, lone surrogates among them. */
function escapeText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
