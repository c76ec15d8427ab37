import { failures } from '#core/model/failure.ts'
import type { Finding } from '#core/model/finding.ts'
import type { Source, SourceState } from '#core/model/source.ts'
import type { GivenStore } from './given-store.ts'

/** What the doctor says of the sources: how many fail, since when, and what to do; one line for all that wait for the network. */
export async function sourceFindings({ store, when }: Pick<GivenStore, 'store' | 'when'>): Promise<readonly Finding[]> {
  const byId = new Map((await store.sources()).map((source) => [source.id, source]))
  if (byId.size === 0) return [{ level: 'note', text: 'no sources', fix: 'headwater source import adds the pack of the beat' }]
  const states = (await store.sourceStates()).filter((state) => byId.has(state.sourceId))
  const failing = states.filter((state) => state.failure !== undefined)
  const summary: Finding = {
    level: failing.length === byId.size ? 'bad' : 'ok',
    text: `${byId.size} sources, ${failing.length} failing`,
    ...(failing.length === byId.size ? { fix: 'Check the network of this machine: not one source answers.' } : {}),
  }
  // One line says it for all that wait for the network of this machine.
  const waiting = failing.filter((state) => state.failure?.code === 'fetch/offline')
  const outage: Finding = {
    level: 'note',
    text: `${waiting.length} of them wait for the network of this machine`,
    fix: failures['fetch/offline'].fix,
  }
  const others = failing.filter((state) => !waiting.includes(state))
  return [
    summary,
    ...(waiting.length > 0 ? [outage] : []),
    ...others.flatMap((state) => failingSource(byId.get(state.sourceId), state, when)),
  ]
}

function failingSource(source: Source | undefined, state: SourceState, when: GivenStore['when']): readonly Finding[] {
  const { failure, failingSince } = state
  if (source === undefined || failure === undefined) return []
  const since = failingSince === undefined ? '' : ` since ${when(failingSince)}`
  const again = state.isRetired ? 'gone for good, not tried again' : `tried again ${when(state.nextAt)}`
  const fix = state.isRetired ? `headwater source remove ${source.id}` : failures[failure.code].fix
  return [{ level: 'note', text: `${source.title} fails${since}: ${failure.why} (${failure.code}); ${again}`, fix }]
}
