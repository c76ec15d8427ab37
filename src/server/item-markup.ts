import { type Html, markupOf } from '#core/channels/markup.ts'
import { sanitized } from '#core/markup/sanitized.ts'
import type { Article } from '#core/model/article.ts'
import type { Item } from '#core/model/item.ts'
import { fieldMarkup } from '#core/text/field-markup.ts'
import type { Store } from '#ports/store.ts'

/** A page has to be made at once; of a longer item the plain text is shown. */
const markupCharsMax = 262_144

/** What items say in markup, made safe: of content and summary, and of several items of one article, the one that says most. */
export function itemMarkup(items: readonly Item[]): Html | undefined {
  const written = items.flatMap((item) => fieldsOf(item).map((field) => sanitized(fieldMarkup(field), item.url)))
  const kept = written.flatMap((answer) => (answer.ok && markupOf(answer.value) !== '' ? [answer.value] : []))
  return kept.toSorted((left, right) => markupOf(right).length - markupOf(left).length)[0]
}

/** The markup of an article’s items, where the feed’s text is what we hold and its publisher lets it be shown whole. */
export async function articleMarkup({ form, itemKeys, rights }: Article, store: Pick<Store, 'items'>): Promise<Html | undefined> {
  // The item’s own markup is longer than what may be kept or quoted of it.
  if (form !== 'feed' || rights?.mayArchive === false || rights?.quoteCharsMax !== undefined) return undefined
  return itemMarkup(await store.items(itemKeys))
}

function fieldsOf({ html, summary }: Item): readonly string[] {
  return [html, summary].filter((field) => field !== undefined && field.length <= markupCharsMax) as readonly string[]
}
