import { article } from './article.ts'
import { documentation } from './documentation.ts'
import { forum } from './forum.ts'
import type { Extractor, Page } from './page.ts'

/** All extractors but the last resort; the first that fits a page reads it. */
const extractors: readonly Extractor[] = [forum, documentation]

/** The extractor for the shape of a page. */
export function extractorFor(page: Page): Extractor {
  return extractors.find((extractor) => extractor.fits(page)) ?? article
}
