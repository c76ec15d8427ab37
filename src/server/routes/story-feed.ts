import { type FeedForm, feedForms } from '#core/channels/feeds/feed.ts'
import { storyFeed } from '#core/channels/feeds/feeds-of.ts'
import { type Answer, notFound, types } from '../answer.ts'
import type { Deps } from '../deps.ts'
import { feedAddress, feedAnswer, feedPlace } from '../feed-answer.ts'
import type { Ask, Route } from '../route.ts'
import { storyTellings } from '../story-tellings.ts'

/** How a story goes on, for those who follow it: an entry for each edition that tells it. The address of one that went into another leads there. */
export const storyFeeds: readonly Route[] = feedForms.map((form) => ({
  path: `/story/:id/feed.${form}`,
  access: 'feed',
  title: `What becomes of one story, as ${form === 'atom' ? 'an Atom feed' : 'a JSON Feed'}`,
  answer: async (ask, deps) => ofStory(form, ask, deps),
}))

async function ofStory(form: FeedForm, ask: Ask, deps: Deps): Promise<Answer> {
  const id = ask.params.id ?? ''
  const home = await deps.store.storyNow(id)
  if (home !== undefined && home.id !== id) {
    const location = feedAddress({ at: 'story-feed', storyId: home.id, form }, ask, deps)
    return { status: 308, type: types.text, body: 'The story went into another.\n', headers: { location } }
  }
  const tellings = await storyTellings(deps, [id, ...(await deps.store.formerStoryIds(id))])
  const [latest, ...older] = tellings.map(({ edition, brief }) => ({ edition, storyId: brief.storyId }))
  if (latest === undefined) return notFound(deps)
  return feedAnswer(storyFeed(id, [latest, ...older], feedPlace({ at: 'story-feed', storyId: id, form }, ask, deps)), form, { ask, deps })
}
