import { howPage } from '#core/channels/site/pages/how-page.ts'
import { notFound, pageAnswer } from '../answer.ts'
import { askedEdition } from '../asked-edition.ts'
import { pagesFor } from '../pages-for.ts'
import type { Route } from '../route.ts'

export const how: Route = {
  path: '/how/:beat/:date',
  access: 'public-read',
  title: 'How an edition was made and checked',
  async answer(ask, deps) {
    const asked = await askedEdition(ask, deps)
    return asked ? pageAnswer(howPage(asked, pagesFor(ask, deps))) : notFound(deps)
  },
}
