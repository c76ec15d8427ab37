import { Parser } from 'htmlparser2'
import { failed, ok, type Result } from '../model/failure.ts'
import { type Role, roles } from '../model/source.ts'
import { webAddress } from './links.ts'
import { oneLine } from './plain-text.ts'

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

const depthMax = 64
const entriesMax = 10_000

/**
 * Reads a list of feeds in OPML 1.0 or 2.0 (opml.org), folders flattened, each feed once, addresses that are not http(s)
 * left out. Nothing of a DTD is used. Fails with `read/not-opml`, `read/too-deep` (more than 64 folders in one another)
 * or `read/too-many` (more than 10,000 feeds).
 */
export function readOpml(text: string): Result<readonly OpmlEntry[]> {
  const state: State = { isOpml: false, open: [], byUrl: new Map() }
  const parser: Parser = new Parser(
    {
      onopentag: (name, attributes) => {
        openTag(state, name, attributes)
        if (state.open.length > depthMax || state.byUrl.size > entriesMax) parser.pause()
      },
      onclosetag: () => state.open.pop(),
    },
    { xmlMode: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  )
  parser.end(text)
  if (!state.isOpml) return failed('read/not-opml', 'the file', 'It has no opml element.')
  if (state.open.length > depthMax) return failed('read/too-deep', 'the file', `Its folders are nested deeper than ${depthMax}.`)
  if (state.byUrl.size > entriesMax) return failed('read/too-many', 'the file', `It lists more than ${entriesMax} feeds.`)
  return ok([...state.byUrl.values()])
}

/** The text of an OPML 2.0 document; `readOpml` gives the same entries back. */
export function writeOpml(entries: readonly OpmlEntry[], title: string): string {
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
}

function openTag(state: State, name: string, attributes: Attributes): void {
  if (name === 'opml') state.isOpml = true
  const isOutline = name === 'outline' && state.isOpml
  const entry = isOutline ? entryOf(attributes, state.open) : undefined
  if (entry && !state.byUrl.has(entry.xmlUrl)) state.byUrl.set(entry.xmlUrl, entry)
  state.open.push(isOutline && !entry ? nameOf(attributes) : undefined)
}

function entryOf(attributes: Attributes, folders: readonly (string | undefined)[]): OpmlEntry | undefined {
  const xmlUrl = webAddress(attributeOf(attributes, 'xmlurl')?.replace(/^feed:(?:\/\/)?(?=https?:)/i, ''))
  if (xmlUrl === undefined) return undefined
  const htmlUrl = webAddress(attributeOf(attributes, 'htmlurl'))
  const language = attributeOf(attributes, 'language')
  const category = attributeOf(attributes, 'category') ?? (folders.filter((folder) => folder !== undefined).join('/') || undefined)
  const role = roles.find((known) => known === attributeOf(attributes, 'headwater:role'))
  return {
    title: nameOf(attributes) ?? new URL(xmlUrl).hostname,
    xmlUrl,
    ...(htmlUrl === undefined ? {} : { htmlUrl }),
    ...(language === undefined ? {} : { language }),
    ...(category === undefined ? {} : { category }),
    ...(role === undefined ? {} : { role }),
  }
}

/** Readers disagree whether `title` or `text` is the name; where both are there, `title` is the feed’s. */
function nameOf(attributes: Attributes): string | undefined {
  return attributeOf(attributes, 'title') ?? attributeOf(attributes, 'text')
}

function attributeOf(attributes: Attributes, name: string): string | undefined {
  const line = Object.hasOwn(attributes, name) ? oneLine(attributes[name] ?? '') : ''
  return line === '' ? undefined : line
}

function attributesOf(entry: OpmlEntry): string {
  const pairs: readonly (readonly [string, string | undefined])[] = [
    ['type', 'rss'],
    ['text', entry.title],
    ['title', entry.title],
    ['xmlUrl', entry.xmlUrl],
    ['htmlUrl', entry.htmlUrl],
    ['language', entry.language],
    ['category', entry.category],
    ['headwater:role', entry.role],
  ]
  return pairs.map(([name, value]) => (value === undefined ? '' : ` ${name}="${escapeText(value)}"`)).join('')
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
