import { editionPage } from '#core/channels/site/pages/edition-page.ts'
import { progressPage } from '#core/channels/site/pages/progress-page.ts'
import { isAdmitted } from '../access.ts'
import { type Answer, notFound, pageAnswer } from '../answer.ts'
import { latestEditions } from '../asked-edition.ts'
import type { Deps } from '../deps.ts'
import { pagesFor } from '../pages-for.ts'
import type { Ask, Route } from '../route.ts'

/** The latest edition of the first beat; while there is none, how far the first one is. */
export const front: Route = {
  path: '/',
  access: 'public-read',
  title: 'The latest edition',
  answer: (ask, deps) => latestPage(deps.beats[0], ask, deps),
}

/** The latest edition of a beat under its own address; while there is none, how far the first one is. */
export const beatFront: Route = {
  path: '/:beat/',
  access: 'public-read',
  title: 'The latest edition of a beat',
  async answer(ask, deps) {
    const beat = deps.beats.find((each) => each.id === ask.params.beat)
    return beat ? latestPage(beat, ask, deps) : notFound(deps)
  },
}

async function latestPage(beat: Deps['beats'][number] | undefined, ask: Ask, deps: Deps): Promise<Answer> {
  const context = pagesFor(ask, deps)
  const [latest] = beat ? await latestEditions(deps, beat.id, 1) : []
  if (latest) return pageAnswer(editionPage(latest, context))
  // Which source failed and why is the owner’s to know.
  const progress = isAdmitted('owner-read', ask.caller) ? deps.status() : { ...deps.status(), outcomes: [] }
  const page = progressPage({ progress, beatTitle: beat?.title ?? 'No beat', isSample: deps.isSample() }, context)
  // It is another one in three seconds.
  return { ...pageAnswer(page), headers: { 'cache-control': 'no-store' } }
}
