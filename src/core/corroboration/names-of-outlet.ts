import { getDomainWithoutSuffix } from 'tldts'

/**
 * The names by which others credit an outlet: its own without what a feed’s title adds, with and without the article, and the
 * name of its host as a word. Names that are too short or too common to tell are left out.
 * `namesOfOutlet('The Daily Beam – Science', 'daily-beam.example')` → The Daily Beam, Daily Beam
 */
export function namesOfOutlet(name: string, host: string | undefined): readonly string[] {
  const own = (name.split(separator, 1)[0] ?? '').trim()
  const bare = own.replace(/^(?:the|der|die|das|le|la|el|il) /i, '')
  const label = host === undefined ? '' : (getDomainWithoutSuffix(host) ?? '')
  return [...new Set([own, bare, host ?? '', label.charAt(0).toUpperCase() + label.slice(1)])].filter(
    (form) => form.length >= nameMin && /\p{L}/u.test(form) && !commonNames.has(form.toLowerCase()),
  )
}

const separator = / [-–—|»:·•] |: | \(|[|»]/
const nameMin = 3
const commonNames = new Set('blog blogs feed home latest news new posts rss security stories tech the top www'.split(' '))
