import { editionSourcesPage } from '#core/channels/site/pages/edition-sources-page.ts'
import { notFound, pageAnswer } from '../answer.ts'
import { askedEdition } from '../asked-edition.ts'
import { pagesFor } from '../pages-for.ts'
import type { Route } from '../route.ts'

export const editionSources: Route = {
  path: '/sources/:beat/:date',
  access: 'public-read',
  title: 'The sources of an edition, with those that failed',
  async answer(ask, deps) {
    const asked = await askedEdition(ask, deps)
    return asked ? pageAnswer(editionSourcesPage(asked, pagesFor(ask, deps))) : notFound(deps)
  },
}
