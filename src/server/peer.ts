import ipaddr from 'ipaddr.js'
import { loopbackNames } from './loopback-names.ts'

/** The other end, as far as it can be believed. */
export type Peer = {
  /** Where the question came from: the connection’s own address, or what a trusted proxy says. Empty within a test. */
  readonly address: string
  /** Whether the connection is that of a trusted proxy, whose headers are believed. */
  readonly isProxied: boolean
  /** Whether the reader’s browser speaks https. */
  readonly isHttps: boolean
}

export type PeerAsk = {
  /** The address that the connection has. */
  readonly connection: string
  readonly hostName: string
  header(name: string): string | undefined
}

/** Which proxies are believed, as networks, and the name under which the paper is served over https. */
export type PeerRules = { readonly proxies?: readonly string[]; readonly httpsHost?: string }

/**
 * Tells who is at the other end. X-Forwarded-For and X-Forwarded-Proto count only where the connection itself comes from a listed
 * network; of the addresses the last one counts that is no proxy of ours, because all before it the asker can have written.
 */
export function peerOf({ connection, hostName, header }: PeerAsk, { proxies = [], httpsHost }: PeerRules): Peer {
  const isProxied = isIn(connection, proxies)
  const forwarded = isProxied ? (header('x-forwarded-for') ?? '').split(',').map((part) => part.trim()) : []
  let address = connection
  for (const hop of forwarded.reverse()) {
    if (!ipaddr.isValid(hop)) break
    address = hop
    if (!isIn(hop, proxies)) break
  }
  const scheme = isProxied ? header('x-forwarded-proto')?.split(',').at(-1)?.trim().toLowerCase() : undefined
  return { address, isProxied, isHttps: scheme === 'https' || (hostName === httpsHost && !loopbackNames.includes(hostName)) }
}

/** The part of an address by which askers are counted: an IPv6 network of 64 bits is one household, as an IPv4 address is. */
export function countedAs(address: string): string {
  if (!ipaddr.isValid(address)) return ''
  const parsed = ipaddr.process(address)
  return parsed.kind() === 'ipv4' ? parsed.toString() : ipaddr.IPv6.networkAddressFromCIDR(`${parsed.toString()}/64`).toString()
}

/** Whether it is an address of this machine’s own, or within a test, where there is no connection. */
export function isLoopbackAddress(address: string): boolean {
  return address === '' || (ipaddr.isValid(address) && ipaddr.process(address).range() === 'loopback')
}

/** Whether an address lies in one of the networks. */
export function isIn(address: string, networks: readonly string[]): boolean {
  if (networks.length === 0 || !ipaddr.isValid(address)) return false
  const parsed = ipaddr.process(address)
  return networks.some((network) => {
    const [base, bits] = ipaddr.parseCIDR(network)
    return base.kind() === parsed.kind() && parsed.match(base, bits)
  })
}
