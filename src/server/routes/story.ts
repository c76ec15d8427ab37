import { storyPage } from '#core/channels/site/pages/story-page.ts'
import type { StoryNow } from '#core/channels/site/story-now.ts'
import { joinedOf } from '#desk/rulings/story-view.ts'
import { isAdmitted } from '../access.ts'
import { type Answer, notFound, pageAnswer, types } from '../answer.ts'
import type { Deps } from '../deps.ts'
import { pagesFor } from '../pages-for.ts'
import type { Route } from '../route.ts'
import { type StoryTelling, storyTellings } from '../story-tellings.ts'

/** A story as its latest edition tells it, with all editions that told it. The address of one that went into another leads there. */
export const story: Route = {
  path: '/story/:id',
  access: 'public-read',
  title: 'One story: sentences, evidence, articles, timeline',
  async answer(ask, deps) {
    const id = ask.params.id ?? ''
    const home = await deps.store.storyNow(id)
    if (home !== undefined && home.id !== id) return leadsTo(home.id)
    const formerIds = await deps.store.formerStoryIds(id)
    const tellings = await storyTellings(deps, [id, ...formerIds])
    const [latest] = tellings
    if (!latest) return notFound(deps)
    const now = await storyNow(deps, { id, formerIds, latest, isInside: isAdmitted('owner-read', ask.caller) })
    return pageAnswer(storyPage({ ...latest, told: tellings.map(({ edition }) => edition), now }, pagesFor(ask, deps)))
  },
}

/** A merge can be taken back, so nobody is to keep the redirect: answers are not cached unasked. */
function leadsTo(id: string): Answer {
  return { status: 308, type: types.text, body: 'The story went into another.\n', headers: { location: `/story/${id}` } }
}

type Shown = { readonly id: string; readonly formerIds: readonly string[]; readonly latest: StoryTelling; readonly isInside: boolean }

/** What became of the story since the edition; why each report is in it is for the owner alone, as all decisions are. */
async function storyNow({ store }: Deps, { id, formerIds, latest: { edition, brief }, isInside }: Shown): Promise<StoryNow> {
  const decisions = await store.decisionsAbout(id)
  const regroupings = decisions.filter(
    ({ stage, verdict, at }) => stage === 'cluster' && at > edition.cutOff && regroupingVerdicts.has(verdict),
  )
  const articleIds = brief.reports.map(({ articleId }) => articleId)
  const homes = (await store.storiesOfArticles(articleIds)).filter((home) => home.id !== id)
  const isShown = new Set(articleIds)
  const elsewhere = new Map(
    homes.flatMap((home) => home.articleIds.filter((each) => isShown.has(each)).map((articleId) => [articleId, home.id] as const)),
  )
  // Of a story of one report there is nothing to split off.
  if (!isInside || articleIds.length - elsewhere.size < 2) return { id, regroupings, elsewhere }
  return { id, regroupings, elsewhere, joined: await joinedOf(store, articleIds, { id, formerIds }) }
}

const regroupingVerdicts: ReadonlySet<string> = new Set(['split', 'took in'])
