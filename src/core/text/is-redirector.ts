import { redirectorAt } from './redirector-at.ts'

/**
 * Whether an address only leads somewhere else: a tracker, a shortener, Google News. Ask it of a clean address, whose target
 * was taken already where the address holds it: what is left tells nothing until its host is asked. Such a place is nobody’s
 * outlet and no first-hand document. `isRedirector('https://t.co/abc')` → true
 */
export function isRedirector(address: string): boolean {
  return URL.canParse(address) && redirectorAt(new URL(address)) !== undefined
}
