import { expect, it } from 'vitest'
import { dayMs, hourMs, instantOf } from '#core/model/instant.ts'
import type { Source, SourceState } from '#core/model/source.ts'
import type { EditionHead } from '#ports/store.ts'
import { staleFindings } from './stale-findings.ts'

const dawn = instantOf('2026-06-01T06:00:00Z') ?? 0

/** A desk of one source, with its newest edition. */
async function found(
  now: number,
  { date, isSample = false, ...state }: { readonly date?: string; readonly isSample?: boolean } & Partial<SourceState>,
) {
  const source = { id: 'source-1', title: 'Lamp' } as Source
  const states = [{ sourceId: 'source-1', nextAt: now, itemCount: 1, newCount: 0, strikes: 0, isRetired: false, ...state }]
  const findings = await staleFindings({
    store: {
      editions: async () => (date === undefined ? [] : [{ date, isSample } as EditionHead]),
      sources: async () => [source],
      sourceStates: async () => states,
    },
    clock: { now: () => now, wait: async () => undefined },
    when: (at) => new Date(at).toISOString().slice(0, 16),
    config: { editionAt: '06:00', zone: 'UTC' },
    beats: [{ id: 'open-source', title: 'Open source' }],
  })
  return findings.map(({ level, text }) => `${level} ${text}`)
}

it.each([
  ['ok', 'of 2026-05-31', dawn + hourMs],
  ['note', 'of 2026-05-31; one was due 2026-06-01T06:00', dawn + 3 * hourMs],
  ['bad', 'of 2026-05-31; one was due 2026-06-01T06:00', dawn + dayMs + hourMs],
])('an edition that did not come is %s', async (level, words, now) => {
  const [edition] = await found(now, { date: '2026-05-31', fetchedAt: now })
  expect(edition).toMatch(new RegExp(`^${level} `))
  expect(edition).toContain(words)
})

it('the sample grows no staler', async () => {
  expect(await found(dawn + 300 * dayMs, { date: '2026-06-01', fetchedAt: dawn, isSample: true })).toEqual([
    'ok the archive is the sample: its days stand still',
  ])
})

it('a desk without any edition is told how to make one', async () => {
  expect((await found(dawn, {}))[0]).toBe('note Open source: no edition yet')
})

it('a day without any fetch, and a fetch in time to come, are bad', async () => {
  expect((await found(dawn, { date: '2026-06-01', fetchedAt: dawn - hourMs }))[1]).toMatch(/^ok the clock says/)
  expect((await found(dawn, { date: '2026-06-01', fetchedAt: dawn - 2 * dayMs }))[1]).toMatch(/^bad no source was fetched since/)
  expect((await found(dawn, { date: '2026-06-01', fetchedAt: dawn + hourMs }))[1]).toMatch(/^bad the clock of this machine says/)
})

it('sources that wait for more than a day are noted, those that are gone are not', async () => {
  expect((await found(dawn, { date: '2026-06-01', fetchedAt: dawn, nextAt: dawn - 2 * dayMs }))[2]).toBe(
    'note 1 source has been due for more than a day',
  )
  expect(await found(dawn, { date: '2026-06-01', fetchedAt: dawn, nextAt: 0, isRetired: true })).toHaveLength(1)
})
