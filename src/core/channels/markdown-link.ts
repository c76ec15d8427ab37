import { markdownText } from './markdown-text.ts'
import { webAddress } from './markup.ts'

/** Words that lead to an address of the web, as Markdown; the words alone where it is none. `markdownLink('https://tarn.example/', 'Tarn')` */
export function markdownLink(url: string, words: string): string {
  const address = webAddress(url)
  if (address === undefined) return markdownText(words)
  // Angle brackets where the address holds a parenthesis (CommonMark 0.31, 6.3); an address in normal form holds no `<` or `>`.
  return `[${markdownText(words)}](${/[()]/.test(address) ? `<${address}>` : address})`
}
