import { limits } from '../limits.ts'

/**
 * An address of the web, absolute and in one spelling: `webAddress('/a b', 'https://x.example/feed')` →
 * `https://x.example/a%20b`. Undefined for what is empty, longer than `limits.linkChars`, or not http(s): no other
 * scheme may leave a feed. User name and password are taken out.
 */
export function webAddress(text: string | undefined, base?: string): string | undefined {
  // Addresses are escaped twice more often than they hold a parameter called `amp;`.
  const trimmed = text?.trim().replaceAll('&amp;', '&')
  if (trimmed === undefined || trimmed === '' || trimmed.length > limits.linkChars) return undefined
  // An address that is whole needs no base, and reading the base costs as much again.
  const url = parsed(trimmed, /^https?:\/\//i.test(trimmed) ? undefined : base)
  if (!url) return undefined
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined
  if (url.username !== '' || url.password !== '') {
    url.username = ''
    url.password = ''
  }
  return url.href.length > limits.linkChars ? undefined : url.href
}

function parsed(text: string, base: string | undefined): URL | undefined {
  try {
    return new URL(text, base)
  } catch {
    return undefined
  }
}

/** Resolves xml:base values level by level against the document’s address (RFC 4287, section 2). */
export function baseOf(bases: readonly string[], documentUrl: string): string {
  return bases.reduce((base, next) => webAddress(next, base) ?? base, documentUrl)
}
