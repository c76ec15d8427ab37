import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'
import { limits } from '#core/limits.ts'
import { failed, ok, type Result } from '#core/model/failure.ts'

/** One place to be dialled: the host as the address names it, the port, and the numeric address it stands for. */
type Dial = { readonly host: string; readonly port: number; readonly address: string }

/** Decides which addresses of the world may be asked. */
export type Guard = {
  /** The address in its one normal form, or the reason why it is not fetched. Nothing is looked up or dialled. */
  check(text: string, base?: URL): Result<URL>
  /** Whether a connection may go there: a public address at port 80 or 443, or one that the operator allowed. */
  mayDial(dial: Dial): boolean
  /** Whether the operator allowed this very place: it is his own and needs no politeness. */
  isOwn(url: URL): boolean
}

/**
 * Makes the guard of all outgoing connections. `allow` holds ranges (`127.0.0.0/8`, any port) and exact places
 * (`intranet.example:8080`, whatever address that has). Everything else must be public in the sense of RFC 6890.
 * Throws a RangeError for an entry that is neither.
 */
export function openGuard(allow: readonly string[]): Guard {
  const ranges: Range[] = []
  const places = new Set<string>()
  for (const entry of allow) {
    if (entry.includes('/')) ranges.push(rangeOf(entry))
    else places.add(placeOf(entry))
  }

  // Names that were found to stand for an address in an allowed range.
  const ownNames = new Set<string>()

  const mayDial = ({ host, port, address }: Dial): boolean => {
    if (places.has(`${host}:${port}`)) return true
    const parsed = parse(address)
    if (parsed === undefined) return false
    const isInRange = ranges.some((range) => isWithin(parsed, range))
    if (isInRange && ownNames.size < ownNamesMax) ownNames.add(`${host}:${port}`)
    return isInRange || ((port === 80 || port === 443) && isPublic(parsed))
  }
  const isOwn = (url: URL): boolean => {
    const host = hostOf(url)
    const place = `${host}:${portOf(url)}`
    if (places.has(place) || ownNames.has(place)) return true
    const parsed = parse(host)
    return parsed !== undefined && ranges.some((range) => isWithin(parsed, range))
  }

  return {
    mayDial,
    isOwn,
    check: (text, base) => {
      const url = URL.canParse(text, base?.href) ? new URL(text, base?.href) : undefined
      const shown = shownOf(text)
      if (url === undefined) return failed('fetch/bad-address', shown, 'This is not an address.')
      if (url.href.length > limits.linkChars) return failed('fetch/bad-address', shown, `It is longer than ${limits.linkChars} characters.`)
      if (url.protocol !== 'http:' && url.protocol !== 'https:') {
        return failed('fetch/bad-address', shown, `Only http and https are fetched, not ${url.protocol.slice(0, -1)}.`)
      }
      if (url.username !== '' || url.password !== '') {
        return failed('fetch/bad-address', withoutUser(url).href, 'The address holds a user name or password.')
      }
      const host = hostOf(url)
      const numeric = isOwnName(host) ? ownAddresses : [host].filter((text) => isIP(text) !== 0)
      if (numeric.length > 0 && !numeric.some((address) => mayDial({ host, port: portOf(url), address }))) {
        return failed('fetch/refused-address', url.href, refusalOf(host, portOf(url)))
      }
      url.hash = ''
      return ok(url)
    },
  }
}

/** An address as a failure shows it: of one that is no web address the beginning, for the rest may be a whole document. */
function shownOf(text: string): string {
  return /^\s*https?:/i.test(text) || text.length <= shownChars ? text.slice(0, limits.linkChars) : `${text.slice(0, shownChars)}…`
}

const shownChars = 40

const ownNamesMax = 10_000

/** Says in a sentence why a place is not dialled. */
export function refusalOf(address: string, port: number): string {
  const parsed = parse(address)
  return parsed !== undefined && isPublic(parsed)
    ? `Port ${port} is neither 80 nor 443.`
    : `${address} port ${port} is not a place on the public network.`
}

/** The host of an address, without the brackets of IPv6. */
export function hostOf(url: URL): string {
  return url.hostname.startsWith('[') ? url.hostname.slice(1, -1) : url.hostname
}

/** The port of an address, the scheme’s own when it names none. */
function portOf(url: URL): number {
  if (url.port !== '') return Number(url.port)
  return url.protocol === 'https:' ? 443 : 80
}

/** Names that always mean this machine, whatever a resolver says (RFC 6761, 6.3). */
function isOwnName(host: string): boolean {
  return /(?:^|\.)localhost\.?$/.test(host)
}

const ownAddresses = ['127.0.0.1', '::1'] as const

type Address = ipaddr.IPv4 | ipaddr.IPv6
type Range = readonly [Address, number]

function parse(address: string): Address | undefined {
  const bare = address.split('%')[0] ?? ''
  // IPv4-mapped addresses come out as the IPv4 address they stand for, which is what the system dials.
  return isIP(bare) === 0 ? undefined : ipaddr.process(bare)
}

const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3')

function isPublic(address: Address): boolean {
  if (address.range() !== 'unicast') return false
  // Outside 2000::/3 stand forms such as ::127.0.0.1 that some systems still dial as IPv4.
  return address.kind() === 'ipv4' || isWithin(address, globalUnicast)
}

function isWithin(address: Address, [start, bits]: Range): boolean {
  return address.kind() === start.kind() && address.match(start as never, bits)
}

function rangeOf(entry: string): Range {
  if (!ipaddr.isValidCIDR(entry)) throw new RangeError(`${entry} is not a range of addresses such as 127.0.0.0/8`)
  return ipaddr.parseCIDR(entry)
}

function placeOf(entry: string): string {
  const url = URL.canParse(`http://${entry}`) ? new URL(`http://${entry}`) : undefined
  if (url === undefined || !/:\d{1,5}$/.test(entry) || url.pathname !== '/' || url.username !== '') {
    throw new RangeError(`${entry} is not a host with a port such as intranet.example:8080`)
  }
  return `${hostOf(url)}:${portOf(url)}`
}

function withoutUser(url: URL): URL {
  const bare = new URL(url)
  bare.username = ''
  bare.password = ''
  return bare
}
