import { sectionPage } from '#core/channels/site/pages/section-page.ts'
import { notFound, pageAnswer } from '../answer.ts'
import { latestEditions } from '../asked-edition.ts'
import { pagesFor } from '../pages-for.ts'
import type { Route } from '../route.ts'

/** Two weeks of daily editions. */
const editionsMax = 14

export const section: Route = {
  path: '/:beat/section/:section/',
  access: 'public-read',
  title: 'One section: its stories of the latest edition at length, and what it told before',
  async answer(ask, deps) {
    const beat = deps.beats.find((each) => each.id === ask.params.beat)
    const [latest, ...earlier] = beat ? await latestEditions(deps, beat.id, editionsMax) : []
    if (latest === undefined) return notFound(deps)
    // A section that the beat no longer has is still in the editions that had it.
    const named = [latest, ...earlier].flatMap(({ sections }) => sections).find(({ id }) => id === ask.params.section)
    if (named === undefined) return notFound(deps)
    const { id, title } = named
    return pageAnswer(sectionPage({ section: { id, title }, latest, earlier }, pagesFor(ask, deps)))
  },
}
