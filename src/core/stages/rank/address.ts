import { splitWords, type Words } from '../../beats/split-words.ts'
import { isAtHost } from '../../text/address.ts'

/** An article’s address in the parts that rules speak of. */
export type Address = {
  /** Without `www.`; empty when it is no address. */
  readonly host: string
  /** Host and path, lowercased, without scheme and `www.`: what `places` are compared with. */
  readonly place: string
  readonly segments: readonly string[]
  /** The words of host and path: `github.com/RsyncProject` → `github`, `com`, `rsync`, `project`. */
  readonly words: Words
}

const none: Address = { host: '', place: '', segments: [], words: { tokens: [], raw: '' } }

/** `addressOf('https://www.lwn.net/Articles/1/').place` → `lwn.net/articles/1` */
export function addressOf(url: string): Address {
  if (!URL.canParse(url)) return none
  const parsed = new URL(url)
  const host = parsed.hostname.replace(/^www\./, '')
  const segments = parsed.pathname.split('/').filter((segment) => segment !== '')
  const place = [host, ...segments].join('/')
  const parted = place.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[./_~-]/g, ' ')
  return { host, place: place.toLowerCase(), segments, words: splitWords(parted) }
}

/** Whether an address is at one of the places: the host itself, a host below it, or a path below the place’s. */
export function isAt(address: Address, place: string): boolean {
  const host = place.split('/', 1)[0] ?? ''
  const path = place.slice(host.length)
  if (!isAtHost(address.host, host)) return false
  return path === '' || address.place.slice(address.host.length).startsWith(path.toLowerCase())
}
