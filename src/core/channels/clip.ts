import { widthOf } from './width.ts'

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** A text cut to so many columns of a terminal, with an ellipsis where something is missing. `clip('Gantry opens', 8)` → `Gantry …` */
export function clip(text: string, columns: number): string {
  if (widthOf(text) <= columns) return text
  let kept = ''
  let width = 1
  for (const { segment } of graphemes.segment(text)) {
    width += widthOf(segment)
    if (width > columns) break
    kept += segment
  }
  return `${kept}…`
}
