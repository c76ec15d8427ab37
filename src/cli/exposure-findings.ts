import type { Config } from '#app/config/config.ts'
import { servedAt } from '#app/served-at.ts'
import { isLive } from '#core/access/is-live.ts'
import type { Pass } from '#core/model/access.ts'
import type { Finding } from '#core/model/finding.ts'
import { dayMs } from '#core/model/instant.ts'
import type { GivenStore } from './given-store.ts'

/** What a doctor says of who can reach the paper by its settings, and whom it believes; each with what to do where it is not meant so. */
export function reachFindings(config: Config): readonly Finding[] {
  const { host, port, reach } = config
  const { isLoopback, isPublic, url, hosts, proxies, proxyHeader, proxyOwners } = reach
  const where = `the paper is served on ${host}:${port}, ${isLoopback ? 'to this machine only' : 'to whoever can reach this machine'}`
  const findings: Finding[] = [isLoopback ? ok(where) : note(where, 'Leave server.host out to serve this machine only.')]
  const running = servedAt(config.dataFolder)
  findings.push(ok(running === undefined ? 'no desk runs here now: nobody is served' : `the desk serves it at ${running}`))
  if (hosts.length > 0) findings.push(ok(`it answers to ${hosts.join(', ')} beside this machine’s own names`))
  if (isPublic)
    findings.push(note('anybody may read editions, stories, feeds and the search without signing in', 'server.public: no closes it.'))
  if (proxies.length > 0)
    findings.push(note(`what ${proxies.join(', ')} say of who asks is believed`, 'Take out of server.proxies what is no proxy of yours.'))
  if (proxyHeader !== undefined) {
    const owners = proxyOwners.length === 0 ? 'nobody' : proxyOwners.join(', ')
    findings.push(
      note(
        `whom ${proxyHeader} names may read; ${owners} may do everything`,
        'The proxy must take that header out of what comes from outside.',
      ),
    )
  }
  if (isLoopback && !isPublic && !reach.hasOutside)
    findings.push(ok('who sits at this machine may look at everything, and change nothing without signing in'))
  // Without https a token can be read on its way.
  const isPlain = url?.startsWith('http:') === true || (url === undefined && proxies.length === 0)
  if (!isLoopback && isPlain)
    findings.push(note('readers elsewhere are not asked to come by https: what they send can be read on the way', https))
  return findings
}

const https = 'Put a proxy with a certificate before it, and set server.url to its https address: docs/guides/remote.md.'

/** The days after which a token that nobody uses is worth a look. */
const unusedDays = 180

/** What a doctor says of the tokens and sessions that the archive knows. */
export async function passFindings({ store, clock, when }: Pick<GivenStore, 'store' | 'clock' | 'when'>): Promise<readonly Finding[]> {
  const now = clock.now()
  const passes = await store.passes()
  const tokens = passes.filter(({ kind }) => kind === 'token')
  const sessions = passes.filter((pass) => pass.kind === 'session' && isLive(pass, now))
  const open = passes.filter((pass) => pass.kind === 'sign-in' && isLive(pass, now))
  const counted = `tokens: ${tokens.length}; browsers signed in: ${sessions.length}; addresses that still sign in once: ${open.length}`
  return [ok(counted), ...tokens.map((token) => tokenFinding(token, now, when))]
}

function tokenFinding(token: Pass, now: number, when: GivenStore['when']): Finding {
  const { name, scope, madeAt, usedAt, expiresAt } = token
  const end = `headwater token end ${name.includes(' ') ? token.id : name}`
  const words = `token ${name} (${scope}), ${usedAt === undefined ? 'never used' : `last used ${when(usedAt)}`}`
  if (!isLive(token, now)) return note(`${words}; it is over`, `${end} takes it out of the list.`)
  if (now - (usedAt ?? madeAt) > unusedDays * dayMs) return note(`${words}; not for half a year`, `${end} if nobody needs it.`)
  if (scope === 'admin' && expiresAt === undefined)
    return note(`${words}; it may do everything, for ever`, `${end}, and make one with --expires.`)
  return ok(expiresAt === undefined ? words : `${words}; ends ${when(expiresAt)}`)
}

function ok(text: string): Finding {
  return { level: 'ok', text }
}

function note(text: string, fix: string): Finding {
  return { level: 'note', text, fix }
}
