import { present } from '../model/present.ts'
import type { Rights, RightsSignal } from '../model/rights.ts'
import { saidBy } from './said.ts'

/**
 * What the signals about one text come to: the strictest of all counts. One vocabulary says that the nearer place goes
 * before the farther: a TDM reservation in the answer or the page stands over the host’s file, whichever of them reserves.
 * Undefined when nothing was said: that forbids nothing.
 * `rightsOf([{ from: 'robots.txt', vocabulary: 'content-signal', says: 'ai-input=no' }])` → `{ mayModel: false, mayArchive: true, … }`
 */
export function rightsOf(signals: readonly RightsSignal[]): Rights | undefined {
  if (signals.length === 0) return undefined
  const each = [...new Map(signals.map((signal) => [JSON.stringify([signal.from, signal.vocabulary, signal.says]), signal])).values()]
  const said = withoutOverridden(each).map((signal) => ({ ...saidBy(signal), from: signal.from }))
  const quotes = said.flatMap(({ quoteCharsMax }) => quoteCharsMax ?? [])
  return {
    mayModel: !said.some(({ noModel }) => noModel),
    mayArchive: !said.some(({ noArchive }) => noArchive),
    ...present({
      quoteCharsMax: quotes.length === 0 ? undefined : Math.min(...quotes),
      license: nearestFirst.flatMap((place) => said.filter(({ from }) => from === place)).find(({ license }) => license !== undefined)
        ?.license,
    }),
    signals: each,
  }
}

const nearestFirst: readonly RightsSignal['from'][] = ['page', 'header', 'feed', 'well-known', 'robots.txt']

/** TDMRep, 6: what the HTTP fields or the page say overrides the file of the host. */
function withoutOverridden(signals: readonly RightsSignal[]): readonly RightsSignal[] {
  const isNearer = signals.some(
    ({ vocabulary, from, says }) => vocabulary === 'tdmrep' && (from === 'header' || from === 'page') && says.includes('tdm-reservation='),
  )
  return isNearer ? signals.filter(({ vocabulary, from }) => vocabulary !== 'tdmrep' || from !== 'well-known') : signals
}
