import { whyPage } from '#core/channels/site/pages/why-page.ts'
import { whyChain } from '#desk/why-chain.ts'
import { notFound, pageAnswer } from '../answer.ts'
import { pagesFor } from '../pages-for.ts'
import type { Route } from '../route.ts'

export const why: Route = {
  path: '/why/:id',
  access: 'owner-read',
  title: 'Every decision about an item, article, story or sentence',
  async answer(ask, deps) {
    const id = ask.params.id ?? ''
    const steps = await whyChain(deps.store, id, deps.zone)
    if (steps.length === 0) return notFound(deps)
    return pageAnswer(whyPage({ id, steps, zone: deps.zone, isSample: deps.isSample() }, pagesFor(ask, deps)))
  },
}
