import { childrenOf, childText, type Element } from '../feed/element.ts'
import { walk } from '../feed/walk.ts'

/**
 * The guids of entries whose files Mastodon’s RSS marks as not for everybody (Media RSS, `media:rating` with the scheme
 * urn:simple): `<media:content …><media:rating scheme="urn:simple">adult</media:rating></media:content>`.
 */
export function sensitiveGuids(document: string): ReadonlySet<string> {
  const guids = new Set<string>()
  if (!document.includes('media:rating')) return guids
  walk(document, (item) => {
    const guid = childText(item, 'guid')
    if (guid !== undefined && [item, ...childrenOf(item, 'media:content')].some(isForAdults)) guids.add(guid)
  })
  return guids
}

function isForAdults(element: Element): boolean {
  return childText(element, 'media:rating')?.toLowerCase() === 'adult'
}
