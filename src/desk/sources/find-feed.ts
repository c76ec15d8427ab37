import type { Failure } from '#core/model/failure.ts'
import { discoverFeeds } from '#core/sources/discover.ts'
import { sourceOf } from '../seed.ts'
import { type SourceDesk, type Tried, trySource } from './try-source.ts'

export type FoundFeed = Tried & {
  readonly url: string
  /** Other feeds the same page announces. */
  readonly others: readonly string[]
}

/** Why there is none. Of a page: it announces none that can be read. */
export type NotFound = { readonly failure: Failure; readonly isPage: boolean }

const triesMax = 6

/** Finds the feed of an address: one GET of it; when it is a page, one more of each feed it announces, until one can be read. */
export async function findFeed(desk: SourceDesk, address: string): Promise<FoundFeed | NotFound> {
  const first = await tryFeed(desk, address)
  if (!('failure' in first)) return { ...first, url: address, others: [] }
  if (first.page === undefined) return { failure: first.failure, isPage: false }
  const { feeds, guesses } = discoverFeeds(first.page)
  const announced = feeds.map((feed) => feed.url)
  for (const url of [...announced, ...guesses].slice(0, triesMax)) {
    const next = await tryFeed(desk, url)
    if ('failure' in next) continue
    return { ...next, url, others: announced.filter((other) => other !== url) }
  }
  return { failure: first.failure, isPage: true }
}

function tryFeed(desk: SourceDesk, url: string): ReturnType<typeof trySource> {
  return trySource(desk, sourceOf(url, { kind: 'feed', title: url }).source)
}
