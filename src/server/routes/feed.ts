import { atomFeed } from '#core/channels/atom.ts'
import { serverLinks } from '#core/channels/places.ts'
import type { Edition } from '#core/model/edition.ts'
import { type Answer, notFound, types } from '../answer.ts'
import { latestEditions } from '../asked-edition.ts'
import type { Deps } from '../deps.ts'
import type { Route } from '../route.ts'

/** A reader that asks once in a few days misses nothing. */
const editionsMax = 5

export const beatFeed: Route = {
  path: '/:beat/feed.atom',
  access: 'feed',
  title: 'The stories of a beat’s last editions as an Atom feed',
  async answer(ask, deps) {
    const beat = deps.beats.find((each) => each.id === ask.params.beat)
    return beat ? feedAnswer(beat.id, deps) : notFound(deps)
  },
}

/** The feed of the first beat under a short address. */
export const feed: Route = {
  path: '/feed.atom',
  access: 'feed',
  title: 'The first beat’s feed',
  async answer(_ask, deps) {
    const [beat] = deps.beats
    return beat ? feedAnswer(beat.id, deps) : notFound(deps)
  },
}

async function feedAnswer(beat: string, deps: Deps): Promise<Answer> {
  const [latest, ...older]: readonly Edition[] = await latestEditions(deps, beat, editionsMax)
  if (!latest) return notFound(deps)
  const context = { baseUrl: deps.baseUrl, links: serverLinks, version: deps.version }
  return { status: 200, type: types.atom, body: atomFeed([latest, ...older], context, { at: 'feed', beat }) }
}
