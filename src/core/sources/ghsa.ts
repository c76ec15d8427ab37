import { ghsaRecords } from './advisory/ghsa-record.ts'
import { readAdvisories } from './advisory/read-advisories.ts'
import { feed } from './feed.ts'
import { webAddress } from './links.ts'
import { encoded } from './query.ts'
import type { SourceKind } from './source-kind.ts'

const accept = 'application/vnd.github+json, application/json;q=0.9'

/**
 * The GitHub Advisory Database, newest first: all of it or one ecosystem, or a question to its REST API as it is
 * (docs.github.com/rest/security-advisories/global-advisories).
 */
export const ghsa: SourceKind = {
  kind: 'ghsa',
  title: 'GitHub Advisory Database',
  example: 'npm',
  role: 'primary',
  accept,
  targetOf,
  homeOf: () => 'https://github.com/advisories',
  plan: (source, state) => ({ ...feed.plan(source, state), url: addressOf(source.target), accept }),
  read: (input) =>
    readAdvisories(input, { ...ghsaRecords, head: { title: 'GitHub Advisory Database', link: 'https://github.com/advisories' } }),
}

const api = 'https://api.github.com/advisories'
const newest = 'sort=published&direction=desc&per_page=50'

/** `npm` asks for that ecosystem, `all` for every one. */
function addressOf(target: string): string {
  if (/^https?:/i.test(target)) return target
  return target === 'all' ? `${api}?${newest}` : `${api}?ecosystem=${encoded(target)}&${newest}`
}

function targetOf(typed: string): string | undefined {
  const address = webAddress(typed)
  if (address === undefined) return undefined
  const { hostname, pathname, searchParams } = new URL(address)
  if (hostname === 'api.github.com') return pathname === '/advisories' ? address : undefined
  if (hostname !== 'github.com' || pathname !== '/advisories') return undefined
  // The page’s own search: `?query=type:reviewed ecosystem:npm`
  return /(?:^|\s)ecosystem:([a-z]{1,20})(?:\s|$)/i.exec(searchParams.get('query') ?? '')?.[1]?.toLowerCase() ?? 'all'
}
