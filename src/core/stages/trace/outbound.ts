import type { Article } from '../../model/article.ts'
import { canonicalAddress, cleanAddress, registrableHost } from '../../text/address.ts'
import { addressesIn } from '../../text/addresses-in-text.ts'

/** An address that articles of a story lead to, and the sites that do. */
export type Outbound = {
  readonly address: string
  readonly url: string
  readonly sites: ReadonlySet<string>
  readonly articleIds: readonly string[]
}

/**
 * Where a story’s articles lead, by canonical address: their links and the addresses their texts write out, other sites’ only.
 * An article with very many is a list and leads nowhere in particular; copies count with their original.
 */
export function outboundOf(articles: readonly Article[]): readonly Outbound[] {
  const known = made.get(articles) ?? madeOf(articles)
  made.set(articles, known)
  return known
}

/** A story’s articles are asked for several times while it is traced; a list is never changed in place. */
const made = new WeakMap<readonly Article[], readonly Outbound[]>()

function madeOf(articles: readonly Article[]): readonly Outbound[] {
  const found = new Map<string, { url: string; sites: Set<string>; articleIds: string[] }>()
  for (const article of articles.slice(0, articlesMax)) {
    const site = registrableHost(article.url) ?? article.outletId
    if (article.links.length > linksMax || article.reprintOf !== undefined) continue
    for (const url of [...article.links, ...addressesIn(article.text)]) {
      const address = canonicalAddress(url)
      if (address === undefined || registrableHost(address) === site) continue
      const known = found.get(address) ?? { url: cleanAddress(url) ?? url, sites: new Set(), articleIds: [] }
      known.sites.add(site)
      if (known.articleIds.at(-1) !== article.id) known.articleIds.push(article.id)
      found.set(address, known)
    }
  }
  return [...found].map(([address, rest]) => ({ address, ...rest }))
}

/** An article with more links is a list. */
const linksMax = 60
/** A happening that more articles tell has long been traced. */
const articlesMax = 200
