import { z } from 'zod'
import { failures } from '#core/model/failure.ts'
import { present } from '#core/model/present.ts'
import type { SourceState } from '#core/model/source.ts'
import { apiRoute } from '../api-route.ts'
import { instant, list, shapes } from '../shapes.ts'

const { whole } = shapes

export const apiDesk = apiRoute({
  path: '/api/v1/desk',
  access: 'owner-read',
  title: 'How the desk is: what it does now, what it holds, what is wrong',
  tag: 'Desk',
  about:
    'For a monitor: “failing” is small and “lastOkAt” of today while all is well. What takes longer to find out `headwater doctor` tells.',
  example: '/api/v1/desk',
  answer: z.object({
    version: z.string(),
    isSample: z.boolean(),
    phase: z.string().describe('What the desk is doing.'),
    sources: z.object({ all: whole, failing: whole, retired: whole }),
    holds: z.object({ items: whole, articles: whole, stories: whole, editions: whole }),
    latest: list(shapes.editionHead).describe('The newest edition of each beat.'),
    lastOkAt: instant.optional().describe('When a source last answered well.'),
    failures: list(z.object({ code: z.string(), title: z.string(), fix: z.string(), sources: whole })).describe(
      'What is wrong with sources, the most frequent first.',
    ),
  }),
  async find(_, { deps }) {
    const { store } = deps
    const states = await store.sourceStates()
    const { sources: all, items, articles, stories, editions } = await store.counts()
    const latest = (await Promise.all(deps.beats.map(({ id }) => store.editions(id, 1)))).flat()
    const okAt = states.flatMap((state) => state.okAt ?? [])
    const failing = states.filter(({ failure, isRetired }) => failure !== undefined && !isRetired).length
    return {
      found: {
        version: deps.version,
        isSample: deps.isSample(),
        phase: deps.status().phase,
        sources: { all, failing, retired: states.filter(({ isRetired }) => isRetired).length },
        holds: { items, articles, stories, editions },
        latest,
        ...present({ lastOkAt: okAt.length === 0 ? undefined : Math.max(...okAt) }),
        failures: failuresOf(states),
      },
    }
  },
})

/** How many sources that are still asked fail, by what is wrong with them. */
function failuresOf(states: readonly SourceState[]) {
  const codes = states.flatMap(({ failure, isRetired }) => (failure === undefined || isRetired ? [] : [failure.code]))
  const counted = [...Map.groupBy(codes, (code) => code)].map(([code, all]) => {
    const { title, fix } = failures[code]
    return { code, title, fix, sources: all.length }
  })
  return counted.sort((one, other) => other.sources - one.sources || (one.code < other.code ? -1 : 1))
}
