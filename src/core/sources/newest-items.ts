import { limits } from '../limits.ts'
import { present } from '../model/present.ts'
import type { ReadItem } from '../stages/read/read.ts'
import { cutMarkup } from './feed/content.ts'

/** What is said of a document of which a text was cut. */
export const cutDamage = 'a text that was too long was cut'

/**
 * The newest items of a document in its order, their texts cut at `limits.textChars`, with what was left behind in plain
 * sentences. By the dates, for registers begin with the oldest; without any those that stand first, as feeds begin with the
 * newest. `newestItems(items)` → at most `limits.itemsPerFetch` of them, and `only the newest 2000 of 2100 entries were read`
 */
export function newestItems(items: readonly ReadItem[]): { readonly items: readonly ReadItem[]; readonly damage: readonly string[] } {
  const kept = newest(items)
  const isCut = kept.some(hasLongText)
  const damage = [
    ...(kept.length < items.length ? [`only the newest ${kept.length} of ${items.length} entries were read`] : []),
    ...(isCut ? [cutDamage] : []),
  ]
  return { items: isCut ? kept.map(withCutTexts) : kept, damage }
}

/** Whether an item has a text that is longer than an item may have. */
export function hasLongText({ html = '', summary = '' }: ReadItem): boolean {
  return Math.max(html.length, summary.length) > limits.textChars
}

function newest(items: readonly ReadItem[]): readonly ReadItem[] {
  if (items.length <= limits.itemsPerFetch) return items
  const at = ({ publishedAt, updatedAt }: ReadItem): number => publishedAt ?? updatedAt ?? 0
  const kept = new Set(items.toSorted((a, b) => at(b) - at(a)).slice(0, limits.itemsPerFetch))
  return items.filter((item) => kept.has(item))
}

function withCutTexts(item: ReadItem): ReadItem {
  const { html, summary } = item
  return hasLongText(item) ? { ...item, ...present({ html: html && cutMarkup(html), summary: summary && cutMarkup(summary) }) } : item
}
