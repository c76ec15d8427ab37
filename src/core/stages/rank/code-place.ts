import { type Address, isAt } from './address.ts'

/** Where on a code host an address leads: nowhere, a project’s page, what people say and do in it, or its files and releases. */
export type CodePlace = 'none' | 'project' | 'thread' | 'files'

/**
 * The kind of place an address is among `hosts`, where code lives. Many projects run a host of their own, which its first
 * label gives away. What people pass on of a project is most often a thread when something happened, and a file when it is
 * worth reading at any time: on twelve labelled days all six threads mattered much, and two of four files a little.
 * `codePlaceOf(addressOf('https://github.com/tarn/lamp/issues/7'), ['github.com'])` → `thread`
 */
export function codePlaceOf(address: Address, hosts: readonly string[]): CodePlace {
  const isCodeHost = hosts.some((host) => isAt(address, host)) || ownHosts.has(address.host.split('.', 1)[0] ?? '')
  if (!isCodeHost) return 'none'
  const [inside, , ...below] = address.segments.slice(projectDepth).filter((segment) => segment !== '-')
  // `/tree/main` is the project's page as it stands on a branch.
  if (inside === undefined || (inside === 'tree' && below.length === 0)) return 'project'
  return address.segments.slice(projectDepth).some((segment) => threadSegments.has(segment)) ? 'thread' : 'files'
}

const ownHosts: ReadonlySet<string> = new Set(['code', 'forge', 'git', 'gitlab'])
/** `github.com/owner/name` */
const projectDepth = 2
/** As GitHub, GitLab, Forgejo and Bugzilla name what is not a file. */
const threadSegments: ReadonlySet<string> = new Set(['advisories', 'commit', 'discussions', 'issues', 'merge_requests', 'pull', 'pulls'])
