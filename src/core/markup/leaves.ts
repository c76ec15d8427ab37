import { type PageState, putEnd } from './page-state.ts'

/** Ends the block of lines that is open, with the inline elements in it; blanks and breaks at its end are dropped. */
export function closeLeaf(page: PageState): void {
  while (page.openInlines.length > 0) closeInline(page)
  if (page.openLeaf !== undefined && page.openLeaf !== 'direct') putEnd(page, page.openLeaf)
  page.openLeaf = undefined
  page.blanks = ''
  page.breakCount = 0
}

/** Ends the innermost inline element. */
export function closeInline(page: PageState): void {
  const inline = page.openInlines.pop()
  if (inline !== undefined) putEnd(page, inline)
}
