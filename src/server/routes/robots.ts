import { serverLinks } from '#core/channels/places.ts'
import { dayMs, isoOf } from '#core/model/instant.ts'
import { notFound, types } from '../answer.ts'
import type { Route } from '../route.ts'

/**
 * What robots may do here (RFC 9309): nothing in a paper that is not public; else read it, but ask for nothing that costs the desk a
 * search. What machines may do with the texts is the owner’s to say, as Content-Signal.
 */
export const robots: Route = {
  path: '/robots.txt',
  access: 'open',
  title: 'What robots may do here',
  async answer(_ask, deps) {
    const { contentSignal, license, isPublic: isOpen = false } = deps.feeds ?? {}
    const closed = ['/search', '/ask', '/since', '/sign-in'].map((path) => `Disallow: ${path}`)
    const lines = [
      ...(license === undefined ? [] : [`# The terms of the texts: ${license}`]),
      'User-agent: *',
      ...(contentSignal === undefined ? [] : [`Content-Signal: ${contentSignal}`]),
      ...(isOpen ? [...closed, 'Allow: /'] : ['Disallow: /']),
      ...(isOpen && license !== undefined ? ['', `License: ${license}`] : []),
    ]
    return { status: 200, type: types.text, body: `${lines.join('\n')}\n` }
  },
}

/** How long a statement of whom to write to holds; it is made anew with every answer. */
const securityDays = 180

/** Whom to tell of a weakness (RFC 9116), where the owner named a contact. */
export const securityText: Route = {
  path: '/.well-known/security.txt',
  access: 'open',
  title: 'Whom to tell of a weakness',
  async answer(_ask, deps) {
    const address = contactAddress(deps.feeds?.contact)
    if (address === undefined || deps.feeds === undefined) return notFound(deps)
    // By the day, so that the same answer is given all day.
    const expires = isoOf(Math.floor(deps.feeds.clock.now() / dayMs) * dayMs + securityDays * dayMs)
    const canonical = `${deps.baseUrl}${serverLinks({ at: 'front' })}.well-known/security.txt`
    const body = `Contact: ${address}\nExpires: ${expires}\nPreferred-Languages: en\nCanonical: ${canonical}\n`
    return { status: 200, type: types.text, body }
  },
}

/** A web or mail address as the file takes it; undefined for words that are neither. */
function contactAddress(contact: string | undefined): string | undefined {
  if (contact === undefined || /[\s<>"\u0000-\u001f]/.test(contact)) return undefined
  if (/^mailto:[^@]+@[^@]+$/.test(contact)) return contact
  if (/^[^@:/]+@[^@:/]+$/.test(contact)) return `mailto:${contact}`
  return URL.parse(contact)?.protocol === 'https:' ? contact : undefined
}
