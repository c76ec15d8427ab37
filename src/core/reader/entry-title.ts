import { plainText } from '../channels/plain.ts'

/**
 * A title as apps are told it. The protocols do not say whether a title is a text or markup, and apps differ: signs that would be read
 * as markup, or as an entity, are told in their wide form, which is neither.
 * `entryTitle('a < b & c &lt;')` → `a ＜ b & c ＆lt;`
 */
export function entryTitle(text: string): string {
  return plainText(text)
    .replace(/</g, '\uff1c')
    .replace(/>/g, '\uff1e')
    .replace(/&(?=#?\w{1,31};)/g, '\uff06')
}
