import { limits } from '../limits.ts'
import type { PageElement } from './tree.ts'
import { elementsOf } from './walk.ts'

const linksMax = 500

/** The absolute http and https addresses that a text links to, each once, in order; links into the page itself are left out. */
export function linksOf(root: PageElement, url: string): readonly string[] {
  const own = URL.canParse(url) ? withoutHash(new URL(url)) : ''
  const found = new Set<string>()
  for (const link of elementsOf(root, (element) => element.name === 'a')) {
    const href = link.attributes.href?.trim() ?? ''
    if (href === '' || href.length > limits.linkChars || !URL.canParse(href, url)) continue
    const address = new URL(href, url)
    // Letters of other scripts are written in up to nine signs each, so an address grows when it is made whole.
    if (address.href.length > limits.linkChars) continue
    if (!/^https?:$/.test(address.protocol) || address.username !== '' || address.password !== '') continue
    if (withoutHash(address) !== own && found.size < linksMax) found.add(address.href)
  }
  return [...found]
}

function withoutHash(address: URL): string {
  return address.href.split('#')[0] ?? ''
}
