import { type Redirector, redirectors } from './redirectors.ts'

/** The row of the table of redirectors that an address falls under; undefined for a host that speaks for itself. */
export function redirectorAt(url: URL): Redirector | undefined {
  if (url.pathname.length < 2 && url.search.length < 2) return undefined
  const host = url.hostname.replace(/^www\./, '')
  for (let name = host; name !== ''; name = parentOf(name)) {
    const row = byHost.get(name)?.find(({ path = '/' }) => url.pathname.startsWith(path))
    if (row !== undefined) return row
  }
  return undefined
}

function parentOf(host: string): string {
  const dot = host.indexOf('.')
  return dot < 0 ? '' : host.slice(dot + 1)
}

const byHost: ReadonlyMap<string, readonly Redirector[]> = Map.groupBy(redirectors, ({ host }) => host)
