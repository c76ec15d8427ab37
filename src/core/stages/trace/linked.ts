import type { LookedAt } from '../../model/looked-at.ts'
import type { Outlet } from '../../model/source.ts'
import { canonicalAddress, hostOf } from '../../text/address.ts'
import { addressesIn } from '../../text/addresses-in-text.ts'
import { outletAt } from '../../text/outlet-at.ts'
import { repositoryOf, siteOf } from '../../text/repository.ts'
import type { Firsthand } from './firsthand.ts'
import { kindOfDocument } from './kind-of-document.ts'
import { type Outbound, outboundOf } from './outbound.ts'
import { type Case, type Finding, isAbout, isMedia, judgeAddress } from './rules.ts'
import { ownerNamesOf, placeOf } from './subject.ts'
import { tells } from './tells.ts'

export type LinkedInput = {
  readonly story: Case
  readonly outlets: readonly Outlet[]
  /** The pages that the desk went to, of those that the story’s articles lead to or name. */
  readonly looked: readonly LookedAt[]
}

/**
 * Of the pages that a story’s articles link to and that were read, the one that tells this very happening on a place of whoever
 * did it; of several, the one that most outlets link to.
 */
export function readLinked({ story, outlets, looked }: LinkedInput): Firsthand | undefined {
  const byAddress = new Map(looked.map((page) => [page.address, page]))
  return [...outboundOf(story.articles)]
    .sort((a, b) => b.sites.size - a.sites.size)
    .flatMap(({ address }) => byAddress.get(address) ?? [])
    .flatMap((page) => readPrimary(page, story, outlets) ?? [])[0]
}

/**
 * Of the documents that a story’s articles link to and nobody has read, the one that most outlets link to, by its address alone;
 * undefined when two are alike in that. A page that was read speaks for itself, one that is gone for nobody.
 */
export function linkedByAddress({ story, outlets, looked }: LinkedInput): Firsthand | undefined {
  const known = new Set(looked.filter((page) => isRead(page) || page.isGone === true).map(({ address }) => address))
  const all = outboundOf(story.articles)
  const [best, next] = all
    .filter(({ address }) => !known.has(address))
    .flatMap((link) => {
      const finding = isDocument(link.url, story) ? judgeAddress(link.url, story) : undefined
      // Texts cite papers, laws, and issues of others’ projects by the way: one that a single outlet links to must be read first.
      const isByTheWay = link.sites.size < 2 && (finding?.because === 'identifier-host' || isAside(link, all, story))
      return finding === undefined || isByTheWay ? [] : [{ ...link, finding }]
    })
    .sort((a, b) => b.sites.size - a.sites.size)
  if (!best || (next && next.sites.size === best.sites.size)) return undefined
  const outletName = outletAt(best.url, outlets)?.name ?? siteOf(best.url) ?? ''
  const { host, pathname } = new URL(best.url)
  const title = `${host.replace(/^www\./, '')}${pathname.replace(/\/$/, '')}`
  return { primary: { url: best.url, title, outletName, kind: best.finding.kind }, because: 'links-there', what: best.finding.what }
}

/** An issue or a change of a project that no headline names, in a text that leads to many places or comes to it late. */
function isAside({ url, address, articleIds }: Outbound, all: readonly Outbound[], { articles, titles, moreCodeHosts }: Case): boolean {
  const repository = repositoryOf(url, moreCodeHosts)
  const name = repository === undefined ? '' : (new URL(repository).pathname.split('/')[2] ?? '')
  if (repository === undefined || /\/releases?\/|\/advisories\//.test(url) || titles.some((words) => placeOf(name, words) >= 0))
    return false
  const leading = new Set(articleIds)
  if (all.filter((other) => other.articleIds.some((id) => leading.has(id))).length > manyMin) return true
  const isIn = (urls: readonly string[]): boolean => urls.some((each) => canonicalAddress(each) === address)
  return !articles.some(({ id, links, text }) => leading.has(id) && (isIn(links) || isIn(addressesIn(text.slice(0, leadMax)))))
}

/** A report links to what it reports on, and to little else. */
const manyMin = 3
const leadMax = 600

/** Whether a page’s own words are known, so that its address need not speak for it. */
export function isRead(page: LookedAt | undefined): page is LookedAt & { readonly title: string; readonly text: string } {
  return page?.text !== undefined && page.title !== undefined && page.title !== ''
}

/** A page that was read, as the story’s first-hand document: on a place of whoever did it, and telling this happening. */
export function readPrimary(page: LookedAt, story: Case, outlets: readonly Outlet[]): Firsthand | undefined {
  const host = hostOf(page.url)
  if (!isRead(page) || host === undefined) return undefined
  const finding = judgeAddress(page.url, story) ?? judgeName(page, story)
  const shared = finding && tells(page, story, [...ownerNamesOf(host, story.owners), finding.what])
  if (finding === undefined || shared === undefined) return undefined
  const outletName = outletAt(page.url, outlets)?.name ?? page.siteName ?? siteOf(page.url) ?? ''
  const kind = finding.kind === 'announcement' ? kindOfDocument(page, 'announcement') : finding.kind
  return { primary: { url: page.url, title: page.title, outletName, kind }, because: finding.because, what: shared }
}

/** A site whose name for itself is what the headlines are about. */
function judgeName({ url, siteName }: LookedAt, story: Case): Finding | undefined {
  if (siteName === undefined || isMedia(url, story.owners)) return undefined
  const name = siteName.toLowerCase().replace(/\s+(?:blog|news|newsroom|press|status)$/, '')
  return name.length > 2 && isAbout(name, story) ? { kind: 'announcement', because: 'first-party-host', what: name } : undefined
}

/** A repository’s front page or a page one level deep is a place, not the document of a happening. */
export function isDocument(url: string, { moreCodeHosts }: Case): boolean {
  const depth = new URL(url).pathname.split('/').filter((part) => part !== '').length
  return depth >= (repositoryOf(url, moreCodeHosts) === undefined ? 2 : 3)
}
