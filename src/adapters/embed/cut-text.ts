import { limits } from '#core/limits.ts'

/**
 * A text as a model is given it: without space around it, cut to `embeddingChars`, no character in half, and without the marks
 * that mean something to the model itself, which are not for strangers to set. `cutText(' A [MASK] lamp ')` → `A MASK lamp`
 */
export function cutText(text: string): string {
  const cut = text.trim().slice(0, limits.embeddingChars).toWellFormed()
  return cut.replace(modelMarks, '$1').trim()
}

const modelMarks = /\[(CLS|MASK|PAD|SEP|UNK)\]/g
