import { limits } from '#core/limits.ts'
import type { Result } from '#core/model/failure.ts'
import type { Instant } from '#core/model/instant.ts'
import type { RightsSignal } from '#core/model/rights.ts'
import { type HostSignal, signalsAt } from '#core/rights/host-signals.ts'
import { tdmrepSignals } from '#core/rights/tdmrep-signals.ts'
import type { RobotsAnswer } from './robots.ts'

export type Tdmrep = {
  /** What the `tdmrep.json` of a page’s host says of it; the file is asked for when it is not known. */
  signals(url: URL): Promise<readonly RightsSignal[]>
  /** The same where the file is known already; nothing is asked. */
  known(url: URL): Promise<readonly RightsSignal[]>
}

export type TdmrepOptions = {
  readonly now: () => Instant
  /** Fetches the file; redirects are followed and its size is limited there. */
  readonly get: (url: URL) => Promise<Result<RobotsAnswer>>
}

type File = { readonly rows: readonly HostSignal[]; readonly keptMs: number }
type Known = { readonly until: Instant; readonly file: Promise<File> }

/** So many hosts are remembered; the oldest goes first. */
const hostsMax = 5_000

/**
 * Keeps the `/.well-known/tdmrep.json` of each origin for a day (TDMRep, W3C community report of 10 May 2024). A host
 * without the file reserves nothing by it; one that gives no answer is asked again after an hour.
 */
export function openTdmrep(options: TdmrepOptions): Tdmrep {
  const known = new Map<string, Known>()
  const keptOf = (url: URL): Known | undefined => {
    const kept = known.get(url.origin)
    return kept !== undefined && kept.until > options.now() ? kept : undefined
  }
  const keep = (origin: string, file: Promise<File>, keptMs: number): void => {
    known.delete(origin)
    known.set(origin, { until: options.now() + keptMs, file })
    const [oldest] = known.keys()
    if (known.size > hostsMax && oldest !== undefined) known.delete(oldest)
  }
  return {
    signals: async (url) => {
      const kept = keptOf(url)
      if (kept !== undefined) return signalsAt((await kept.file).rows, url)
      const asked = askHost(url, options)
      // Known before it is there: who asks meanwhile waits for the same answer.
      keep(url.origin, asked, limits.robotsMs)
      const file = await asked
      keep(url.origin, asked, file.keptMs)
      return signalsAt(file.rows, url)
    },
    known: async (url) => {
      const kept = keptOf(url)
      return kept === undefined ? [] : signalsAt((await kept.file).rows, url)
    },
  }
}

async function askHost(page: URL, { get }: TdmrepOptions): Promise<File> {
  const answer = await get(new URL('/.well-known/tdmrep.json', page))
  if (!answer.ok) return { rows: [], keptMs: limits.robotsAgainMs }
  const { status, body } = answer.value
  if (status === 200) return { rows: tdmrepSignals(new TextDecoder().decode(body)), keptMs: limits.robotsMs }
  return { rows: [], keptMs: status >= 500 || status === 429 ? limits.robotsAgainMs : limits.robotsMs }
}
