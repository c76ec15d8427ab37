import { readAdvisories } from './advisory/read-advisories.ts'
import { feed } from './feed.ts'
import { webAddress } from './links.ts'
import { osvRecords } from './osv/osv-record.ts'
import type { SourceKind } from './source-kind.ts'

const accept = 'application/json'

/** A register that publishes its advisories in the format of OSV: a file with a list of them, or one record of osv.dev. */
export const osv: SourceKind = {
  kind: 'osv',
  title: 'Advisories in the OSV format',
  example: 'https://lamp.example/security/vuln.json',
  role: 'primary',
  accept,
  targetOf,
  plan: (source, state) => ({ ...feed.plan(source, state), accept }),
  read: (input) => readAdvisories(input, osvRecords),
}

/** Only osv.dev is known by its address; a project’s own file is added by the name of the kind. */
function targetOf(typed: string): string | undefined {
  const address = webAddress(typed)
  if (address === undefined) return undefined
  const { hostname, pathname } = new URL(address)
  if (hostname === 'api.osv.dev') return address
  const id = /^\/vulnerability\/([\w.:-]{1,100})\/?$/.exec(pathname)?.[1]
  return hostname === 'osv.dev' && id !== undefined ? `https://api.osv.dev/v1/vulns/${id}` : undefined
}
