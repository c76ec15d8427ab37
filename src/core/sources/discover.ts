import { Tokenizer } from 'htmlparser2'
import { present } from '../model/present.ts'
import { registrableHost } from '../text/address.ts'
import { decode } from './decode.ts'
import { linksIn } from './link-header.ts'
import { webAddress } from './links.ts'
import { plainText } from './plain-text.ts'

export type Page = {
  readonly url: string
  readonly body: Uint8Array
  readonly contentType: string
  /** The Link headers it came with, joined by commas. */
  readonly linkHeader?: string
}

/** A feed that a page announces, with the title and the media type it says the feed has. */
type AnnouncedFeed = { readonly url: string; readonly title: string; readonly type: string }

export type Discovered = {
  /** At most 10: those the page announces, then those it only links to, of both those of comments last. */
  readonly feeds: readonly AnnouncedFeed[]
  /** Addresses where feeds often are, beside the page and at the root of its host. */
  readonly guesses: readonly string[]
}

/**
 * Finds the feeds that a web page announces by a Link header (RFC 8288) or `<link rel="alternate">` (RSS autodiscovery), and
 * those of its own site that it links to as readers see it. Relative addresses are resolved, only http(s), each once, never
 * the page itself. Never fails: a page without any gives the guesses only.
 */
export function discoverFeeds(page: Page): Discovered {
  const { text } = decode(page.body, page.contentType)
  const marks = linkMarks(text)
  const base = webAddress(marks.find((mark) => mark.tag === 'base')?.href, page.url) ?? page.url
  const announced = [...headerMarks(page.linkHeader), ...marks].filter((mark) => mark.tag === 'link' && isFeed(mark))
  const shown = marks.filter((mark) => mark.tag === 'a')
  const byUrl = new Map<string, AnnouncedFeed>()
  for (const mark of announced) addFeed(byUrl, mark, mark.isOfHeader === true ? page.url : base)
  const first = byUrl.size
  for (const mark of shown) if (isOwnFeed(mark, base)) addFeed(byUrl, mark, base)
  byUrl.delete(webAddress(page.url) ?? '')
  const feeds = [...byUrl.values()]
  const sorted = [feeds.slice(0, first), feeds.slice(first)].flatMap((part) =>
    part.toSorted((a, b) => Number(isOfComments(a)) - Number(isOfComments(b))),
  )
  return { feeds: sorted.slice(0, feedsMax), guesses: guessesFor(page.url) }
}

function addFeed(byUrl: Map<string, AnnouncedFeed>, mark: Mark, base: string): void {
  const url = webAddress(mark.href, base)
  if (url !== undefined && !byUrl.has(url)) byUrl.set(url, { url, title: plainText(mark.title ?? '', 'text'), type: mark.type ?? '' })
}

const feedsMax = 10
const marksMax = 1_000
const valueChars = 8_192

type Mark = { readonly tag: string; readonly isOfHeader?: true; href?: string; rel?: string; title?: string; type?: string }

function headerMarks(header: string | undefined): readonly Mark[] {
  return linksIn(header ?? '').map(({ href, parameters }) => {
    const [rel, title, type] = [parameters.get('rel'), parameters.get('title'), parameters.get('type')]
    return { tag: 'link', isOfHeader: true, href, ...present({ rel, title, type }) }
  })
}

/**
 * The first `link` and `base` elements of a page with the attributes that matter, and its links that look like feeds;
 * scripts and comments hold none.
 */
function linkMarks(text: string): readonly Mark[] {
  const marks: Mark[] = []
  let mark: Mark | undefined
  let name = ''
  const add = (part: string): void => {
    if (mark && isWanted(name)) mark[name] = ((mark[name] ?? '') + part).slice(0, valueChars)
  }
  const end = (): void => {
    if (mark && (mark.tag !== 'a' || looksLikeFeed(mark))) marks.push(mark)
    mark = undefined
    if (marks.length >= marksMax) tokenizer.pause()
  }
  const ignore = (): undefined => undefined
  const tokenizer: Tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      isInForeignContext: () => false,
      onattribdata: (start, until) => add(text.slice(start, until)),
      onattribend: ignore,
      onattribentity: (point) => add(String.fromCodePoint(point)),
      onattribname: (start, until) => {
        name = text.slice(start, until).toLowerCase()
      },
      oncdata: ignore,
      onclosetag: ignore,
      oncomment: ignore,
      ondeclaration: ignore,
      onend: ignore,
      onopentagend: end,
      onopentagname: (start, until) => {
        const tag = text.slice(start, until).toLowerCase()
        mark = tag === 'link' || tag === 'base' || tag === 'a' ? { tag } : undefined
      },
      onprocessinginstruction: ignore,
      onselfclosingtag: end,
      ontext: ignore,
      ontextentity: ignore,
    },
  )
  tokenizer.write(text)
  tokenizer.end()
  return marks
}

type Wanted = Exclude<keyof Mark, 'tag' | 'isOfHeader'>

function isWanted(name: string): name is Wanted {
  return name === 'href' || name === 'rel' || name === 'title' || name === 'type'
}

const feedTypes = /^(?:application\/(?:rss\+xml|atom\+xml|rdf\+xml|feed\+json|x-rss\+xml|xml)|text\/(?:xml|rss\+xml))$/

function isFeed({ rel, type, href }: Mark): boolean {
  const relations = (rel ?? '').toLowerCase().split(/\s+/)
  const media = (type ?? '').toLowerCase().split(';')[0]?.trim() ?? ''
  if (relations.includes('feed')) return true
  if (!relations.includes('alternate')) return false
  // application/json is JSON Feed 1.0, and far more often an interface for programs.
  return feedTypes.test(media) || (media === 'application/json' && /feed[^/]*$/i.test(href ?? ''))
}

/** `/rss`, `/feed/`, `/news.rss`, `/blog/atom.xml`, `/feed.json`: what addresses of feeds end with. */
function looksLikeFeed({ href, type }: Mark): boolean {
  const path = (href ?? '').split(/[?#]/, 1)[0] ?? ''
  return feedTypes.test((type ?? '').toLowerCase()) || /(?:^|[/._-])(?:rss2?|atom|feeds?)(?:\.xml|\.json|\.php)?\/?$/i.test(path)
}

/** Of the links that readers see only those to the page’s own site count: others lead to what it writes about. */
function isOwnFeed({ href }: Mark, base: string): boolean {
  const address = webAddress(href, base)
  return address !== undefined && registrableHost(address) === registrableHost(base)
}

function isOfComments({ url, title }: AnnouncedFeed): boolean {
  return /\bcomments?\b|\breplies\b/i.test(`${title} ${new URL(url).pathname}`)
}

const paths: readonly string[] = ['feed', 'rss.xml', 'atom.xml', 'index.xml']

function guessesFor(pageUrl: string): readonly string[] {
  const page = webAddress(pageUrl)
  if (page === undefined) return []
  const { origin, pathname } = new URL(page)
  const folder = pathname.endsWith('/') ? pathname : `${pathname}/`
  return [...new Set([folder, '/'].flatMap((at) => paths.map((path) => `${origin}${at}${path}`)))]
}
