import type { Outlet } from '../../model/source.ts'
import { canonicalAddress, registrableHost } from '../../text/address.ts'
import { outletAt } from '../../text/outlet-at.ts'
import { repositoryOf, siteOf } from '../../text/repository.ts'
import type { Firsthand } from './firsthand.ts'
import { type Case, type Finding, judgeAddress } from './rules.ts'

type Linked = { readonly url: string; readonly finding: Finding; readonly sites: Set<string> }

/**
 * The first-hand document that a story’s articles link to, when there is exactly one that most outlets link to. A link into
 * an office (a paper, a law, a standard) counts only when two outlets give it or it is the only one: texts cite many.
 */
export function linkedPrimary(story: Case, outlets: readonly Outlet[]): Firsthand | undefined {
  const linked = new Map<string, Linked>()
  for (const article of story.articles) {
    const site = registrableHost(article.url) ?? article.outletId
    if (article.links.length > linksMax) continue
    for (const url of article.links) {
      const address = canonicalAddress(url)
      if (address === undefined || registrableHost(url) === site) continue
      const known = linked.get(address)
      if (known) known.sites.add(site)
      const finding = known ? undefined : judgeAddress(url, story)
      if (finding && isDocument(url, story)) linked.set(address, { url, finding, sites: new Set([site]) })
    }
  }
  const [best, next] = [...linked.values()].sort((a, b) => b.sites.size - a.sites.size)
  if (!best || (next && next.sites.size === best.sites.size)) return undefined
  const outletName = outletAt(best.url, outlets)?.name ?? siteOf(best.url) ?? ''
  const { host, pathname } = new URL(best.url)
  const title = `${host.replace(/^www\./, '')}${pathname.replace(/\/$/, '')}`
  return { primary: { url: best.url, title, outletName, kind: best.finding.kind }, because: 'links-there', what: best.finding.what }
}

/** An article with more links is a list. */
const linksMax = 60

/** A repository’s front page or a page one level deep is a place, not the document of a happening. */
function isDocument(url: string, { moreCodeHosts }: Case): boolean {
  const depth = new URL(url).pathname.split('/').filter((part) => part !== '').length
  return depth >= (repositoryOf(url, moreCodeHosts) === undefined ? 2 : 3)
}
