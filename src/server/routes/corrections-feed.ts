import { type FeedForm, feedForms } from '#core/channels/feeds/feed.ts'
import { correctionsFeed } from '#core/channels/feeds/feeds-of.ts'
import { latestCorrections } from '#desk/corrections/latest-corrections.ts'
import { type Answer, notFound } from '../answer.ts'
import type { Deps } from '../deps.ts'
import { feedAnswer, feedPlace } from '../feed-answer.ts'
import type { Ask, Route } from '../route.ts'

/** As many as a reader looks through. */
const correctionsMax = 50

/** What was found wrong in editions of all beats. */
export const correctionsFeeds: readonly Route[] = feedForms.map((form) => ({
  path: `/corrections.${form}`,
  access: 'feed',
  title: `What was corrected in all editions, as ${form === 'atom' ? 'an Atom feed' : 'a JSON Feed'}`,
  answer: async (ask, deps) => ofCorrections(form, ask, deps),
}))

async function ofCorrections(form: FeedForm, ask: Ask, deps: Deps): Promise<Answer> {
  const beats = deps.beats.map(({ id }) => id)
  const heads = (await Promise.all(beats.map((beat) => deps.store.editions(beat, 1)))).flat()
  const [newest] = heads.toSorted((one, other) => other.cutOff - one.cutOff)
  const latest = newest && (await deps.store.editionById(newest.id))
  if (latest === undefined) return notFound(deps)
  const corrected = await latestCorrections(deps.store, { beats, limit: correctionsMax })
  return feedAnswer(correctionsFeed(corrected, latest, feedPlace({ at: 'corrections-feed', form }, ask, deps)), form, { ask, deps })
}
