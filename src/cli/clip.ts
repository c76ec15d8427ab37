import { widthOf } from '#core/channels/width.ts'

/** A text cut to so many columns of a terminal, with an ellipsis where something is missing. `clip('Gantry opens', 8)` → `Gantry …` */
export function clip(text: string, columns: number): string {
  if (widthOf(text) <= columns) return text
  let kept = ''
  let width = 1
  for (const character of text) {
    width += widthOf(character)
    if (width > columns) break
    kept += character
  }
  return `${kept}…`
}
