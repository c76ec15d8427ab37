import { bareWords } from '../text/bare-words.ts'
import { seenOf } from './characters.ts'
import { unescaped } from './entities.ts'
import type { Line } from './lines.ts'
import type { Marks } from './marks.ts'
import type { IsSiteName } from './site-names.ts'
import { textOf } from './text.ts'
import { titlePieces } from './title-pieces.ts'
import type { PageElement } from './tree.ts'
import { elementsOf, namesOf, rawTextOf, without } from './walk.ts'

export type TitleHints = {
  readonly headline: string | undefined
  readonly isSiteName: IsSiteName
  /** The page as a person sees it. */
  readonly seen: PageElement
  readonly lines: readonly Line[]
}

/** A longer headline is not one. */
const titleCharsMax = 1_000
const headingsMax = 60

/**
 * The headline of a page: the heading a person sees, when the declared titles bear it out, without the labels that stand in
 * it; else the declared title without the name of the site. `Bridge closed | The Daily` → `Bridge closed`
 */
export function titleOf(marks: Marks, hints: TitleHints): string | undefined {
  const { isSiteName } = hints
  const { metas, title: tag } = marks
  const isDeep = deepIn(hints.lines)
  const headings = headingsOf(marks, hints.seen).filter(({ level, text }) => level > 1 || !isDeep.has(bareWords(text)))
  const sites = headings.map(({ text }) => text).filter(isSiteName)
  const given = [metas.get('og:title'), hints.headline, tag === undefined ? undefined : rawTextOf(tag), metas.get('twitter:title')]
  const named = given.map((text) => tidy(unescaped(text ?? ''))).filter((text) => text !== '' && text.length <= declaredCharsMax)
  const declared = named.map((title) => withoutMarks(withoutSite(title, { isSiteName, sites })))
  const found = headlineAmong(headings, { declared, named, isSiteName, lines: hints.lines }) ?? declared[0] ?? headings[0]?.text
  return found === undefined ? undefined : withoutTail(found, { isSiteName, sites }).slice(0, titleCharsMax)
}

/** A longer declared title is a description. */
const declaredCharsMax = 300

type Heading = { readonly text: string; readonly level: number }
type Titles = {
  readonly declared: readonly string[]
  readonly named: readonly string[]
  readonly isSiteName: IsSiteName
  readonly lines: readonly Line[]
}

function headlineAmong(headings: readonly Heading[], { declared, named, isSiteName, lines }: Titles): string | undefined {
  const own = headings.filter(({ text, level }) => level === 1 && !isSiteName(text) && !isBookName(text, headings, named))
  const exact =
    own.find(({ text }) => declared.some((title) => isSame(title, text))) ??
    own.find(({ text }) => named.some((title) => isSame(titlePieces(title)[0] ?? '', text)))
  if (exact !== undefined) return exact.text
  const labeled = own.flatMap(({ text }) => declared.find((title) => isLabeled(text, title)) ?? [])[0]
  if (labeled !== undefined) return labeled
  const shown = declared.find((title) => title.split(' ').length >= printedWordsMin && isPrinted(title, lines))
  if (shown !== undefined) return shown
  const isLone = own.length === 1
  const ranked = own.map(({ text }) => ({ text, share: sharedWords(text, declared, isLone) })).toSorted((a, b) => b.share - a.share)
  const borne = ranked[0]
  if (borne !== undefined && borne.share >= shareMin(borne.text, isLone)) return borne.text
  if (own.length > 0) return undefined
  const isBook = headings.some(({ level, text }) => level === 1 && isBookName(text, headings, named))
  const second = headings.filter(({ level, text }) => level > 1 && (isBook || text.includes(' ')))
  return second.find(
    ({ text }) => declared.some((title) => isSame(title, text)) || named.some((title) => startsOwn(title, text, isSiteName)),
  )?.text
}

/** A shorter declared title may stand anywhere on the page by chance. */
const printedWordsMin = 4

/** Whether a title is a line of its own on the page, outside its menus. */
function isPrinted(title: string, lines: readonly Line[]): boolean {
  const bare = bareWords(title)
  return lines.some((line) => !line.isAside && Math.abs(line.text.length - title.length) <= signsMax && bareWords(line.text) === bare)
}

/** Two spellings of a title differ by a few signs. */
const signsMax = 12

/** Headings that stand below paragraphs of the text are its chapters. */
function deepIn(lines: readonly Line[]): ReadonlySet<string> {
  const proseAt = lines.flatMap((line, index) => (line.text.length > proseCharsMin && !line.isAside ? [index] : []))
  const from = proseAt[prosesMax] ?? lines.length
  const headingsIn = (some: readonly Line[]) => new Set(some.flatMap((line) => (line.heading === 1 ? [bareWords(line.text)] : [])))
  const before = headingsIn(lines.slice(0, from))
  return new Set([...headingsIn(lines.slice(from))].filter((text) => !before.has(text)))
}

const proseCharsMin = 250
/** So many paragraphs may stand before a headline: notices, teasers. */
const prosesMax = 4

/** Whether a title begins with a heading, its site and the words of its program passed over: `Lamp • View topic - Bridge closed`. */
function startsOwn(title: string, heading: string, isSiteName: IsSiteName): boolean {
  const first = titlePieces(title).find((piece) => !isSiteName(piece) && withoutMarks(`${piece}: `) !== '')
  return first !== undefined && isSame(first, heading)
}

/** A page’s only heading needs little support from its declared titles when it reads like a headline, several need more. */
function shareMin(heading: string, isLone: boolean): number {
  const words = heading.split(' ').length
  return isLone ? (words >= 5 && words <= 18 ? 0.15 : 0.3) : 0.5
}

/** The name of a book or manual over every page of it: the title tag ends with it, and begins with another heading. */
function isBookName(text: string, headings: readonly Heading[], named: readonly string[]): boolean {
  return named.some((title) => {
    const pieces = titlePieces(title)
    const start = pieces[0] ?? ''
    return (
      pieces.length > 1 &&
      !isSame(start, text) &&
      pieces.slice(1).some((piece) => isSame(piece, text)) &&
      headings.some((heading) => !isSame(heading.text, text) && isSame(heading.text, start))
    )
  })
}

/** `News Bridge closed` when the page calls itself `Bridge closed`: a label or a date before it, a host or a number behind it. */
function isLabeled(heading: string, title: string): boolean {
  const [outer, inner] = [bareWords(heading), bareWords(title)]
  const extra = outer.split(' ').length - inner.split(' ').length
  if (extra <= 0 || extra > labelWordsMax || inner.split(' ').length < 3) return false
  return (
    (outer.endsWith(` ${inner}`) && !/^\d+$/.test(outer.slice(0, -inner.length).trim())) ||
    (outer.startsWith(`${inner} `) && /^.{3,}\S\s*[([][^()[\]]{1,40}[)\]]\s*\d*$/.test(heading))
  )
}

const labelWordsMax = 3

/** Forums and papers write what follows before it; manuals number their chapters. */
function withoutMarks(title: string): string {
  return title.replace(/^(?:view topic|thread|topic|title)\s*[:–-]\s*/i, '').replace(/^\d+(?:\.\d+)+\.?\s+(?=\p{L})/u, '')
}

/** The headings a person sees, else those of the page as sent: some are drawn by scripts. */
function headingsOf({ headings }: Marks, seen: PageElement): readonly Heading[] {
  const visible = headingsIn(elementsOf(seen, (element) => /^h[1-3]$/.test(element.name)))
  return visible.some((heading) => heading.level === 1) ? visible : [...visible, ...headingsIn(headings)]
}

function headingsIn(elements: readonly PageElement[]): readonly Heading[] {
  return elements
    .slice(0, headingsMax)
    .map((element) => ({ text: headingText(element), level: Number(element.name[1]) }))
    .filter((heading) => heading.text !== '')
}

const asides = /(?:^|[\s_-])(?:label|prefix|permalink|headerlink|anchor|hash-link|badge|date|edit-?section|editsection)(?=$|[\s_-])/

function headingText(element: PageElement): string {
  const bare = without(
    element,
    (child) => child.name === 'time' || child.name === 'button' || (child.name !== 'a' && asides.test(namesOf(child))) || isAnchor(child),
  )
  const text = tidy(textOf(bare))
  return text === '' ? tidy(textOf(element)) : text
}

function isAnchor(element: PageElement): boolean {
  return element.name === 'a' && /^[\s¶#§🔗\u200b]*$/u.test(rawTextOf(element))
}

/** White space folded, invisible characters and the pilcrow of a permanent link taken off. */
function tidy(text: string): string {
  return seenOf(text)
    .text.replace(/\s+/g, ' ')
    .trim()
    .replace(/\s?[¶#]$/, '')
}

/** The share of a heading’s words that stand in a declared title, at best; among several headings a word or two of a long title say nothing. */
function sharedWords(heading: string, declared: readonly string[], isLone: boolean): number {
  const words = new Set(bareWords(heading).split(' '))
  const shares = declared.map((title) => {
    const others = new Set(bareWords(title).split(' '))
    const both = [...words].filter((word) => others.has(word)).length
    return isLone || both * 3 >= others.size ? both / Math.max(words.size, 1) : 0
  })
  return Math.max(0, ...shares)
}

function isSame(one: string, other: string): boolean {
  const bare = bareWords(one)
  return bare !== '' && bare === bareWords(other)
}

type Sites = { readonly isSiteName: IsSiteName /** Headings that name the site. */; readonly sites: readonly string[] }

/** A title without the pieces at its ends that name the site. */
function withoutSite(title: string, known: Sites): string {
  const site = known.sites.find((name) => name !== title && title.startsWith(`${name} `))
  if (site !== undefined) return withoutSite(title.slice(site.length).replace(separatorAtStart, ''), known)
  const pieces = titlePieces(title)
  if (pieces.length < 2) return title
  const [first = '', last = ''] = [pieces[0], pieces.at(-1)]
  if (known.isSiteName(last)) {
    const rest = title.slice(0, title.lastIndexOf(last))
    // Forums print the whole path: `Bridge closed / Harbor / Lamp Forums`.
    return /\s\/\s+$/.test(rest) ? first : withoutSite(rest.replace(separatorAtEnd, ''), known)
  }
  if (known.isSiteName(first)) return title.slice(title.indexOf(first) + first.length).replace(separatorAtStart, '')
  return title
}

/** What stands after a bar in a headline is a section or a site, as far as it is the shorter part. */
function withoutTail(title: string, known: Sites): string {
  const bare = withoutMarks(withoutSite(title, known))
  const at = bare.search(/\s[|•»]\s|\s::\s/)
  return at > 0 && bare.length - at < at + 3 ? bare.slice(0, at).trim() : bare
}

const separatorAtEnd = /\s*(?:[|»«·•—–:/-]|::)\s*$/
const separatorAtStart = /^\s*(?:[|»«·•—–:/-]|::)\s*/
