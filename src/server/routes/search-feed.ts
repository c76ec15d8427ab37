import { type FeedForm, feedForms } from '#core/channels/feeds/feed.ts'
import { searchFeed } from '#core/channels/feeds/search-feed.ts'
import { present } from '#core/model/present.ts'
import type { Answer } from '../answer.ts'
import { askedSearch, type FieldProblem } from '../asked-search.ts'
import type { Deps } from '../deps.ts'
import { feedAnswer, feedPlace } from '../feed-answer.ts'
import { wrongField } from '../form.ts'
import type { Ask, Route } from '../route.ts'

const hitsMax = 50

/** What a search finds, to be told of what it will find. */
export const searchFeeds: readonly Route[] = feedForms.map((form) => ({
  path: `/search.${form}`,
  access: 'feed',
  title: `What a search finds, as ${form === 'atom' ? 'an Atom feed' : 'a JSON Feed'}: ?q=words, and the fields of the search`,
  isCostly: true,
  answer: async (ask, deps) => ofSearch(form, ask, deps),
}))

async function ofSearch(form: FeedForm, ask: Ask, deps: Deps): Promise<Answer> {
  const outlets = await deps.store.outlets()
  const asked = askedSearch(ask, deps, outlets)
  if ('problems' in asked) return wrong(asked.problems, deps)
  const { address, words, kind, filters, isAsking } = asked
  if (!isAsking) return wrong([{ field: 'q', why: 'It is empty.', todo: 'Ask for words: /search.atom?q=words.' }], deps)
  if (kind === 'thing') return wrong([{ field: 'kind', why: 'Named things have no feed.', todo: 'Ask for story, article or item.' }], deps)
  // A reader looks for what is new, however well it fits.
  const hits = await deps.store.search({ words, ...present({ kind }), ...filters, order: 'time', limit: hitsMax })
  const names = new Map(outlets.map((outlet) => [outlet.id, outlet.name]))
  const stories = await deps.store.stories(hits.flatMap((hit) => hit.storyId ?? []))
  const told = new Set(stories.filter((story) => story.toldIn !== undefined).map((story) => story.id))
  const found = hits.map(({ storyId, ...hit }) => ({
    ...hit,
    outletName: names.get(hit.outletId) ?? hit.outletId,
    ...(storyId !== undefined && told.has(storyId) ? { storyId } : {}),
  }))
  const { page: _page, sort: _sort, ...search } = address
  const place = feedPlace({ at: 'search-feed', search, form }, ask, deps)
  const answer = feedAnswer(searchFeed(found, { ...place, search, beat: deps.beats[0]?.id ?? '', isSample: deps.isSample() }), form, {
    ask,
    deps,
  })
  // What was published long ago may be found today: no time says whether anything is new.
  const { 'last-modified': _time, ...headers } = answer.headers ?? {}
  return { ...answer, headers }
}

/** 400, with the first field that cannot be used. */
function wrong([problem]: readonly FieldProblem[], deps: Deps): Answer {
  const { field, ...words } = problem ?? { field: 'q', why: 'It cannot be used.', todo: 'Ask for words.' }
  return wrongField(field, words, deps)
}
