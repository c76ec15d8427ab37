import type { Html } from '../markup.ts'

/**
 * An edition as a book: its parts in the order of reading. The EPUB has a file for each, the page to keep has them all one below
 * the other; both are made of the same markup, which is XHTML and HTML at once.
 */
export type Book = {
  readonly title: string
  readonly language: string
  readonly cover: Html
  readonly chapters: readonly Chapter[]
}

export type Chapter = {
  /** The name of its file, and its id on a page: `top`. */
  readonly name: string
  readonly title: string
  /** What the EPUB calls such a part (EPUB Structural Semantics 1.1). */
  readonly type: 'chapter' | 'endnotes' | 'appendix'
  readonly body: Html
  /** What stands in it, for the contents: stories by their ids. */
  readonly entries: readonly { readonly id: string; readonly title: string; readonly language?: string }[]
}

/** The address of an id that stands in a chapter: `top.xhtml#s-1` in a book of files, `#s-1` on one page. */
export type BookLinks = (chapter: string, id: string) => string
