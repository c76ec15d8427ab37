import { getDomain } from 'tldts'
import { redirectorAt } from './redirector-at.ts'
import { targetInPath } from './target-in-path.ts'

/**
 * One address for one document, for comparing: https, no `www.`, default port, tracking parameters, AMP or closing slash,
 * parameters in order, redirectors opened where the target stands in the address itself. A fragment goes, unless it names
 * a version or a date: changelogs keep many entries in one page. Undefined for what is not http(s).
 * `canonicalAddress('http://www.lamp.example/a/?utm_source=x#top')` → `https://lamp.example/a`
 */
export function canonicalAddress(address: string): string | undefined {
  const url = opened(address)
  if (!url) return undefined
  url.protocol = 'https:'
  if (url.port === '80' || url.port === '443') url.port = ''
  url.hostname = url.hostname.replace(/^(?:www\d?|amp)\.(?=[^.]+\.)/, '').replace(/\.$/, '')
  url.searchParams.sort()
  const path = withoutAmp(url.pathname)
  const query = url.searchParams.toString()
  const place = /^#(?:[a-z]{1,12}[-_]?)?v?\d{1,4}[._-]\d/i.test(url.hash) ? url.hash : ''
  return `${url.origin}${path === '/' ? '' : path}${query === '' ? '' : `?${query}`}${place}`
}

/** The address to cite: redirectors opened, without tracking parameters and credentials; else as it was written. */
export function cleanAddress(address: string): string | undefined {
  return opened(address)?.href
}

/** The host without `www.`, in lower case; undefined for what is not http(s). */
export function hostOf(address: string): string | undefined {
  return parsed(address)?.hostname.replace(/^www\./, '')
}

/** The part of the host that somebody registered (public suffix list): `news.lamp.co.uk` → `lamp.co.uk`. */
export function registrableHost(address: string): string | undefined {
  const host = hostOf(address)
  return host === undefined ? undefined : (getDomain(host, { allowPrivateDomains: true }) ?? host)
}

/** Whether a host is that name or lies below it: `isAtHost('news.lamp.example', 'lamp.example')` → true. */
export function isAtHost(host: string, name: string): boolean {
  return host.endsWith(name) && (host.length === name.length || host.charAt(host.length - name.length - 1) === '.')
}

/** Whether an address names a document and not a site’s front page; false for what is not http(s). */
export function isDeep(address: string): boolean {
  const url = parsed(address)
  return url !== undefined && (url.pathname.length > 1 || url.search.length > 1)
}

function opened(address: string): URL | undefined {
  let url = parsed(address)
  for (let hop = 0; hop < hopsMax && url; hop += 1) {
    const target = targetOf(url)
    if (target === undefined) break
    url = target
  }
  if (!url) return undefined
  url.username = ''
  url.password = ''
  const names = [...url.searchParams.keys()].filter(isTracking)
  for (const name of names) url.searchParams.delete(name)
  return url
}

/** A redirector may point at a redirector; nobody does so four times. */
const hopsMax = 4

function parsed(address: string): URL | undefined {
  const text = address.trim()
  if (text.length > addressMax || !URL.canParse(text)) return undefined
  const url = new URL(text)
  return url.protocol === 'http:' || url.protocol === 'https:' ? url : undefined
}

const addressMax = 4_096

function targetOf(url: URL): URL | undefined {
  const row = redirectorAt(url)
  if (row === undefined) return ampTarget(url, url.hostname.replace(/^www\./, ''))
  const named = row.names.map((name) => parsed(url.searchParams.get(name) ?? '')).find((target) => target !== undefined)
  return named ?? parsed(targetInPath(url.pathname) ?? '') ?? ampTarget(url, url.hostname.replace(/^www\./, ''))
}

/** `google.com/amp/s/lamp.example/a` and the AMP cache hold the target in the path. */
function ampTarget(url: URL, host: string): URL | undefined {
  const isCache = host.endsWith('.cdn.ampproject.org')
  if (!isCache && !/^google\.[a-z.]{2,6}$/.test(host)) return undefined
  const path = /^\/(?:amp|[cv])\/(s\/)?([^/]+\.[^/]+.*)$/.exec(url.pathname)
  return path ? parsed(`http${path[1] ? 's' : ''}://${path[2]}${url.search}`) : undefined
}

function isTracking(name: string): boolean {
  const lower = name.toLowerCase()
  return tracking.has(lower) || trackingPrefixes.some((prefix) => lower.startsWith(prefix))
}

const trackingPrefixes = ['utm_', 'mtm_', 'pk_', 'hsa_', '_hs', 'mc_', 'at_', 'ns_', 'vero_', 'oly_', 'wt_', 'guce_']
const tracking = new Set(
  'amp fbclid gclid gclsrc dclid gbraid wbraid msclkid yclid igshid twclid ttclid li_fat_id mkt_tok cmpid cmp ocid ref_src ref_url rss smid sref spm s_cid ncid trk trkcampaign feature partner source_rss ftag xtor __twitter_impression ito icid'.split(
    ' ',
  ),
)

function withoutAmp(path: string): string {
  const plain = path.replace(/\/amp(?:\.html)?\/?$/, '/').replace(/\.amp(?:\.html)?$/, '.html')
  return plain.length > 1 ? plain.replace(/\/{1,20}$/, '') || '/' : plain
}
