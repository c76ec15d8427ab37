import { type PageElement, readTree } from '../../extractors/tree.ts'
import { visibleOf } from '../../extractors/visibility.ts'
import { limits } from '../../limits.ts'
import { present } from '../../model/present.ts'
import { canonicalAddress, registrableHost } from '../../text/address.ts'
import { fieldMarkup } from '../../text/field-markup.ts'
import { isCodeHost, siteOf } from '../../text/repository.ts'
import { cutText } from '../plain-text.ts'
import { type Block, blocksOf } from './blocks.ts'
import { type Lead, leadOf, lineOf } from './lead.ts'
import { isLeftOut, isPaid } from './left-out.ts'
import { isRoundupTitle } from './roundup-title.ts'

/** A report that a roundup lists. */
export type RoundupEntry = {
  readonly url: string
  readonly title: string
  /** Plain text, in the words of whoever lists it. */
  readonly summary?: string
  /** The heading it stands under. */
  readonly under?: string
}

export type RoundupInput = {
  readonly title: string
  /** Markup of the item. */
  readonly html: string
  /** The item’s own address, and that of its source: what lies on their hosts is their own. */
  readonly url: string
  readonly home?: string
}

/**
 * The reports that an item lists, when it is a roundup; else none. Structure decides: most of its text are short entries, each
 * led by a link to another host under a title of several words, of many hosts. A title of the kind that roundups have lowers
 * what is asked. Sponsors, jobs, events, calls and references are left out, and so is work on code: pulls, issues, commits.
 * Release notes, articles with references, tables and lists of tools are no roundups. At most 100 entries.
 * `roundupEntries({ title: 'This week in Wick', html: '<h2>News</h2><ul><li><a href=…>…', url })` → `[{ url, title, under: 'News' }]`
 */
export function roundupEntries({ title, html, url, home }: RoundupInput): readonly RoundupEntry[] {
  if (linkCount(html) < entriesMin.named) return []
  const tree = readTree(fieldMarkup(html), url)
  if (!tree.ok) return []
  const own = new Set([url, home].map((address) => (address === undefined ? undefined : registrableHost(address))))
  const counted = count(visibleOf(tree.value).root, { base: url, own })
  return isRoundup(counted, isRoundupTitle(title) ? 'named' : 'unnamed') ? once(counted.entries) : []
}

// Set by hand and not swept: chosen so that the fixtures hold, and looked at on real feeds, where only link lists were split.
const entriesMin = { named: 4, unnamed: 6 } as const
const shareMin = { named: 0.45, unnamed: 0.65 } as const
const sitesMin = { named: 3, unnamed: 4 } as const
const siteShareMax = 0.5
/** What more is said of one report is an essay. */
const entryChars = 900
const summaryChars = 500
const summaryCharsMin = 20

/** Links are counted before anything is parsed: most items have few. */
function linkCount(html: string): number {
  let found = 0
  for (let at = html.indexOf('<a'); at !== -1 && found < entriesMin.named; at = html.indexOf('<a', at + 2)) found += 1
  return found
}

type Place = { readonly base: string; readonly own: ReadonlySet<string | undefined> }

/** A block by what it is to a roundup: a report it lists, a link of another kind, or text. */
type Piece = {
  readonly kind: 'report' | 'own' | 'work' | 'paid' | 'text'
  readonly text: string
  readonly lead: Lead | undefined
  readonly under: string | undefined
  /** The led block before it, which it says more about; list entries are whole in themselves. */
  readonly owner: Piece | undefined
}

type Counted = {
  readonly entries: readonly RoundupEntry[]
  /** Characters of the entries, and of all text that is not somebody’s own or left out. */
  readonly listed: number
  readonly all: number
  /** Blocks led by a link into the work on a project. */
  readonly works: number
}

function count(root: PageElement, place: Place): Counted {
  const { blocks, other } = blocksOf(root)
  const pieces = piecesOf(blocks, place)
  const more = new Map<Piece, string[]>()
  let all = other.reduce((sum, element) => sum + lineOf([element]).length, 0)
  for (const piece of pieces) {
    const { kind, owner, text } = piece
    if (kind === 'text' && owner !== undefined) more.set(owner, [...(more.get(owner) ?? []), text].slice(0, moreMax))
    if (kind === 'report' || (kind === 'text' && (owner === undefined || owner.kind === 'report'))) all += text.length
  }
  const reports = pieces.filter(({ kind }) => kind === 'report')
  const listed = reports.reduce((sum, piece) => sum + Math.min(entryChars, [piece.text, ...(more.get(piece) ?? [])].join(' ').length), 0)
  const entries = reports.map((piece) => entryOf(piece, more.get(piece)?.[0])).filter((entry) => entry !== undefined)
  return { entries, listed, all, works: pieces.filter(({ kind }) => kind === 'work').length }
}

const moreMax = 20

type Heading = { readonly level: number; readonly text: string; readonly isLeftOut: boolean }

function piecesOf(blocks: readonly Block[], place: Place): readonly Piece[] {
  const pieces: Piece[] = []
  let headings: readonly Heading[] = []
  let owner: Piece | undefined
  for (const block of blocks) {
    const text = lineOf(block.nodes)
    if (text === '') continue
    const { level } = block
    const lead = leadOf(block, place.base)
    if (level !== undefined)
      headings = [
        ...headings.filter((heading) => heading.level < level),
        ...(lead === undefined ? [{ level, text, isLeftOut: isLeftOut(text) }] : []),
      ]
    if (level !== undefined && lead === undefined) owner = undefined
    if (headings.some((heading) => heading.isLeftOut) || (level !== undefined && lead === undefined)) continue
    const kind = lead === undefined ? 'text' : kindOf(lead, text, place)
    const piece: Piece = { kind, text, lead, under: headings.at(-1)?.text, owner }
    if (kind !== 'text') owner = block.isListed ? undefined : piece
    pieces.push(piece)
  }
  return pieces
}

function kindOf(lead: Lead, text: string, { own }: Place): Piece['kind'] {
  const host = registrableHost(lead.url)
  if (isPaid(text, lead.url)) return 'paid'
  if (host === undefined || own.has(host)) return 'own'
  if (isWork(lead.url)) return 'work'
  return isTitle(lead.title) ? 'report' : 'text'
}

/** Pulls, issues and commits are work on a project, not reports of it. */
function isWork(url: string): boolean {
  const { hostname, pathname } = new URL(url)
  return isCodeHost(hostname) && /\/(?:pull|pulls|issues?|merge_requests|commits?|compare)\//.test(`${pathname}/`)
}

const titleWordsMin = 3
const titleSignsMin = 6
const titleChars = 250

/** A title says something: a name alone, as of a tool or a person, is none. */
function isTitle(title: string): boolean {
  const signs = title.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ?? 0
  const words = title.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length
  return title.length <= titleChars && !/^https?:/i.test(title) && (words >= titleWordsMin || signs >= titleSignsMin)
}

function entryOf({ lead, under }: Piece, more: string | undefined): RoundupEntry | undefined {
  if (lead === undefined) return undefined
  const summary = [lead.rest, more].find((text) => (text?.length ?? 0) >= summaryCharsMin)
  return present({ url: lead.url, title: lead.title, summary: summary && cutText(summary, summaryChars), under })
}

function isRoundup({ entries, listed, all, works }: Counted, called: 'named' | 'unnamed'): boolean {
  if (entries.length < entriesMin[called] || listed < all * shareMin[called]) return false
  // A project’s own report lists its work first; who else has so much of it says that it is a roundup.
  if (called === 'unnamed' && works > entries.length) return false
  const sites = new Map<string, number>()
  for (const { url } of entries) sites.set(writerOf(url), (sites.get(writerOf(url)) ?? 0) + 1)
  return sites.size >= sitesMin[called] && Math.max(...sites.values()) <= entries.length * siteShareMax
}

/** Whose report it is: the site’s, or where many people write, the account’s. */
function writerOf(url: string): string {
  const site = siteOf(url) ?? url
  return platforms.has(site) ? new URL(url).pathname.split('/', 3).join('/') : site
}

const platforms = new Set(['bsky.app', 'medium.com', 'qq.com', 'twitter.com', 'x.com'])

/** Each report once, at its first place; a list at the top may have its summary further down. */
function once(entries: readonly RoundupEntry[]): readonly RoundupEntry[] {
  const byAddress = new Map<string, RoundupEntry>()
  for (const entry of entries) {
    const address = canonicalAddress(entry.url) ?? entry.url
    byAddress.set(address, { ...entry, ...byAddress.get(address) })
  }
  return [...byAddress.values()].slice(0, limits.listedPerItem)
}
