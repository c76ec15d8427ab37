import { webAddress } from '../channels/markup.ts'
import { limits } from '../limits.ts'

/**
 * Where a link of sanitised markup may lead: an absolute http or https address without user name and password, or a mail
 * address without the letter’s text. Undefined for everything else: other schemes, places within the page, what no browser
 * could open.
 * `linkTarget('/a?b', 'https://lindow.example/c')` → `https://lindow.example/a?b`
 */
export function linkTarget(href: string, base: string): string | undefined {
  const given = href.trim()
  if (given === '' || given.startsWith('#') || given.length > limits.linkChars) return undefined
  const from = URL.canParse(base) ? base : undefined
  if (!URL.canParse(given, from)) return undefined
  const address = new URL(given, from)
  if (address.protocol === 'mailto:') return mailTarget(address.pathname)
  const target = webAddress(address.href)
  return target === undefined || target.length > limits.linkChars ? undefined : target
}

function mailTarget(path: string): string | undefined {
  return /^[\w.+-]{1,64}@[\w.-]{1,190}$/.test(path) ? `mailto:${path}` : undefined
}
