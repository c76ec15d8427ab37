import type { Metas } from './metadata.ts'
import { textOf } from './text.ts'
import type { PageElement } from './tree.ts'
import { elementsOf, namesOf } from './walk.ts'

export type BylineHints = { readonly metas: Metas; readonly authors: readonly string[]; readonly siteName: string | undefined }

const namesMax = 10
const nameCharsMax = 80

/**
 * Who wrote a page, as names parted by commas: JSON-LD, then `<meta>`, then the usual elements. Addresses, mail addresses
 * and the site’s own name are not names. `By Ada Moss and Ben Lee | Staff` → `Ada Moss, Ben Lee`
 */
export function bylineOf(root: PageElement, hints: BylineHints): string | undefined {
  const metaNames = [
    'author',
    'article:author',
    'parsely-author',
    'sailthru.author',
    'dc.creator',
    'citation_author',
    'twitter:creator',
    'byl',
  ]
  const declared = metaNames.map((name) => hints.metas.get(name)).filter((text): text is string => text !== undefined)
  const found = [hints.authors, ...declared.map(peopleIn), ...elementBylines(root)]
  for (const names of found) {
    const kept = [...new Set(names.map((name) => name.trim()).filter((name) => isName(name, hints.siteName)))].slice(0, namesMax)
    if (kept.length > 0) return kept.join(', ')
  }
  return undefined
}

function elementBylines(root: PageElement): readonly (readonly string[])[] {
  const marked = elementsOf(
    root,
    (element) => /^author$/i.test(element.attributes.itemprop ?? '') || /(?:^|\s)author(?:$|\s)/.test(element.attributes.rel ?? ''),
  )
  const classed = elementsOf(root, (element) =>
    /(?:^|[\s_-])(?:author-?name|author|byline|posted-by|post-author|entry-author)(?=$|[\s_])/.test(namesOf(element)),
  )
  return [...marked, ...classed].slice(0, 20).map((element) => peopleIn(textOf(element).split('\n')[0] ?? ''))
}

function peopleIn(text: string): readonly string[] {
  const bare = text
    .replace(/\s+/g, ' ')
    .replace(/^\s*(?:(?:written|posted|published|reviewed|words|story)\s+)?(?:by|von|par|por|de|di|door)[\s:]+/i, '')
    .trim()
  const cut = bare.split(/\s+[|•·–—»]\s+|\s+(?:on|published|updated|posted)\s/i)[0] ?? ''
  return cut.split(/\s*(?:,|;|&|\sand\s|\sund\s|\set\s|\sy\s|\se\s)\s*/i)
}

const noNames = /^(?:admin|administrator|author|anonymous|by|editor|editorial team|guest|read more|share|staff|team|unknown|user)$/i

function isName(name: string, siteName: string | undefined): boolean {
  if (name.length < 2 || name.length > nameCharsMax || !/\p{L}/u.test(name)) return false
  if (/https?:|www\.|[@{}<>]|\d{3,}/.test(name) || noNames.test(name)) return false
  return siteName === undefined || name.toLowerCase() !== siteName.toLowerCase()
}
