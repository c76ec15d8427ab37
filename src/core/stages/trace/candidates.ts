import { canonicalAddress, hostOf, registrableHost } from '../../text/address.ts'
import { isRedirector } from '../../text/is-redirector.ts'
import { addressOfRecord, recordIdsOf } from '../../text/record-ids.ts'
import { isCodeHost, repositoryOf } from '../../text/repository.ts'
import { isDocument } from './linked.ts'
import { type Outbound, outboundOf } from './outbound.ts'
import { type Case, isMedia, judgeAddress } from './rules.ts'
import { headlineWords, ownerNamesOf, placeOf } from './subject.ts'
import { tellingWords } from './tells.ts'

/** A page worth a visit for a story, and what speaks for it. */
export type Candidate = {
  readonly address: string
  readonly url: string
  readonly score: number
  /** How often it was asked for before. */
  readonly tries?: number
}

/**
 * The pages that are most likely a story’s first-hand document, best first: what its articles lead to and its headlines name,
 * weighed by what the address shows. Media, social networks, front pages and what shows nothing are none: a visit costs its
 * host something. `max` of them at most.
 */
export function candidatesOf(story: Case, max: number): readonly Candidate[] {
  if (max < 1) return []
  const sites = new Set(story.articles.map(({ url }) => registrableHost(url)))
  const leads = story.articles.slice(0, articlesMax).map(({ title, text }) => headlineWords(`${title} ${text.slice(0, leadMax)}`))
  const headlines = new Set(story.articles.slice(0, articlesMax).flatMap(({ title }) => tellingWords(title, [])))
  return [
    ...recordsOf(story),
    ...outboundOf(story.articles).flatMap((link) => {
      const score = scoreOf(link, { story, leads, headlines, sites })
      return score < scoreMin ? [] : [{ address: link.address, url: link.url, score }]
    }),
  ]
    .sort((a, b) => b.score - a.score || (a.address < b.address ? -1 : 1))
    .filter(({ address }, at, all) => all.findIndex((other) => other.address === address) === at)
    .slice(0, max)
}

/** The canonical addresses that a story leads to or names: of pages that were looked at, those of them speak for it. */
export function addressesOf(story: Case): readonly string[] {
  return [...recordsOf(story), ...outboundOf(story.articles)].map(({ address }) => address).slice(0, addressesMax)
}

const addressesMax = 1_000
const articlesMax = 50
const leadMax = 1_500
/** Two things speak for a page, or one that is strong. */
const scoreMin = 3

type Surroundings = {
  readonly story: Case
  readonly leads: readonly (readonly string[])[]
  readonly headlines: ReadonlySet<string>
  readonly sites: ReadonlySet<string | undefined>
}

function scoreOf({ url, sites: linking }: Outbound, { story, leads, headlines, sites }: Surroundings): number {
  const host = hostOf(url) ?? ''
  // Where a short address leads is not known: it costs a request to find out, which several outlets must make worth it.
  if (isRedirector(url)) return linking.size >= 2 ? scoreMin : 0
  const { pathname } = new URL(url)
  const isPlace = repositoryOf(url, story.moreCodeHosts) === undefined && noDocument.test(pathname)
  if (isPlace || binary.test(pathname) || isMedia(url, story.owners) || (sites.has(registrableHost(url)) && !isCodeHost(host))) return 0
  if (!isDocument(url, story)) return 0
  const names = ownerNamesOf(host, story.owners)
  const isOwner = names.some((name) => leads.filter((words) => placeOf(name, words) >= 0).length * 2 >= leads.length)
  const slug = tellingWords(decodedPath(url), names)
  const shared = new Set(slug.filter((word) => headlines.has(word))).size
  return (
    (judgeAddress(url, story) === undefined ? 0 : 3) +
    (isOwner ? 2 : 0) +
    (linking.size - 1) * 2 +
    Math.min(shared, sharedMax) +
    (announcing.test(url) ? 2 : 0) -
    (lasting.test(url) ? 1 : 0)
  )
}

const sharedMax = 3
const announcing =
  /announc|advisor|bulletin|disclos|\/blog|\/news|newsroom|press|release|security|paper|report|research|statement|filing|cve-|ghsa-|\/issues\/|\/pull\/|\/commit\//i
/** Pages that stand for years say little of a day. */
const lasting = /\/(?:docs?|documentation|guides?|help|learn|manual|products?|features?|solutions|wiki)\//i
const binary = /\.(?:png|jpe?g|gif|svg|webp|mp4|mp3|zip|gz|exe|dmg|iso)$/i
/** Of a repository these are names like any other: `/releases/tag/v2`. */
const noDocument =
  /\/(?:login|signin|signup|subscribe|share|privacy|terms|careers|jobs|about|contact|pricing|search|tags?|category|author)\b/i

function decodedPath(url: string): string {
  const { pathname, search } = new URL(url)
  try {
    return decodeURIComponent(`${pathname} ${search}`).replaceAll(/[-_/.=&?]/g, ' ')
  } catch {
    return ''
  }
}

/** The records that the headlines name, where the register shows them on a page that can be read. */
function recordsOf({ articles }: Case): readonly Candidate[] {
  const records = new Map(articles.flatMap(({ title }) => recordIdsOf(title)).map((record) => [record.id, record]))
  if (records.size > recordsMax) return []
  return [...records.values()]
    .filter(({ register }) => register !== 'cve')
    .map((record) => addressOfRecord(record))
    .map((url) => ({ address: canonicalAddress(url) ?? url, url, score: recordScore }))
}

/** Stories that name more are about none of them. */
const recordsMax = 3
const recordScore = 6
