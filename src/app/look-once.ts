import { openFetcher } from '#adapters/fetch/fetch.ts'
import { openThreads } from '#adapters/workshop/threads.ts'
import { limits } from '#core/limits.ts'
import { type LookedFor, lookForSource } from '#desk/sources/look-for-source.ts'
import type { Clock } from '#ports/clock.ts'
import type { Store } from '#ports/store.ts'
import type { Config } from './config/config.ts'
import { webOptions } from './web-options.ts'

/**
 * Looks for a source at an address, beside the desk that runs: with a fetcher and a reader of documents that are opened for it and
 * closed after. Robots’ rules and private addresses hold as for the desk.
 */
export async function lookOnce(config: Config, desk: { readonly store: Store; readonly clock: Clock }, typed: string): Promise<LookedFor> {
  await using fetcher = openFetcher({ ...webOptions(config, desk.clock), perHost: 1, totalAtOnce: 1, robots: true })
  await using workshop = openThreads({ workers: 1, waitingMax: 1, deadlineMs: limits.documentMs, heapMb: limits.documentHeapMb })
  return await lookForSource({ store: desk.store, clock: desk.clock, fetcher, workshop }, typed)
}
