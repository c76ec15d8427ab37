import { type FoundRow, type FoundThing, searchPage } from '#core/channels/site/pages/search-page.ts'
import { limits } from '#core/limits.ts'
import { present } from '#core/model/present.ts'
import type { Outlet } from '#core/model/source.ts'
import { wantedThing } from '#core/trends/wanted-thing.ts'
import { pageAnswer } from '../answer.ts'
import { type AskedSearch, askedSearch } from '../asked-search.ts'
import type { Deps } from '../deps.ts'
import { pagesFor } from '../pages-for.ts'
import type { Route } from '../route.ts'

const rowsMax = 20
const thingsMax = 8

export const search: Route = {
  path: '/search',
  access: 'public-read',
  title: 'Search: ?q=words, and kind, outlet, beat, section, from, to, language, sort, page',
  isCostly: true,
  async answer(ask, deps) {
    const outlets = await deps.store.outlets()
    const asked = askedSearch(ask, deps, outlets)
    const page = { zone: deps.zone, beats: deps.beats, outlets: namesOf(outlets), wordsMax: limits.searchChars, isSample: deps.isSample() }
    const context = pagesFor(ask, deps)
    if ('problems' in asked) return { ...pageAnswer(searchPage({ ...page, address: {}, problems: asked.problems }, context)), status: 400 }
    if (!asked.isAsking) return pageAnswer(searchPage({ ...page, address: asked.address, problems: [] }, context))
    const found = { ...(await foundBy(asked, outlets, deps)), things: await thingsBy(asked, deps), page: asked.page }
    return pageAnswer(searchPage({ ...page, address: asked.address, problems: [], found }, context))
  },
}

function namesOf(outlets: readonly Outlet[]): readonly string[] {
  const names = [...new Set(outlets.map(({ name }) => name))]
  return names.sort((one, other) => one.localeCompare(other, 'en')).slice(0, limits.searchOutlets)
}

async function foundBy(
  { words, kind, filters, page }: AskedSearch,
  outlets: readonly Outlet[],
  { store }: Deps,
): Promise<{ readonly rows: readonly FoundRow[]; readonly hasMore: boolean }> {
  if (kind === 'thing') return { rows: [], hasMore: false }
  const hits = await store.search({
    words,
    isTyping: true,
    ...present({ kind }),
    ...filters,
    limit: rowsMax + 1,
    offset: (page - 1) * rowsMax,
  })
  const names = new Map(outlets.map((outlet) => [outlet.id, outlet.name]))
  const stories = await store.stories(hits.flatMap((hit) => hit.storyId ?? []))
  const told = new Map(
    stories.flatMap(({ id, toldIn }) =>
      Object.keys(toldIn ?? {})
        .slice(0, 1)
        .map((beat) => [id, beat]),
    ),
  )
  const rows = hits.slice(0, rowsMax).map(({ storyId, ...hit }): FoundRow => {
    const beat = storyId === undefined ? undefined : told.get(storyId)
    const isItem = hit.subject.startsWith('item-')
    return {
      ...hit,
      outletName: names.get(hit.outletId) ?? hit.outletId,
      isItem,
      ...present({ story: storyId !== undefined && beat !== undefined ? { id: storyId, beat } : undefined }),
    }
  })
  return { rows, hasMore: hits.length > rowsMax && page < limits.searchPages }
}

/** Named things whose names begin with the words; beside articles a few, and only where nothing else narrows the search. */
async function thingsBy({ words, kind, filters, page, address }: AskedSearch, { store, beats }: Deps): Promise<readonly FoundThing[]> {
  const { q: _q, sort: _sort, beat: _beat, ...narrowing } = address
  const isWanted = kind === 'thing' || Object.keys(narrowing).length === 0
  const beginnings = wantedThing(words).filter((key) => !key.endsWith(':'))
  if (!isWanted || words === '' || page > 1 || beginnings.length === 0) return []
  const found = await store.thingsNamed({ beginnings, limit: kind === 'thing' ? limits.searchThings : thingsMax })
  const titles = new Map(beats.map(({ id, title }) => [id, title]))
  return found
    .filter(({ beat }) => titles.has(beat) && (filters.beat === undefined || filters.beat === beat))
    .map((thing) => ({ ...thing, beatTitle: titles.get(thing.beat) ?? thing.beat }))
}
