import { seenOf } from '../../extractors/characters.ts'
import { linksOf } from '../../extractors/links.ts'
import { marksOf } from '../../extractors/marks.ts'
import { generatorOf, type Metadata, metadataOf } from '../../extractors/metadata.ts'
import type { Page } from '../../extractors/page.ts'
import { quotablePart } from '../../extractors/quotable-part.ts'
import { extractorFor } from '../../extractors/registry.ts'
import { rightsMarks } from '../../extractors/rights-marks.ts'
import { saidOnce } from '../../extractors/said-once.ts'
import { siteTextOf } from '../../extractors/sites/rules.ts'
import { textOf } from '../../extractors/text.ts'
import { type PageElement, type PageTree, readTree } from '../../extractors/tree.ts'
import { visibleOf } from '../../extractors/visibility.ts'
import { firstOf, rawTextOf, without } from '../../extractors/walk.ts'
import { countWords } from '../../extractors/weigh.ts'
import { limits } from '../../limits.ts'
import type { Instruction } from '../../model/article.ts'
import { type Failure, failed, ok, type Result } from '../../model/failure.ts'
import type { Instant } from '../../model/instant.ts'
import { present } from '../../model/present.ts'
import type { RightsSignal } from '../../model/rights.ts'
import { decode } from '../../sources/decode.ts'
import { cutText, oneLine } from '../../sources/plain-text.ts'
import { instructionsOf } from './instructions.ts'
import { wallOf, withoutOffers } from './wall.ts'

export type ExtractInput = {
  readonly url: string
  readonly contentType: string
  readonly body: Uint8Array
}

/** The article of a page: what a person would see, and nothing else. Paragraphs are parted by a blank line. */
export type Extracted = {
  readonly title?: string
  readonly text: string
  readonly byline?: string
  readonly publishedAt?: Instant
  /** The day of `publishedAt` as the page gives it, in its own time zone: `2026-05-12`. */
  readonly publishedOn?: string
  /** As the page declares it. */
  readonly language?: string
  readonly canonicalUrl?: string
  readonly siteName?: string
  /** Absolute outbound links of the article’s text. */
  readonly links: readonly string[]
  readonly instructions: readonly Instruction[]
  /** What stands between a reader and the rest, where `text` is only the beginning. */
  readonly wall?: Failure
  /** What the page itself says may be done with its text. */
  readonly signals?: readonly RightsSignal[]
}

/**
 * Finds the article of a page: decodes the bytes, builds a tree within limits, parts what a person sees from what is
 * hidden, takes the extractor that fits the page’s shape, and reads what the page declares of itself. Orders to machines,
 * hidden or visible, are told in `instructions`; hidden ones never reach the text.
 *
 * A page for payers gives the beginning that it shows, with the `wall` that stands behind it.
 *
 * Fails with `extract/not-a-page` (another kind of document), `read/too-deep`, `extract/paywall` (payers only, and hardly
 * anything shown) and `extract/no-article` (nothing to read, a consent wall, a check of visitors).
 * `extract({ url: 'https://a.example/1', contentType: 'text/html', body })` → `{ ok: true, value: { title, text, … } }`
 */
export function extract(input: ExtractInput): Result<Extracted> {
  if (!isPage(input)) return failed('extract/not-a-page', input.url, `The server sent ${kindOf(input.contentType)}.`)
  const tree = treeOf(input)
  if (!tree.ok) return tree
  const visible = visibleOf(tree.value)
  const { page, extractor, metadata } = lookAt(tree.value, visible.root, input.url)
  const found = siteTextOf(page) ?? extractor.extract(page)
  const whole = found === undefined ? '' : seenOf(textOf(withoutTitle(quotablePart(found), metadata.title))).text
  const text = (extractor.repeats ? whole : saidOnce(whole)).slice(0, limits.textChars)
  const met = wallOf({ text, tree: visible.root, isFree: metadata.isFree, title: metadata.title ?? '' })
  const wall = met === undefined ? undefined : failed(met.code, input.url, met.why)
  const shown = wall?.failure.code === 'extract/paywall' ? withoutOffers(text) : text
  if (wall !== undefined && (wall.failure.code !== 'extract/paywall' || countWords(shown) < teaserWordsMin)) return wall
  if (countWords(shown) < wordsMinOf(visible.root, metadata.title)) return failed('extract/no-article', input.url, noText(tree.value))
  const instructions = instructionsOf(visible.hidden, `${metadata.title ?? ''}\n${shown}`)
  const links = found === undefined ? [] : linksOf(found, input.url)
  const signals = rightsMarks(tree.value.root, input.url)
  return ok({
    ...declared(metadata),
    text: shown,
    links,
    instructions,
    ...(signals.length === 0 ? {} : { signals }),
    ...(wall === undefined ? {} : { wall: wall.failure }),
  })
}

/** A beginning of fewer words says no more than the headline. */
const teaserWordsMin = 25

/**
 * What a page says of itself, whether it holds an article or not: a wall has a headline too. Undefined for what is no page.
 * `describe({ url: 'https://a.example/1', contentType: 'text/html', body })` → `{ title: 'Bridge closed', language: 'en' }`
 */
export function describe(input: ExtractInput): Description | undefined {
  const tree = isPage(input) ? treeOf(input) : undefined
  return tree?.ok ? declared(lookAt(tree.value, visibleOf(tree.value).root, input.url).metadata) : undefined
}

/** An article without its text. */
export type Description = Omit<Extracted, 'text' | 'links' | 'instructions' | 'wall' | 'signals'>

/** The shape of a page, and what it says of itself. */
function lookAt(tree: PageTree, root: PageElement, url: string) {
  const marks = marksOf(tree.root)
  const page: Page = { url, root, generator: generatorOf(marks) }
  const extractor = extractorFor(page)
  return { page, extractor, metadata: metadataOf({ marks, page, isThread: extractor.name === 'forum' }) }
}

function treeOf(input: ExtractInput): Result<PageTree> {
  return readTree(decode(input.body.subarray(0, limits.pageBytes), input.contentType).text, input.url)
}

/** Fewer words are a notice, not a report; under a headline of its own a text may be shorter. */
function wordsMinOf(seen: PageElement, title: string | undefined): number {
  const isHeaded = firstOf(seen, (element) => element.name === 'h1' && textOf(element) === title) !== undefined
  return isHeaded ? 8 : 12
}

const pageTypes = /^(?:text\/(?:html|plain|xml)|application\/(?:xhtml\+xml|xml)|application\/octet-stream)?(?:$|[;\s])/i

function isPage({ contentType, body }: ExtractInput): boolean {
  if (!pageTypes.test(contentType.trim())) return false
  // Bytes that name themselves: PDF, PNG, JPEG, GIF, ZIP and gzip, whatever the header says.
  const head = Array.from(body.subarray(0, 4), (byte) => byte.toString(16).padStart(2, '0')).join('')
  return !/^(?:25504446|89504e47|ffd8ff|47494638|504b0304|1f8b)/.test(head)
}

function kindOf(contentType: string): string {
  const type = /^[\w.+-]{1,60}\/[\w.+-]{1,60}/.exec(contentType.trim())?.[0]
  return type === undefined || type.startsWith('text/html') ? 'a file that is not a web page' : type
}

/** The headline is a passage of its own; in the text it would be told twice. */
function withoutTitle(found: PageElement, title: string | undefined): PageElement {
  return without(found, (element) => element.name === 'h1' && rawTextOf(element).replace(/\s+/g, ' ').trim() === title)
}

function noText(tree: PageTree): string {
  const isEmpty = textOf(tree.root).trim() === ''
  return isEmpty ? 'The page is empty without scripts.' : 'The page holds no run of text: a list, a form, a video or a shop.'
}

function declared(metadata: Metadata): Description {
  const { title, byline, publishedAt, publishedOn, language, canonicalUrl, siteName } = metadata
  return present({
    title: lineOf(title),
    byline: lineOf(byline === undefined ? undefined : seenOf(byline).text),
    publishedAt,
    publishedOn,
    language,
    canonicalUrl: canonicalUrl !== undefined && canonicalUrl.length <= limits.linkChars ? canonicalUrl : undefined,
    siteName: lineOf(siteName === undefined ? undefined : seenOf(siteName).text),
  })
}

/** On one line, without control characters and no longer than a title; undefined when nothing is left. */
function lineOf(words: string | undefined): string | undefined {
  return cutText(oneLine(words ?? ''), limits.titleChars) || undefined
}
