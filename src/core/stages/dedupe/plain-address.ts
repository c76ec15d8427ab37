import { canonicalAddress } from '../../text/address.ts'

/**
 * An address without the marks of a language edition, to find the same page in another language: `zh.lamp.example/news/wick-3`
 * and `lamp.example/es/news/wick-3` are both `lamp.example/news/wick-3`. Empty for a front page and for what is too short to
 * tell.
 */
export function plainAddress(address: string): string {
  const canonical = canonicalAddress(address)
  if (canonical === undefined) return ''
  const { hostname, pathname, search } = new URL(canonical)
  const [label = '', ...rest] = hostname.split('.')
  const host = rest.length > 1 && languageMark.test(label) ? rest.join('.') : hostname
  const parts = pathname.split('/').filter((part) => part !== '' && !languageMark.test(part))
  const query = search
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '' && !languageNames.has(pair.split('=', 1)[0] ?? ''))
  const page = [...parts.slice(-partsMax), ...query].join('/')
  return page.length < pageMin ? '' : `${host}/${page}`
}

const partsMax = 8
/** `/news` and `/a/1` are the same on every edition of every paper. */
const pageMin = 8
const languageMark =
  /^(?:ar|cn|cs|da|de|el|en|es|fa|fi|fr|he|hi|hu|id|it|ja|jp|ko|kr|nl|no|pl|pt|ro|ru|sv|th|tr|uk|vi|zh)(?:[-_](?:[a-z]{2}|hans|hant))?$/i
const languageNames = new Set(['hl', 'lang', 'language', 'locale'])
