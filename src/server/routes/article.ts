import { articlePage } from '#core/channels/site/pages/article-page.ts'
import { notFound, pageAnswer } from '../answer.ts'
import { articleMarkup } from '../item-markup.ts'
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
    const markup = await articleMarkup(found, deps.store)
    const held = { article: found, outletName: outlet?.name ?? found.outletId, zone: deps.zone, isSample: deps.isSample() }
    return pageAnswer(articlePage(markup === undefined ? held : { ...held, markup }, pagesFor(ask, deps)))
  },
}
