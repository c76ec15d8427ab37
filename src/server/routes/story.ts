import { serverPages, withoutOwnerPages } from '#core/channels/site/page-context.ts'
import { storyPage } from '#core/channels/site/pages/story-page.ts'
import { notFound, pageAnswer } from '../answer.ts'
import type { Route } from '../route.ts'
import { storyTellings } from '../story-tellings.ts'

/** A story as its latest edition tells it, with all editions that told it. */
export const story: Route = {
  path: '/story/:id',
  access: 'public-read',
  title: 'One story: sentences, evidence, articles, timeline',
  async answer(ask, deps) {
    const tellings = await storyTellings(deps, ask.params.id ?? '')
    const [latest] = tellings
    if (!latest) return notFound(deps)
    const pages = serverPages(deps.version)
    const context = deps.audience === 'public' ? withoutOwnerPages(pages) : pages
    return pageAnswer(storyPage({ ...latest, told: tellings.map(({ edition }) => edition) }, context))
  },
}
