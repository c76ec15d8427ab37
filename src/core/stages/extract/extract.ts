import { seenOf } from '../../extractors/characters.ts'
import { decodePage } from '../../extractors/decode-page.ts'
import { linksOf } from '../../extractors/links.ts'
import { type Metadata, metadataOf } from '../../extractors/metadata.ts'
import type { Page } from '../../extractors/page.ts'
import { extractors } from '../../extractors/registry.ts'
import { siteTextOf } from '../../extractors/sites/rules.ts'
import { textOf } from '../../extractors/text.ts'
import { type PageElement, type PageTree, readTree } from '../../extractors/tree.ts'
import { visibleOf } from '../../extractors/visibility.ts'
import { rawTextOf, without } from '../../extractors/walk.ts'
import { countWords } from '../../extractors/weigh.ts'
import { limits } from '../../limits.ts'
import type { Instruction } from '../../model/article.ts'
import { failed, ok, type Result } from '../../model/failure.ts'
import type { Instant } from '../../model/instant.ts'
import { instructionsOf } from './instructions.ts'
import { wallOf } from './wall.ts'

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
  /** As the page declares it. */
  readonly language?: string
  readonly canonicalUrl?: string
  readonly siteName?: string
  /** Absolute outbound links of the article’s text. */
  readonly links: readonly string[]
  readonly instructions: readonly Instruction[]
}

/**
 * Finds the article of a page: decodes the bytes, builds a tree within limits, parts what a person sees from what is
 * hidden, takes the extractor that fits the page’s shape, and reads what the page declares of itself. Orders to machines,
 * hidden or visible, are told in `instructions`; hidden ones never reach the text.
 *
 * Fails with `extract/not-a-page` (another kind of document), `read/too-deep`, `extract/paywall` (payers only, and little
 * shown) and `extract/no-article` (nothing to read, a consent wall, a check of visitors).
 * `extract({ url: 'https://a.example/1', contentType: 'text/html', body })` → `{ ok: true, value: { title, text, … } }`
 */
export function extract(input: ExtractInput): Result<Extracted> {
  if (!isPage(input)) return failed('extract/not-a-page', input.url, `The server sent ${kindOf(input.contentType)}.`)
  const tree = readTree(decodePage(input.body.subarray(0, limits.pageBytes), input.contentType), input.url)
  if (!tree.ok) return tree
  const metadata = metadataOf(tree.value.root, input.url)
  const visible = visibleOf(tree.value)
  const page: Page = { url: input.url, root: visible.root, generator: metadata.generator }
  const found = siteTextOf(page) ?? extractors.find((extractor) => extractor.fits(page))?.extract(page)
  const text = found === undefined ? '' : seenOf(textOf(withoutTitle(found, metadata.title))).text.slice(0, limits.textChars)
  const wall = wallOf({ text, tree: visible.root, isFree: metadata.isFree, title: metadata.title ?? '' })
  if (wall !== undefined) return failed(wall.code, input.url, wall.why)
  if (countWords(text) < wordsMin) return failed('extract/no-article', input.url, noText(tree.value))
  const instructions = instructionsOf(visible.hidden, `${metadata.title ?? ''}\n${text}`)
  return ok({ ...declared(metadata), text, links: found === undefined ? [] : linksOf(found, input.url), instructions })
}

/** Fewer words are a notice, not a report. */
const wordsMin = 12

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
  const folded = (text: string) => text.replace(/\s+/g, ' ').trim()
  return title === undefined ? found : without(found, (element) => element.name === 'h1' && folded(rawTextOf(element)) === title)
}

function noText(tree: PageTree): string {
  const isEmpty = textOf(tree.root).trim() === ''
  return isEmpty ? 'The page is empty without scripts.' : 'The page holds no run of text: a list, a form, a video or a shop.'
}

function declared(metadata: Metadata): Omit<Extracted, 'text' | 'links' | 'instructions'> {
  const { title, byline, publishedAt, language, canonicalUrl, siteName } = metadata
  return {
    ...(title === undefined ? {} : { title }),
    ...(byline === undefined ? {} : { byline: seenOf(byline).text }),
    ...(publishedAt === undefined ? {} : { publishedAt }),
    ...(language === undefined ? {} : { language }),
    ...(canonicalUrl === undefined ? {} : { canonicalUrl }),
    ...(siteName === undefined ? {} : { siteName: seenOf(siteName).text }),
  }
}
