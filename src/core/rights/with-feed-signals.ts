import type { RightsSignal } from '../model/rights.ts'

/**
 * A source’s signals with what its document says of itself in the place of what it said when it was read before; undefined
 * when nothing is said.
 * `withFeedSignals(state.signals, head.signals)` → the signals of header and host, then those of the feed
 */
export function withFeedSignals(
  known: readonly RightsSignal[] | undefined,
  said: readonly RightsSignal[] | undefined,
): readonly RightsSignal[] | undefined {
  const all = [...(known ?? []).filter(({ from }) => from !== 'feed'), ...(said ?? []).filter(({ from }) => from === 'feed')]
  return all.length === 0 ? undefined : all
}
