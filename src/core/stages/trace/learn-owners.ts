import type { Article } from '../../model/article.ts'
import type { Instant } from '../../model/instant.ts'
import type { OutletFact } from '../../model/outlet-fact.ts'
import { registrableHost } from '../../text/address.ts'
import { isRedirector } from '../../text/is-redirector.ts'
import { isCodeHost } from '../../text/repository.ts'
import { stopWords } from '../../text/stop-words.ts'
import { officeOf } from './official-hosts.ts'
import { outboundOf } from './outbound.ts'
import type { Owners } from './owners.ts'
import { isMedia } from './rules.ts'
import { headlineWords, ownerNamesOf } from './subject.ts'

export type LearnInput = { readonly articles: readonly Article[]; readonly owners: Owners; readonly now: Instant }

/**
 * For whom a host speaks, as the wire shows it: most of its own headlines carry a name that few others do, and other sites
 * link to it when their headlines carry that name. Media, code hosts, offices and places where anybody posts speak for nobody;
 * what the host’s name or the table says already is not learned again. At most `factsMax`, in order of hosts.
 */
export function learnOwners({ articles, owners, now }: LearnInput): readonly OutletFact[] {
  const own = articles.filter(({ reprintOf }) => reprintOf === undefined)
  const namesOf = new Map(own.map((article) => [article.id, namesIn(article.title)]))
  const sitesNaming = new Map<string, Set<string>>()
  const byHost = new Map<string, Article[]>()
  for (const article of own) {
    const site = registrableHost(article.url) ?? article.outletId
    for (const name of namesOf.get(article.id) ?? []) grow(sitesNaming, name, site)
    if (speaksForItself(article.url, owners)) byHost.set(site, [...(byHost.get(site) ?? []), article])
  }
  const linked = linksTo(own, namesOf, new Set(byHost.keys()))
  return [...byHost]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([host, mine]) => {
      if (mine.length < headlinesMin) return []
      const known = new Set(ownerNamesOf(host, owners))
      return countedNames(mine, namesOf).flatMap(([name, count]) => {
        const sites = linked.get(`${host} ${name}`)?.size ?? 0
        const naming = sitesNaming.get(name)?.size ?? 0
        if (known.has(name) || count < mine.length * shareMin || sites < sitesMin || sites < (naming - 1) * linkShareMin) return []
        const evidence = `${count} of ${mine.length} headlines of ${host} name ${name}, and ${sites} other sites link there when theirs do.`
        return [{ host, origin: 'wire', owner: name, evidence, at: now } as const]
      })
    })
    .slice(0, factsMax)
}

const headlinesMin = 3
const shareMin = 0.5
const sitesMin = 2
/** Of the sites that write of a name, so many link to whoever speaks for it; of a mere subject they link everywhere. */
const linkShareMin = 0.25
const factsMax = 200

function speaksForItself(url: string, owners: Owners): boolean {
  const host = registrableHost(url)
  return host !== undefined && !isMedia(url, owners) && !isCodeHost(host) && officeOf(host) === undefined && !isRedirector(url)
}

/** The sites that link to a host from under a headline with a name, by host and name. */
function linksTo(
  articles: readonly Article[],
  namesOf: ReadonlyMap<string, readonly string[]>,
  hosts: ReadonlySet<string>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const sites = new Map<string, Set<string>>()
  for (const article of articles) {
    const site = registrableHost(article.url) ?? article.outletId
    for (const { address } of outboundOf([article])) {
      const host = registrableHost(address) ?? ''
      if (hosts.has(host)) for (const name of namesOf.get(article.id) ?? []) grow(sites, `${host} ${name}`, site)
    }
  }
  return sites
}

function grow(sets: Map<string, Set<string>>, key: string, value: string): void {
  const set = sets.get(key) ?? new Set()
  sets.set(key, set.add(value))
}

function countedNames(
  articles: readonly Article[],
  namesOf: ReadonlyMap<string, readonly string[]>,
): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>()
  for (const { id } of articles) for (const name of namesOf.get(id) ?? []) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1))
}

/** The words of a headline that are written with a capital. */
function namesIn(title: string): readonly string[] {
  const capital = new Set((title.slice(0, titleMax).match(/\p{Lu}[\p{L}\p{N}]{2,40}/gu) ?? []).map((word) => word.toLowerCase()))
  return [...new Set(headlineWords(title))].filter((word) => capital.has(word) && !stopWords.has(word))
}

const titleMax = 500
