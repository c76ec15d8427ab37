import { splitWords, type Words } from '../../beats/split-words.ts'
import { isAtHost, isDeep } from '../../text/address.ts'

/** An article’s address in the parts that rules speak of. */
export type Address = {
  /** Without `www.`; empty when it is no address. */
  readonly host: string
  /** Host and path, lowercased, without scheme and `www.`: what `places` are compared with. */
  readonly place: string
  readonly segments: readonly string[]
  /** The words of host and path: `tarn.example/TarnProject` → `tarn`, `example`, `tarn`, `project`. */
  readonly words: Words
  /** The words of the path alone. */
  readonly pathWords: Words
  /** Where a site begins, and no page of it: on a host of many people's pages, what one of them put there. */
  readonly isFrontPage: boolean
}

const noWords: Words = { tokens: [], raw: '' }
const none: Address = { host: '', place: '', segments: [], words: noWords, pathWords: noWords, isFrontPage: false }

/** `addressOf('https://www.lwn.net/Articles/1/').place` → `lwn.net/articles/1` */
export function addressOf(url: string): Address {
  if (!URL.canParse(url)) return none
  const parsed = new URL(url)
  const host = parsed.hostname.replace(/^www\./, '')
  const segments = parsed.pathname.split('/').filter((segment) => segment !== '')
  const place = [host, ...segments].join('/')
  const path = partedWords(segments.join('/'))
  const words = splitWords(`${hostWords(host)} ${path}`)
  const isFrontPage = !isDeep(url) || (pagesHosts.test(host) && segments.length === 1 && parsed.search === '')
  return { host, place: place.toLowerCase(), segments, words, pathWords: splitWords(path), isFrontPage }
}

/** Who puts pages on a code host’s second domain is not about the code host. */
const pagesHosts = /\.(?:codeberg\.page|github\.io|gitlab\.io|sourceforge\.io)$/

function hostWords(host: string): string {
  return host.replace(pagesHosts, '').replace(/[.-]/g, ' ')
}

/** A page’s ending says how it is made, and not what it is about: `/news/7.php`. */
function partedWords(text: string): string {
  return text
    .replace(/\.[a-z]{3,5}$/, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[./_~-]/g, ' ')
}

/** Whether an address is at one of the places: the host itself, a host below it, or a path below the place’s. */
export function isAt(address: Address, place: string): boolean {
  const slash = place.indexOf('/')
  if (slash < 0) return isAtHost(address.host, place)
  return isAtHost(address.host, place.slice(0, slash)) && address.place.startsWith(place.slice(slash).toLowerCase(), address.host.length)
}
