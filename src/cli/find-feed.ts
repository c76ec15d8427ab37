import type { Failure } from '#core/model/failure.ts'
import { discoverFeeds } from '#core/sources/discover.ts'
import { sourceKindOf } from '#core/sources/registry.ts'
import type { Desk } from '#desk/desk.ts'
import { sourceOf } from '#desk/seed.ts'
import type { Fetched } from '#ports/fetcher.ts'

export type Found = {
  readonly url: string
  readonly title: string
  readonly language?: string
  readonly items: number
  /** The answer itself, so that it need not be asked for again. */
  readonly fetched: Fetched
  /** Other feeds the same page announces. */
  readonly others: readonly string[]
}

/** Why there is none. Of a page: it announces none that can be read. */
export type NotFound = { readonly failure: Failure; readonly isPage: boolean }

const triesMax = 6

/** Finds the feed of an address: one GET of it; when it is a page, one more of each feed it announces, until one can be read. */
export async function findFeed(desk: Desk, address: string): Promise<Found | NotFound> {
  const first = await fetchAndRead(desk, address)
  if (!('failure' in first)) return first
  if (first.page === undefined) return { failure: first.failure, isPage: false }
  const { feeds, guesses } = discoverFeeds(first.page)
  const announced = feeds.map((feed) => feed.url)
  for (const url of [...announced, ...guesses].slice(0, triesMax)) {
    const next = await fetchAndRead(desk, url)
    if ('failure' in next) continue
    return { ...next, others: announced.filter((other) => other !== url) }
  }
  return { failure: first.failure, isPage: true }
}

type Page = { readonly url: string; readonly contentType: string; readonly body: Uint8Array }
type Unread = { readonly failure: Failure; readonly page?: Page }

async function fetchAndRead(desk: Desk, url: string): Promise<Found | Unread> {
  const { source } = sourceOf(url, { kind: 'feed', title: url })
  const fetched = await desk.fetcher.fetch(sourceKindOf('feed').plan({ ...source, addedAt: 0 }, undefined))
  if (!fetched.ok) return { failure: fetched.failure }
  const { finalUrl, contentType, body } = fetched.value
  const read = await desk.workshop.read({ kind: 'feed', url: finalUrl, contentType, body })
  if (!read.ok) {
    const { failure } = read
    return failure.code === 'read/not-a-feed' ? { failure, page: { url: finalUrl, contentType, body } } : { failure }
  }
  const { head, items } = read.value
  const language = head.language === undefined ? {} : { language: head.language.slice(0, 2).toLowerCase() }
  return { url, title: head.title ?? new URL(finalUrl).hostname, items: items.length, fetched: fetched.value, others: [], ...language }
}
