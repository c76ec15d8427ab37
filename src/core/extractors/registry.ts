import { article } from './article.ts'
import { documentation } from './documentation.ts'
import { forum } from './forum.ts'
import type { Extractor } from './page.ts'

/** All extractors; the first that fits a page reads it. */
export const extractors: readonly Extractor[] = [forum, documentation, article]
