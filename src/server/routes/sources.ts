import { liveSourcesPage, type SourceHealth } from '#core/channels/site/pages/live-sources-page.ts'
import type { Source, SourceState } from '#core/model/source.ts'
import { pageAnswer } from '../answer.ts'
import { pagesFor } from '../pages-for.ts'
import type { Route } from '../route.ts'

export const sources: Route = {
  path: '/sources',
  access: 'owner-read',
  title: 'Every source: health, last answer, next fetch',
  async answer(ask, deps) {
    const states = new Map((await deps.store.sourceStates()).map((state) => [state.sourceId, state]))
    const rows = (await deps.store.sources()).map((source) => healthOf(source, states.get(source.id)))
    rows.sort((left, right) => left.title.localeCompare(right.title, 'en'))
    return pageAnswer(liveSourcesPage({ rows, zone: deps.zone, isSample: deps.isSample() }, pagesFor(ask, deps)))
  },
}

function healthOf({ id, title, target, role }: Source, state: SourceState | undefined): SourceHealth {
  if (!state) return { id, title, target, role, itemCount: 0, isRetired: false }
  return { ...state, id, title, target, role }
}
