import { z } from 'zod'
import { present } from '#core/model/present.ts'
import type { Source, SourceState } from '#core/model/source.ts'
import { shownAddress } from '#core/text/shown-address.ts'
import { apiRoute } from '../api-route.ts'
import { fields } from '../fields.ts'
import { paged } from '../paged.ts'
import { rowsPage, shapes } from '../shapes.ts'

export const apiSources = apiRoute({
  path: '/api/v1/sources',
  access: 'owner-read',
  title: 'Every source with its health',
  tag: 'Desk',
  about: 'What is collected from, when it answered last, when it is asked next, and what is wrong with it.',
  query: z.strictObject({
    state: fields.oneOf(['well', 'failing', 'retired']).optional(),
    ...fields.paging,
  }),
  example: '/api/v1/sources?state=failing',
  answer: rowsPage(shapes.source),
  async find({ query }, { deps }) {
    const states = new Map((await deps.store.sourceStates()).map((state) => [state.sourceId, state]))
    const all = (await deps.store.sources()).map((source) => ({ source, state: states.get(source.id) }))
    const rows = all
      .filter(({ state }) => query.state === undefined || stateOf(state) === query.state)
      .map(({ source, state }) => rowOf(source, state))
      .sort((one, other) => one.title.localeCompare(other.title, 'en') || (one.id < other.id ? -1 : 1))
    return paged(rows, { query, keyOf: ({ id }) => id, deps })
  },
})

function stateOf(state: SourceState | undefined): 'well' | 'failing' | 'retired' {
  if (state?.isRetired === true) return 'retired'
  return state?.failure === undefined ? 'well' : 'failing'
}

function rowOf({ id, kind, target, title, role, addedAt }: Source, state: SourceState | undefined) {
  const health = present({
    nextAt: state?.nextAt,
    okAt: state?.okAt,
    failingSince: state?.failingSince,
    failure: state?.failure && { code: state.failure.code, why: state.failure.why },
  })
  return {
    id,
    kind,
    target: shownAddress(target),
    title,
    role,
    addedAt,
    itemCount: state?.itemCount ?? 0,
    isRetired: state?.isRetired ?? false,
    ...health,
  }
}
