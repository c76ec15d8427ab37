import { getDomain } from 'tldts'
import type { Role } from '../model/source.ts'
import { isFirstParty } from '../stages/trace/subject.ts'

export type Learned = {
  /** The role its items show; undefined when they show none in particular. */
  readonly role?: Role
  /** The registrable host that most items stand on. */
  readonly host?: string
}

// Places where people talk about others' work. An item there is a thread, whoever's feed brought it.
const discussionHosts = new Set([
  'reddit.com',
  'ycombinator.com',
  'lobste.rs',
  'stackexchange.com',
  'stackoverflow.com',
  'lemmy.world',
  'v2ex.com',
])

// On a code host everybody has a place of their own: a list of many owners' repositories is a list, not a voice.
const codeHosts = new Set(['github.com', 'gitlab.com', 'codeberg.org', 'huggingface.co', 'gitee.com', 'sourceforge.net'])

const itemsMin = 5
const ownShareMin = 0.6

/**
 * What a source is, judged by where its items lead: to threads (discussion), to many other hosts (aggregator), to a
 * project’s or maker’s own site (primary), or to another host of its own. `learnSource(['https://a.example/1', 'https://b.example/2', …])` → `{ role: 'aggregator' }`
 */
export function learnSource(itemUrls: readonly string[]): Learned {
  const hosts = itemUrls.map(placeOf).filter((host) => host !== undefined)
  if (hosts.length < itemsMin) return {}
  const counts = new Map<string, number>()
  for (const host of hosts) counts.set(host, (counts.get(host) ?? 0) + 1)
  const [host = '', most = 0] = [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]))[0] ?? []
  if (most < hosts.length * ownShareMin) return { role: 'aggregator' }
  if (discussionHosts.has(host)) return { role: 'discussion', host }
  if (isFirstParty(host)) return { role: 'primary', host }
  return host.includes('/') ? {} : { host }
}

/** The registrable host of an address; on a code host with its owner: `github.com/tarn`. */
function placeOf(address: string): string | undefined {
  const host = getDomain(address, { allowPrivateDomains: true }) ?? undefined
  return host !== undefined && codeHosts.has(host) ? `${host}/${new URL(address).pathname.split('/')[1] ?? ''}` : host
}
