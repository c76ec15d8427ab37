import type { Reach } from '#app/config/reach.ts'
import type { Pass } from '#core/model/access.ts'
import type { AccessDesk } from '#desk/access/issue-pass.ts'
import { passOfSecret } from '#desk/access/pass-of-secret.ts'
import type { Caller } from './access.ts'
import type { Deps } from './deps.ts'
import { isFromElsewhere } from './from-elsewhere.ts'
import { loopbackNames } from './loopback-names.ts'
import { isLoopbackAddress } from './peer.ts'
import type { Ask } from './route.ts'
import { sentSession } from './session-cookie.ts'

/** What of a question tells who asks. */
export type Asked = Pick<Ask, 'header' | 'hostName' | 'query' | 'remoteAddress' | 'isProxied' | 'isHttps'>

/**
 * Tells who asks: by a token in the Authorization header, else by the session’s cookie, the name that a trusted proxy vouches for, the
 * key of a feed’s address, or by sitting at the machine itself. A token that proves nothing is nobody’s, whatever else is sent.
 */
export function openCallers(desk: Pick<AccessDesk, 'store' | 'clock'>, reach: Reach): Deps['callerOf'] {
  return async (asked) => {
    const token = bearerOf(asked)
    if (token !== undefined) return (await proven(desk, token, 'token')) ?? { kind: 'nobody' }
    const session = sentSession(asked)
    const known = session === undefined ? undefined : await proven(desk, session, 'session')
    return known ?? proxied(asked, reach) ?? (await withFeedKey(desk, asked)) ?? unproven(asked, reach)
  }
}

/** As RFC 6750 has it, or as apps send it that speak the protocol of Google Reader. */
function bearerOf({ header }: Asked): string | undefined {
  return /^(?:bearer +|googlelogin +auth=)(\S+) *$/i.exec(header('authorization') ?? '')?.[1]
}

async function proven(desk: Pick<AccessDesk, 'store' | 'clock'>, secret: string, kind: 'token' | 'session'): Promise<Caller | undefined> {
  const pass = await passOfSecret(desk, secret)
  return pass?.kind === kind ? callerOfPass(pass, kind) : undefined
}

function callerOfPass({ scope, name, id }: Pass, by: 'token' | 'session'): Caller {
  return { kind: scope, name, by, passId: id }
}

/** The name a trusted proxy has let in: an owner’s may do all, every other one may read. */
function proxied({ isProxied, header }: Asked, { proxyHeader, proxyOwners }: Reach): Caller | undefined {
  const name = isProxied && proxyHeader !== undefined ? header(proxyHeader)?.trim() : undefined
  if (name === undefined || name === '') return undefined
  return { kind: proxyOwners.includes(name) ? 'admin' : 'reader', name, by: 'proxy' }
}

/** Only a secret of feeds may stand in an address, where histories and logs keep it. */
async function withFeedKey(desk: Pick<AccessDesk, 'store' | 'clock'>, { query }: Asked): Promise<Caller | undefined> {
  const key = query('key')
  return key?.startsWith('hwf_') === true ? await proven(desk, key, 'token') : undefined
}

function unproven(asked: Asked, reach: Reach): Caller {
  if (isLocal(asked, reach)) return { kind: 'local' }
  return { kind: reach.isPublic ? 'visitor' : 'nobody' }
}

/**
 * Whether it can only be somebody at the machine: nothing outside leads here, the name is the machine’s own, nobody passed the
 * question on, and it is no part of another site’s page, which would make the desk work without being shown its answers.
 */
function isLocal(asked: Asked, { isLoopback, hasOutside }: Reach): boolean {
  if (!isLoopback || hasOutside || asked.isProxied) return false
  if (!loopbackNames.includes(asked.hostName) || !isLoopbackAddress(asked.remoteAddress)) return false
  return forwardingHeaders.every((name) => asked.header(name) === undefined) && !isPartOfElsewhere(asked)
}

const forwardingHeaders = [
  'forwarded',
  'via',
  'x-real-ip',
  'x-client-ip',
  'cf-connecting-ip',
  'true-client-ip',
  'x-original-host',
  'x-original-url',
  ...['for', 'by', 'host', 'port', 'prefix', 'proto', 'scheme', 'server', 'ssl', 'user'].map((part) => `x-forwarded-${part}`),
] as const

/** By Fetch Metadata (W3C, sections 2.1 to 2.3): a link that is followed is the reader’s own doing; an image or a frame of a page is not. */
function isPartOfElsewhere(asked: Asked): boolean {
  if (!isFromElsewhere(asked)) return false
  return asked.header('sec-fetch-mode') !== 'navigate' || !followed.includes(asked.header('sec-fetch-dest') ?? 'document')
}

/** As browsers say it of a link; where the paper’s service worker passes it on, they say nothing of what it is for. */
const followed: readonly string[] = ['document', 'empty']
