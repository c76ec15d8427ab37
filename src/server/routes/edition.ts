import { editionPage } from '#core/channels/site/pages/edition-page.ts'
import { notFound, pageAnswer } from '../answer.ts'
import { askedEdition } from '../asked-edition.ts'
import { pagesFor } from '../pages-for.ts'
import type { Route } from '../route.ts'

export const edition: Route = {
  path: '/:beat/:date/',
  access: 'public-read',
  title: 'One edition',
  async answer(ask, deps) {
    const asked = await askedEdition(ask, deps)
    return asked ? pageAnswer(editionPage(asked, pagesFor(ask, deps))) : notFound(deps)
  },
}
