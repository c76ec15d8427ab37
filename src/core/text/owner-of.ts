import { hostOf, registrableHost } from './address.ts'
import { ownersOfTitles } from './owners-of-titles.ts'
import { siteOf } from './repository.ts'

/**
 * Who answers for what stands at an address, as a name to compare: the owner of a well-known title, else the registrable host;
 * where anybody publishes, the author’s part of the address; on a code host the owner of the repository. Undefined for what is
 * not http(s).
 * `ownerOf('https://news.lamp.example/a')` → `lamp.example`; `ownerOf('https://medium.com/@wick/a')` → `medium.com/@wick`
 */
export function ownerOf(address: string): string | undefined {
  const site = registrableHost(address)
  if (site === undefined) return undefined
  const owner = byHost.get(site)
  if (owner !== undefined) return owner
  if (!sharedHosts.has(site)) return siteOf(address)
  const host = hostOf(address) ?? site
  return host === site ? `${site}/${new URL(address).pathname.split('/')[1] ?? ''}` : host
}

const byHost = new Map(Object.entries(ownersOfTitles).flatMap(([owner, hosts]) => hosts.map((host) => [host, owner] as const)))

/** Places where each author speaks for himself, told apart by subdomain or by the first part of the path. */
const sharedHosts = new Set(
  'beehiiv.com bearblog.dev bsky.app buttondown.com buttondown.email dev.to fosstodon.org ghost.io hackernoon.com hashnode.dev linkedin.com mastodon.social medium.com mirror.xyz note.com qiita.com substack.com telegra.ph tumblr.com twitter.com wordpress.com write.as x.com youtube.com zenn.dev'.split(
    ' ',
  ),
)
