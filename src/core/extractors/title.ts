import { bareWords } from '../text/bare-words.ts'
import { seenOf } from './characters.ts'
import type { Metas } from './metadata.ts'
import { textOf } from './text.ts'
import type { PageElement } from './tree.ts'
import { elementsOf, firstOf } from './walk.ts'

export type TitleHints = { readonly metas: Metas; readonly headline: string | undefined; readonly siteName: string | undefined }

/** A longer headline is not one. */
const titleCharsMax = 1_000

/**
 * The headline of a page: its one `<h1>` when the declared titles bear it out, else the declared title without the name of
 * the site. `Bridge closed | The Daily` → `Bridge closed`
 */
export function titleOf(root: PageElement, hints: TitleHints): string | undefined {
  const tag = firstOf(root, (element) => element.name === 'title')
  const named = [
    hints.metas.get('og:title'),
    hints.metas.get('twitter:title'),
    hints.headline,
    tag === undefined ? undefined : rawText(tag),
  ]
  const declared = named.flatMap((text) => (text === undefined || tidy(text) === '' ? [] : [tidy(text)]))
  const headings = elementsOf(root, (element) => element.name === 'h1')
    .map((element) => tidy(textOf(element)))
    .filter((text) => text !== '')
  const ranked = headings.map((heading) => ({ heading, share: sharedWords(heading, declared) })).toSorted((a, b) => b.share - a.share)
  const borne = ranked.find(({ heading, share }) => share >= (headings.length === 1 ? loneShareMin : shareMin) && !isSite(heading, hints))
  if (borne !== undefined) return borne.heading.slice(0, titleCharsMax)
  const best = declared[0]
  if (best !== undefined) return withoutSite(best, hints.siteName).slice(0, titleCharsMax)
  return headings[0]?.slice(0, titleCharsMax)
}

function rawText(element: PageElement): string {
  return element.children.filter((child) => typeof child === 'string').join('')
}

function tidy(text: string): string {
  return seenOf(text).text.replace(/\s+/g, ' ').trim()
}

/** A page’s only heading needs less support from its declared titles than one of several. */
const loneShareMin = 0.3
const shareMin = 0.5

/** The share of a heading’s words that stand in a declared title, at best. */
function sharedWords(heading: string, declared: readonly string[]): number {
  const words = new Set(bareWords(heading).split(' '))
  const shares = declared.map((title) => {
    const others = new Set(bareWords(title).split(' '))
    return [...words].filter((word) => others.has(word)).length / Math.max(words.size, 1)
  })
  return Math.max(0, ...shares)
}

function isSite(heading: string, hints: TitleHints): boolean {
  return hints.siteName !== undefined && bareWords(heading) === bareWords(hints.siteName)
}

function withoutSite(title: string, siteName: string | undefined): string {
  const parts = title.split(/\s+(?:[|»«·•—–-]|::)\s+/)
  if (parts.length < 2) return title
  const site = bareWords(siteName ?? '')
  const last = parts.at(-1) ?? ''
  const first = parts[0] ?? ''
  const separators = title.match(/\s+(?:[|»«·•—–-]|::)\s+/g) ?? []
  if (site !== '' && bareWords(first) === site) return title.slice(first.length + (separators[0]?.length ?? 0))
  const namesSite = site !== '' && (bareWords(last).includes(site) || site.includes(bareWords(last)))
  const isShort = last.split(' ').length <= 4 && title.length - last.length > last.length
  return namesSite || (isShort && /[|»·•]|::/.test(separators.at(-1) ?? '')) || (isShort && site === '')
    ? title.slice(0, title.length - last.length - (separators.at(-1)?.length ?? 0))
    : title
}
