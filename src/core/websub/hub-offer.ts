import type { HubOffer } from '../model/subscription.ts'
import { hasRelation, linksIn } from '../sources/link-header.ts'
import { webAddress } from '../sources/links.ts'
import type { FeedHead } from '../stages/read/read.ts'

type Seen = {
  /** The Link headers of the answer, joined by commas. */
  readonly linkHeader?: string | undefined
  /** Where the document stands: what relative addresses stand on, and its own name where it says none. */
  readonly url: string
  readonly head: Pick<FeedHead, 'hub' | 'self'>
}

/**
 * Finds the hub of a feed and the address that the hub knows it by (WebSub, W3C 2018, section 4): the Link headers go before the
 * document’s own links, for hub and for self apart. The first hub of several is taken. Undefined when there is no hub; a feed that
 * names a hub and not itself is known by the address it was read at.
 * `hubOfferOf({ url: 'https://x.example/f', linkHeader: '<https://hub.example/>; rel=hub', head: {} })` →
 * `{ hub: 'https://hub.example/', topic: 'https://x.example/f' }`
 */
export function hubOfferOf({ linkHeader = '', url, head }: Seen): HubOffer | undefined {
  const links = linksIn(linkHeader)
  const named = (relation: string): string | undefined =>
    links
      .filter((link) => hasRelation(link, relation))
      .map(({ href }) => webAddress(href, url))
      .find((address) => address !== undefined)
  const hub = named('hub') ?? head.hub
  return hub === undefined ? undefined : { hub, topic: named('self') ?? head.self ?? url }
}
