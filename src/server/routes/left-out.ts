import { leftOutPage } from '#core/channels/site/pages/left-out-page.ts'
import { notFound, pageAnswer } from '../answer.ts'
import { askedEdition } from '../asked-edition.ts'
import { pagesFor } from '../pages-for.ts'
import type { Route } from '../route.ts'

export const leftOut: Route = {
  path: '/left-out/:beat/:date',
  access: 'public-read',
  title: 'What an edition left out, and why',
  async answer(ask, deps) {
    const asked = await askedEdition(ask, deps)
    return asked ? pageAnswer(leftOutPage(asked, pagesFor(ask, deps))) : notFound(deps)
  },
}
