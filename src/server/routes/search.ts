import { searchPage } from '#core/channels/site/pages/search-page.ts'
import { errorAnswer, pageAnswer } from '../answer.ts'
import { pagesFor } from '../pages-for.ts'
import type { Route } from '../route.ts'

const wordsMax = 200
const hitsMax = 50

export const search: Route = {
  path: '/search',
  access: 'public-read',
  title: 'Search in titles and texts: ?q=words',
  async answer(ask, deps) {
    const words = (ask.query('q') ?? '').trim()
    if (words.length > wordsMax) {
      const why = `The field q holds ${words.length} characters; ${wordsMax} are looked for at most.`
      return errorAnswer(400, { title: 'Too many words', why, todo: 'Search for fewer words.' }, deps)
    }
    const hits = words === '' ? [] : await deps.store.search(words, hitsMax)
    const names = new Map((await deps.store.outlets()).map((outlet) => [outlet.id, outlet.name]))
    const stories = await deps.store.stories(hits.flatMap((hit) => hit.storyId ?? []))
    const told = new Set(stories.filter((story) => story.toldIn !== undefined).map((story) => story.id))
    const rows = hits.map(({ storyId, ...hit }) => ({
      ...hit,
      outletName: names.get(hit.outletId) ?? hit.outletId,
      ...(storyId !== undefined && told.has(storyId) ? { storyId } : {}),
    }))
    const beat = deps.beats[0]?.id ?? ''
    const found = { words, rows, zone: deps.zone, beat, wordsMax, rowsMax: hitsMax, isSample: deps.isSample() }
    return pageAnswer(searchPage(found, pagesFor(ask, deps)))
  },
}
