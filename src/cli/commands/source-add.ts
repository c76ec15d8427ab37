import type { Failure } from '#core/model/failure.ts'
import { type Role, roles, type Source } from '#core/model/source.ts'
import { discoverFeeds } from '#core/sources/discover.ts'
import { sourceKindOf } from '#core/sources/registry.ts'
import type { Desk } from '#desk/desk.ts'
import { sourceOf } from '#desk/seed.ts'
import { answered, freshState } from '#desk/steps/collect.ts'
import type { Fetched } from '#ports/fetcher.ts'
import type { Given } from '../command.ts'
import { givenDesk } from '../given-desk.ts'
import { tellFailure } from '../tell-failure.ts'
import { usageError } from '../usage-error.ts'

type Found = { readonly url: string; readonly title: string; readonly language?: string; readonly items: number; readonly fetched: Fetched }

/**
 * Adds a feed by its address, or the feed that a web page announces. Nothing is added that could not be read. Adding a
 * feed is one GET of it: the answer is kept as its first capture.
 */
export async function sourceAdd(given: Given): Promise<number> {
  const [address = ''] = given.args
  const role = roleOf(given)
  if (!URL.canParse(address)) {
    throw usageError('that is not an address', [
      { at: 'source add', found: address, expected: 'an address such as https://blog.example/feed.xml', fix: 'Begin with https://.' },
    ])
  }
  await using opened = await givenDesk(given)
  const { desk } = opened
  const found = await look(desk, address)
  if ('failure' in found) return tellFailure('no feed was found there', found.failure)
  const title = typeof given.options.title === 'string' ? given.options.title : found.title
  const source = await add(desk, { found, title, role })
  console.log(
    source === undefined ? `already there: ${found.url}` : `added ${title} (${found.url}), ${found.items} items, role ${source.role}`,
  )
  return 0
}

async function add(
  desk: Desk,
  { found, title, role }: { found: Found; title: string; role: Role | undefined },
): Promise<Source | undefined> {
  const more = found.language === undefined ? {} : { language: found.language }
  const now = desk.clock.now()
  const { source: draft, outlet } = sourceOf(found.url, { kind: 'feed', title, ...(role === undefined ? {} : { role }), ...more })
  const source = { ...draft, addedAt: now }
  if ((await desk.store.source(source.id)) !== undefined) return undefined
  const { changes } = answered(desk, { source, state: freshState(source.id, now), fetched: found.fetched })
  await desk.store.commit([{ put: 'outlet', outlet }, { put: 'source', source }, ...changes])
  return source
}

function roleOf(given: Given): Role | undefined {
  const wanted = given.options.role
  if (wanted === undefined) return undefined
  const role = roles.find((name) => name === wanted)
  if (role !== undefined) return role
  throw usageError('there is no such role', [
    { at: '--role', found: String(wanted), expected: roles.join(', '), fix: 'docs/glossary.md says what each is.' },
  ])
}

/** One GET of the address; when it is a page, one more of each feed it announces, until one can be read. */
async function look(desk: Desk, address: string): Promise<Found | { readonly failure: Failure }> {
  const first = await fetchAndRead(desk, address)
  if ('items' in first || first.page === undefined) return first
  const { feeds, guesses } = discoverFeeds(first.page)
  for (const url of [...feeds.map((feed) => feed.url), ...guesses].slice(0, 6)) {
    const second = await fetchAndRead(desk, url)
    if ('items' in second) return second
  }
  return { failure: first.failure }
}

type Page = { readonly url: string; readonly contentType: string; readonly body: Uint8Array }

async function fetchAndRead(desk: Desk, url: string): Promise<Found | { readonly failure: Failure; readonly page?: Page }> {
  const { source } = sourceOf(url, { kind: 'feed', title: url })
  const fetched = await desk.fetcher.fetch(sourceKindOf('feed').plan({ ...source, addedAt: 0 }, undefined))
  if (!fetched.ok) return { failure: fetched.failure }
  const { finalUrl, contentType, body } = fetched.value
  const read = await desk.workshop.read({ kind: 'feed', url: finalUrl, contentType, body })
  if (!read.ok) return { failure: read.failure, page: { url: finalUrl, contentType, body } }
  const { head, items } = read.value
  const language = head.language === undefined ? {} : { language: head.language.slice(0, 2).toLowerCase() }
  return { url, title: head.title ?? new URL(finalUrl).hostname, items: items.length, fetched: fetched.value, ...language }
}
