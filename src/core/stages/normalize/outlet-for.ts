import { idOf } from '../../model/ids.ts'
import type { ItemFacts } from '../../model/item-facts.ts'
import { isSecondHand, type Outlet, type Source } from '../../model/source.ts'
import { registrableHost } from '../../text/address.ts'
import { isRedirector } from '../../text/is-redirector.ts'
import { outletAt } from '../../text/outlet-at.ts'
import { outletIndexOf } from '../../text/outlet-index.ts'
import { repositoryOf, siteOf } from '../../text/repository.ts'

export type OutletInput = {
  readonly item: { readonly url: string; readonly facts?: ItemFacts }
  readonly source: Source
  readonly outlets: readonly Outlet[]
}

/**
 * Whose report an item is: the known outlet at its address, on a code host that of its repository; else, for lists and
 * forums that point at others and for entries of a roundup, an outlet made from the host (on a code host: from the owner of
 * the repository); else the source’s own. A made outlet is not in `outlets` yet and has the list’s role, because nobody
 * knows its own.
 */
export function outletFor({ item, source, outlets }: OutletInput): Outlet {
  const { byId } = outletIndexOf(outlets)
  const own = byId.get(source.outletId) ?? { id: source.outletId, name: source.title, hosts: [], role: source.role }
  const repository = repositoryOf(item.url)
  const known = repository === undefined ? outletAt(item.url, outlets) : byId.get(idOf('outlet', repository))
  if (known && known.id !== own.id) return known
  const site = siteOf(item.url)
  const role = item.facts?.is === 'listed' && !isSecondHand(source.role) ? 'aggregator' : source.role
  if (known || !isSecondHand(role) || site === undefined || isRedirector(item.url) || site === registrableHost(source.target))
    return { ...own, role: source.role }
  return { id: idOf('outlet', site), name: site, hosts: repository === undefined ? [site] : [], role }
}
