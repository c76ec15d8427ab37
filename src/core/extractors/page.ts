import type { PageElement } from './tree.ts'

/** What an extractor is given: a page without what a person does not see. */
export type Page = {
  readonly url: string
  readonly root: PageElement
  /** The program that made the page, as it says itself; in lower case. */
  readonly generator: string
}

/** Finds the text of one shape of page. */
export type Extractor = {
  readonly name: string
  /** Manuals repeat their notes and examples; elsewhere what stands twice is said once. */
  readonly repeats: boolean
  readonly fits: (page: Page) => boolean
  /** The part of the page that is its text, or undefined when it finds none. */
  readonly extract: (page: Page) => PageElement | undefined
}
