/**
 * A text as lower-case letters and digits with single blanks for all else, to see whether two texts are the same words.
 * `bareWords(' The “Lamp”, v2 ')` → `the lamp v2`
 */
export function bareWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
