import { serverPages } from '#core/channels/site/page-context.ts'
import { editionPage } from '#core/channels/site/pages/edition-page.ts'
import { notFound, pageAnswer } from '../answer.ts'
import { askedEdition } from '../asked-edition.ts'
import type { Route } from '../route.ts'

export const edition: Route = {
  path: '/:beat/:date/',
  access: 'public-read',
  title: 'One edition',
  async answer(ask, deps) {
    const asked = await askedEdition(ask, deps)
    return asked ? pageAnswer(editionPage(asked, serverPages(deps.version, deps.beats))) : notFound(deps)
  },
}
