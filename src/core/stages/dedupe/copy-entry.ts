import type { Article } from '../../model/article.ts'
import type { Instant } from '../../model/instant.ts'
import { canonicalAddress, hostOf, registrableHost } from '../../text/address.ts'
import { distanceOf } from '../distance-of.ts'
import { wideHash } from './hash.ts'
import { plainAddress } from './plain-address.ts'
import { type Print, printOf } from './print.ts'
import type { Translatable } from './translated.ts'

/** What of an article must be kept to find its copies: some hundred bytes, and not its text. */
export type CopyEntry = Translatable & {
  readonly id: string
  readonly publishedAt: Instant
  readonly firstSeenAt: Instant
  /** `copyDistance` */
  readonly distance: number
  readonly reprintOf: string | undefined
  /** Entries of one host may well share headline and form. */
  readonly host: number
  readonly print: Print
}

/** Reads an article as the index of copies keeps it. One without a readable address is only ever itself. */
export function copyEntry(article: Article): CopyEntry {
  const { id, url, publishedAt, firstSeenAt, reprintOf, language } = article
  const print = printOf(article)
  const page = plainAddress(url)
  // Links are asked for a translation only, which tells nothing without figures.
  const links = print.figures.length === 0 ? none : article.links.slice(0, linksMax).flatMap((link) => canonicalAddress(link) ?? [])
  return {
    id,
    publishedAt,
    firstSeenAt,
    distance: copyDistance(article),
    reprintOf,
    language,
    host: wideHash(hostOf(url) ?? ''),
    site: wideHash(registrableHost(url) ?? ''),
    address: wideHash(canonicalAddress(url) ?? id),
    page: page === '' ? 0 : wideHash(page),
    links: links.map(wideHash),
    figures: print.figures,
    weight: print.weight,
    print,
  }
}

const none: readonly string[] = []
/** A translation names its original first or last, and is no list of links. */
const linksMax = 10

/** How far an article stands from the happening it tells (`distance-of.ts`); of two equal ones a forum’s own thread is farther. */
export function copyDistance(article: Article): number {
  return distanceOf(article) + (isThread(article.url) ? threadDistance : 0)
}

const threadDistance = 0.5

/** Whether an address is a thread of a forum, and no page that a forum points at. */
function isThread(url: string): boolean {
  const host = hostOf(url) ?? ''
  return forums.has(host) || /^(?:discourse|discuss|forum|forums)\./.test(host)
}

const forums = new Set(
  'lemmy.world linux.do lobste.rs news.ycombinator.com old.reddit.com reddit.com slashdot.org tildes.net v2ex.com'.split(' '),
)
