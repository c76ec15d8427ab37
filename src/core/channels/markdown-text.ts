import { plainText } from './plain.ts'

/**
 * Text that no Markdown reader takes for markup, nor (`://`, `www.`) for a link. CommonMark 0.31, 2.4 and 6.6.
 * `markdownText('# 1 of [these]')` → `\# 1 of \[these\]`
 */
export function markdownText(text: string): string {
  return plainText(text)
    .replace(/&(?=[a-z#])/gi, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/[\\`*_[\]>~|$]/g, '\\$&')
    .replace(/:\/\//g, '\\://')
    .replace(/www\./gi, (start) => start.replace('.', '\\.'))
    .replace(/^(#+|[-+=])(?=\s|$)/, '\\$1')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2')
}
