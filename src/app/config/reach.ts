import type { Problem } from '#core/model/problem.ts'
import { isLoopbackHost } from './checks.ts'
import type { Values } from './decide-config.ts'

/** From where the paper can be reached, and whom it believes. */
export type Reach = {
  /** Whether only this machine can connect. */
  readonly isLoopback: boolean
  /** The address under which readers find it, with a closing slash; undefined where none is set. */
  readonly url: string | undefined
  /** The names it answers to beside the machine’s own, in lower case. */
  readonly hosts: readonly string[]
  /** Whether anything is set that leads here from elsewhere: then nobody is taken for the owner by sitting at the machine. */
  readonly hasOutside: boolean
  readonly isPublic: boolean
  /** Networks whose X-Forwarded headers, and the name in `proxyHeader`, are believed. */
  readonly proxies: readonly string[]
  readonly proxyHeader: string | undefined
  readonly proxyOwners: readonly string[]
}

/** The settings of `server`, and what they come to. */
export function reachOf(values: Values): Reach {
  const text = (key: string): string => String(values.get(`server.${key}`)?.value)
  const list = (key: string): readonly string[] => {
    const value = values.get(`server.${key}`)?.value
    return Array.isArray(value) ? value : []
  }
  const host = text('host')
  const url = text('url') === notSet ? undefined : new URL(text('url')).href
  const named = [...list('hosts'), ...(url === undefined ? [] : [new URL(url).hostname]), ...(isUnspecified(host) ? [] : [spelled(host)])]
  const hosts = [...new Set(named.map((name) => name.toLowerCase()))].filter((name) => !isLoopbackHost(name))
  const proxies = list('proxies')
  const hasCallback = values.get('websub.callback')?.value !== 'off'
  return {
    isLoopback: isLoopbackHost(host),
    url,
    hosts,
    hasOutside: hosts.length > 0 || proxies.length > 0 || hasCallback,
    isPublic: text('public') === 'yes',
    proxies,
    proxyHeader: text('proxyHeader') === notSet ? undefined : text('proxyHeader').toLowerCase(),
    proxyOwners: list('proxyOwners'),
  }
}

/** What does not fit together: a header that nobody is believed to send, owners that no header names. */
export function reachProblems(values: Values): readonly Problem[] {
  const has = (key: string): boolean => {
    const value = values.get(`server.${key}`)?.value
    return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== notSet
  }
  const lacking = [
    ['proxyHeader', 'proxies', 'the networks of the proxy that sends it, such as 127.0.0.1/32'],
    ['proxyOwners', 'proxyHeader', 'the header that names who was let in, such as Remote-User'],
  ] as const
  return lacking.flatMap(([key, needs, what]) => {
    if (!has(key) || has(needs)) return []
    const at = values.get(`server.${key}`)?.at ?? 'server'
    return [
      {
        at,
        found: `server.${key} without server.${needs}`,
        expected: `server.${needs}: ${what}`,
        fix: `Set server.${needs} too, or leave server.${key} out.`,
      },
    ]
  })
}

const notSet = 'not set'

/** 0.0.0.0 and :: are all addresses of the machine, and none that a browser can ask for. */
export function isUnspecified(host: string): boolean {
  return host === '0.0.0.0' || host === '::' || host === '0:0:0:0:0:0:0:0'
}

/** As a Host header spells it: an IPv6 address in brackets. */
function spelled(host: string): string {
  return host.includes(':') ? `[${host}]` : host
}
