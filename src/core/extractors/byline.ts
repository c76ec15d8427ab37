import type { Beside } from './beside-headline.ts'
import { unescaped } from './entities.ts'
import type { Line } from './lines.ts'
import type { Metas } from './metas.ts'
import { isPersonName, peopleIn, withoutLabel, withoutTail } from './people.ts'
import type { IsSiteName } from './site-names.ts'
import { textOf } from './text.ts'
import type { PageElement } from './tree.ts'
import { elementsOf, namesOf } from './walk.ts'
import { writtenDatesIn } from './written-date.ts'

export type BylineHints = {
  readonly metas: Metas
  /** The authors that JSON-LD names. */
  readonly authors: readonly string[]
  readonly beside: Beside
  readonly isSiteName: IsSiteName
}

const namesMax = 10
const bylineCharsMax = 200

/**
 * Who wrote a page: as a line beside the headline says it (`By Ada Moss and Ben Lee`), else as JSON-LD and `<meta>` declare
 * it, else as a bare name beside the headline or an element called so. Addresses and accounts are not names; the name of the
 * site is one only when nobody else is named. `By Ada Moss and Ben Lee | Staff` → `Ada Moss and Ben Lee`
 */
export function bylineOf(root: PageElement, hints: BylineHints): string | undefined {
  const { beside, metas } = hints
  const declared = [hints.authors, ...metaNames.map((name) => metas.all(name).flatMap(peopleIn))].map((names) =>
    names.map((name) => unescaped(name).trim()).filter(isPersonName),
  )
  const people = declared.map((names) => names.filter((name) => !hints.isSiteName(name) && !isAccount(name)))
  const named = labeledIn(beside.below) ?? labeledIn(beside.above) ?? fullerIn(beside, people)
  const found = named ?? joined(people) ?? bareNameIn(beside, hints.isSiteName) ?? joined(elementBylines(root)) ?? joined(declared)
  return found?.slice(0, bylineCharsMax)
}

/** `ada.moss`: what a program calls somebody, good where nothing better is said. */
function isAccount(name: string): boolean {
  return /^[\p{Ll}\d._-]+$/u.test(name)
}

/** The line that begins with the declared name and says more: `Ada Moss, Harbor Expert`, `Ada Moss, Ben Lee & Jo Kay`. */
function fullerIn({ below, above }: Beside, declared: readonly (readonly string[])[]): string | undefined {
  const name = declared.find((names) => names.length > 0)?.[0]
  if (name === undefined) return undefined
  const line = [...below, ...above].find(({ text }) => text.startsWith(name) && /^(?:,| &| and|\s\p{Lu})/u.test(text.slice(name.length)))
  const whole = line === undefined ? undefined : withoutTail(line.text)
  return whole !== undefined && whole.length <= fullerCharsMax && whole.startsWith(name) && isPersonName(whole) ? whole : undefined
}

const fullerCharsMax = 100

const metaNames = [
  'author',
  'article:author',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'dcterms.creator',
  'citation_author',
  'twitter:creator',
  'byl',
  'authors',
  'article:author_name',
  'og:article:author',
]

function joined(groups: readonly (readonly string[])[]): string | undefined {
  const names = groups.find((group) => group.length > 0)
  return names === undefined ? undefined : [...new Set(names)].slice(0, namesMax).join(', ')
}

/** `By Ada Moss`, or a line that ends with the label and the line below it. */
function labeledIn(lines: readonly Line[]): string | undefined {
  for (const [index, line] of lines.entries()) {
    const rest = line.heading > 0 || line.text.includes('@') ? undefined : withoutLabel(line.text)
    if (rest === undefined) continue
    const named = rest === '' ? continued(lines.slice(index + 1)) : rest
    if (named !== '' && isPersonName(named) && startsLikeName(named)) return named
  }
  return undefined
}

/** Accounts may be written small: `by lampworks`. A sentence is not a name. */
function startsLikeName(text: string): boolean {
  return /^\P{Ll}/u.test(text) || text.split(' ').length <= 2
}

/** The names below a label that stands alone: `By`, `Ada Moss`, `, and`, `Ben Lee`. */
function continued(lines: readonly Line[]): string {
  const texts = lines.slice(0, listedMax).map((line) => line.text)
  const last = texts.findLastIndex((text) => /^(?:,|&|and$)/.test(text))
  const first = texts[0] ?? ''
  if (last > 0)
    return texts
      .slice(0, /\p{Lu}/u.test(texts[last] ?? '') ? last + 1 : last + 2)
      .reduce((sum, text) => (/^,|^&|^and\b/.test(text) || /(?:^|\s)(?:,|&|and)$/.test(sum) ? `${sum} ${text}` : `${sum}, ${text}`))
      .replace(/\s+,/g, ',')
  return peopleIn(first).length > 0 ? withoutTail(first) : ''
}

const listedMax = 7

/** A name without a label, in the line beside the date or where the markup says that it is one. */
function bareNameIn({ below, above }: Beside, isSiteName: IsSiteName): string | undefined {
  for (const lines of [below, above]) {
    const dateAt = lines.findIndex((line) => line.times.length > 0 || writtenDatesIn(line.text, true).length > 0)
    for (const [index, line] of lines.entries()) {
      const isBeside = dateAt >= 0 && Math.abs(index - dateAt) <= 1
      if ((!isBeside && !line.isAuthor) || line.heading > 0) continue
      const pieces = line.text.split(/\s*[|·•]\s*|\s+[–—-]\s+/).map((piece) => peopleIn(piece).join(', '))
      const name = pieces.find(
        (piece) =>
          looksLikeName(piece) ||
          (isBeside && isSiteName(piece) && isPersonName(piece)) ||
          (line.isAuthor && piece !== '' && piece.length < markedCharsMax),
      )
      if (name !== undefined) return name
    }
  }
  return undefined
}

const markedCharsMax = 60

/** Two to five words in capitals, and none that a menu would print. */
function looksLikeName(text: string): boolean {
  return (
    text.length <= 50 &&
    /^\p{Lu}[\p{L}.'’-]*(?:\s(?:\p{Lu}[\p{L}.'’-]*|de|da|di|van|von|der|den|la|le|bin|al)){1,4}(?:,|$)/u.test(text) &&
    isPersonName(text) &&
    !notNames.test(text)
  )
}

const notNames =
  /\b(?:about|all|app|articles?|back|blog|book|business|by|comments?|company|contact|contents?|copy|copied|disclosure|email|get|guides?|home|how|industry|insights|last|learn|link|more|news|newsletter|our|photo|press|read|reading|resources|safety|save|series|services|share|sign|start|stories|subscribe|table|technology|the|tips|trends?|updated?|what|your|views?)\b/i

function elementBylines(root: PageElement): readonly (readonly string[])[] {
  const marked = elementsOf(
    root,
    (element) => /^author$/i.test(element.attributes.itemprop ?? '') || /(?:^|\s)author(?:$|\s)/.test(element.attributes.rel ?? ''),
  )
  const classed = elementsOf(root, (element) =>
    /(?:^|[\s_-])(?:author-?name|author|byline|posted-by|post-author|entry-author)(?=$|[\s_])/.test(namesOf(element)),
  )
  return [...marked, ...classed].slice(0, 20).map((element) => {
    const line = textOf(element).split('\n')[0] ?? ''
    const names = peopleIn(withoutLabel(line) ?? line).filter(isPersonName)
    return names.every((name) => name.length < 60) ? names : []
  })
}
