// table
import { isAtHost } from '../../text/address.ts'
import type { Page } from '../page.ts'
import { fits } from '../selector.ts'
import type { PageElement } from '../tree.ts'
import { elementsOf, firstOf, without } from '../walk.ts'

/** Where a site keeps its text, for pages that the extractors misread. Selectors are those of `selector.ts`. Sorted by host. */
type SiteRule = { readonly host: string; readonly text: string; readonly drop?: string }

const rules: readonly SiteRule[] = [
  { host: 'arxiv.org', text: 'blockquote.abstract', drop: '.descriptor' },
  { host: 'github.com', text: '.markdown-body' },
  { host: 'news.ycombinator.com', text: '.comment-tree, #bigbox', drop: '.reply, .navs, .comhead' },
]

/** The text of a page by the rule for its site; undefined when there is no rule or the rule finds nothing. */
export function siteTextOf(page: Page): PageElement | undefined {
  const host = URL.canParse(page.url) ? new URL(page.url).hostname : ''
  const rule = rules.find((one) => isAtHost(host, one.host))
  if (rule === undefined) return undefined
  const { text, drop } = rule
  const found = elementsOf(page.root, (element) => fits(element, text))
  const outer = found.filter((element) => !found.some((other) => other !== element && holds(other, element)))
  if (outer.length === 0) return undefined
  const whole: PageElement = { name: 'div', attributes: {}, children: outer }
  return drop === undefined ? whole : without(whole, (element) => fits(element, drop))
}

function holds(element: PageElement, inner: PageElement): boolean {
  return firstOf(element, (child) => child === inner) !== undefined
}
