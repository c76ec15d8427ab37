import { type Html, markupOf } from '#core/channels/markup.ts'
import { articlePage } from '#core/channels/site/pages/article-page.ts'
import { sanitized } from '#core/markup/sanitized.ts'
import type { Article } from '#core/model/article.ts'
import type { Item } from '#core/model/item.ts'
import { fieldMarkup } from '#core/text/field-markup.ts'
import { notFound, pageAnswer } from '../answer.ts'
import type { Deps } from '../deps.ts'
import { pagesFor } from '../pages-for.ts'
import type { Route } from '../route.ts'

/** The owner reads what the desk holds; it is not the paper’s to publish. */
export const article: Route = {
  path: '/article/:id',
  access: 'owner-read',
  title: 'One article: what the desk holds of it',
  async answer(ask, deps) {
    const [found] = await deps.store.articles([ask.params.id ?? ''])
    if (!found) return notFound(deps)
    const outlet = (await deps.store.outlets()).find(({ id }) => id === found.outletId)
    const markup = await markupFor(found, deps)
    const held = { article: found, outletName: outlet?.name ?? found.outletId, zone: deps.zone, isSample: deps.isSample() }
    return pageAnswer(articlePage(markup === undefined ? held : { ...held, markup }, pagesFor(ask, deps)))
  },
}

/** A page has to be made at once; of a longer item the plain text is shown. */
const markupCharsMax = 262_144

/** The item’s markup where the feed’s text is what we hold: of content and summary the one that says more. */
async function markupFor({ form, itemKeys, rights }: Article, deps: Deps): Promise<Html | undefined> {
  // The item’s own markup is longer than what may be kept or quoted of it.
  if (form !== 'feed' || rights?.mayArchive === false || rights?.quoteCharsMax !== undefined) return undefined
  const items = await deps.store.items(itemKeys)
  const written = items.flatMap((item) => fieldsOf(item).map((field) => sanitized(fieldMarkup(field), item.url)))
  const kept = written.flatMap((answer) => (answer.ok && markupOf(answer.value) !== '' ? [answer.value] : []))
  return kept.toSorted((left, right) => markupOf(right).length - markupOf(left).length)[0]
}

function fieldsOf({ html, summary }: Item): readonly string[] {
  return [html, summary].filter((field) => field !== undefined && field.length <= markupCharsMax) as readonly string[]
}
