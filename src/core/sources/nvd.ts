import { dayMs, dayOf } from '../model/instant.ts'
import type { Source, SourceState } from '../model/source.ts'
import { readAdvisories } from './advisory/read-advisories.ts'
import { feed } from './feed.ts'
import { webAddress } from './links.ts'
import { nvdRecords } from './nvd/nvd-record.ts'
import type { SourceKind } from './source-kind.ts'

const accept = 'application/json'

/**
 * The National Vulnerability Database: what was published lately, all of it or what a question to its CVE API 2.0 asks for
 * (`?keywordSearch=openssl`, `?virtualMatchString=cpe:2.3:a:…`). Nobody needs a key for one request at a time.
 */
export const nvd: SourceKind = {
  kind: 'nvd',
  title: 'National Vulnerability Database',
  example: 'https://services.nvd.nist.gov/rest/json/cves/2.0?keywordSearch=openssl',
  role: 'primary',
  accept,
  targetOf,
  homeOf: () => 'https://nvd.nist.gov/',
  plan: (source, state) => ({ ...feed.plan(source, state), url: addressOf(source, state), accept }),
  read: (input) => readAdvisories(input, nvdRecords),
}

const api = 'https://services.nvd.nist.gov/rest/json/cves/2.0'
const backDays = 3
const windowDays = 119
const windowNames = ['cveId', 'lastModStartDate', 'pubStartDate']

/**
 * NVD answers with the oldest first, and takes a window of at most 120 days. So what was published in the last days is
 * asked for, counted from the last good fetch: the window reaches far ahead, and needs no clock. A question that names a
 * window or a record is asked as it is.
 */
function addressOf({ target, addedAt }: Source, state: SourceState | undefined): string {
  const address = webAddress(target === 'recent' ? api : target)
  if (address === undefined) return target
  const url = new URL(address)
  if (windowNames.some((name) => url.searchParams.has(name))) return address
  const from = (state?.okAt ?? addedAt) - backDays * dayMs
  const window = `pubStartDate=${dayOf(from, 'UTC')}T00:00:00.000&pubEndDate=${dayOf(from + windowDays * dayMs, 'UTC')}T00:00:00.000`
  // Put together by hand: the program behind it wants the colons as they are.
  return `${address}${url.search === '' ? '?' : '&'}${window}`
}

function targetOf(typed: string): string | undefined {
  const address = webAddress(typed)
  if (address === undefined) return undefined
  const { hostname, pathname } = new URL(address)
  if (hostname === 'services.nvd.nist.gov') return pathname.startsWith('/rest/json/cves/') ? address : undefined
  if (hostname !== 'nvd.nist.gov') return undefined
  const id = /^\/vuln\/detail\/(CVE-\d{4}-\d{4,7})/i.exec(pathname)?.[1]
  return id === undefined ? 'recent' : `${api}?cveId=${id.toUpperCase()}`
}
