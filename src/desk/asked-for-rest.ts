import type { Instant } from '#core/model/instant.ts'
import type { SourceState } from '#core/model/source.ts'

/**
 * The addresses whose servers asked to be left alone when they were last fetched, and until when. What the fetcher was told
 * before a restart is remembered with the sources, so it holds after it.
 */
export function askedForRest(states: readonly SourceState[]): readonly { readonly url: string; readonly until: Instant }[] {
  return states.flatMap(({ failure, fetchedAt }) => {
    // Without a status it was not the server that said so, but we who left its host alone.
    if (failure?.retryAfterMs === undefined || failure.status === undefined || fetchedAt === undefined) return []
    return [{ url: failure.at, until: fetchedAt + failure.retryAfterMs }]
  })
}
