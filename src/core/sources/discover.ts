import { Tokenizer } from 'htmlparser2'
import { decode } from './decode.ts'
import { webAddress } from './links.ts'
import { plainText } from './plain-text.ts'

export type Page = { readonly url: string; readonly body: Uint8Array; readonly contentType: string }

/** A feed that a page announces, with the media type it says the feed has. */
type AnnouncedFeed = { readonly url: string; readonly title: string; readonly type: string }

export type Discovered = {
  /** At most 10, those of comments last. */
  readonly feeds: readonly AnnouncedFeed[]
  /** Addresses where feeds often are, beside the page and at the root of its host. */
  readonly guesses: readonly string[]
}

/**
 * Finds the feeds that a web page announces by `<link rel="alternate">` (RSS autodiscovery), relative addresses resolved,
 * only http(s), each once. Never fails: a page without any gives the guesses only.
 */
export function discoverFeeds(page: Page): Discovered {
  const { text } = decode(page.body, page.contentType)
  const marks = linkMarks(text)
  const base = webAddress(marks.find((mark) => mark.tag === 'base')?.href, page.url) ?? page.url
  const byUrl = new Map<string, AnnouncedFeed>()
  for (const mark of marks) {
    const url = mark.tag === 'link' && isFeed(mark) ? webAddress(mark.href, base) : undefined
    if (url !== undefined && !byUrl.has(url)) byUrl.set(url, { url, title: plainText(mark.title ?? '', 'text'), type: mark.type ?? '' })
  }
  const feeds = [...byUrl.values()].toSorted((a, b) => Number(isOfComments(a)) - Number(isOfComments(b)))
  return { feeds: feeds.slice(0, feedsMax), guesses: guessesFor(page.url) }
}

const feedsMax = 10
const marksMax = 1_000
const valueChars = 8_192

type Mark = { readonly tag: string; href?: string; rel?: string; title?: string; type?: string }

/** The first `link` and `base` elements of a page with the attributes that matter; scripts and comments hold none. */
function linkMarks(text: string): readonly Mark[] {
  const marks: Mark[] = []
  let mark: Mark | undefined
  let name = ''
  const add = (part: string): void => {
    if (mark && isWanted(name)) mark[name] = ((mark[name] ?? '') + part).slice(0, valueChars)
  }
  const end = (): void => {
    if (mark) marks.push(mark)
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
        mark = tag === 'link' || tag === 'base' ? { tag } : undefined
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

type Wanted = Exclude<keyof Mark, 'tag'>

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
