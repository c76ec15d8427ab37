import { isAtHost } from '../../text/address.ts'
import { webAddress } from '../links.ts'

export const place = 'https://www.reddit.com/'

/**
 * Where what a post tells of stands: the address it links to, or its thread when it links nowhere, to itself, or to a
 * picture or film that Reddit keeps. `reportAt('https://i.redd.it/a.png', thread)` → the thread
 */
export function reportAt(link: string | undefined, thread: string): string {
  const address = webAddress(link, place)
  if (address === undefined) return thread
  const { hostname, pathname } = new URL(address)
  const isKept = hostname.endsWith('.redd.it') || hostname.endsWith('.redditmedia.com')
  const isOwn =
    isAtHost(hostname, 'reddit.com') &&
    (/^\/(?:gallery|media|poll|video)\b/.test(pathname) || threadIn(pathname) === threadIn(new URL(thread).pathname))
  return isKept || isOwn ? thread : address
}

function threadIn(path: string): string | undefined {
  return /\/comments\/(\w{1,12})(?:\/|$)/.exec(path)?.[1]
}

/** Whether a title or text is nothing but the note that it was taken away: `[removed]`, `[ Removed by moderator ]`. */
export function isRemoved(text: string): boolean {
  const bare = text.replace(/<[^<>]{0,200}>/g, '').trim()
  return bare.length < removedChars && /^\[ ?(?:deleted|removed)(?: by [\w ]{1,40})? ?\]$/i.test(bare)
}

const removedChars = 80
