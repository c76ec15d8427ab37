import type { Failure } from '#core/model/failure.ts'
import { present } from '#core/model/present.ts'
import type { Source } from '#core/model/source.ts'
import { placeAt } from '#core/sources/place-at.ts'
import { hostOf } from '#core/text/address.ts'
import type { Store } from '#ports/store.ts'
import { type NewSource, sourceOf } from '../seed.ts'
import { readsFiles } from '../source-entry.ts'
import { findFeed } from './find-feed.ts'
import { type SourceDesk, type Tried, trySource } from './try-source.ts'

/** What stands at an address that somebody typed. */
export type LookedFor =
  | { readonly is: 'found'; readonly source: NewSource; readonly items: number; readonly others: readonly string[] }
  | { readonly is: 'known'; readonly source: Source }
  | { readonly is: 'none'; readonly failure: Failure; readonly isPage: boolean }
  | { readonly is: 'no-address' }

/**
 * Looks for a source at an address: a place that a kind of source knows, a feed, or the first feed that a page announces and that can
 * be read. Nothing is stored. What would read files of this machine is no address: only who sits at it may ask for that.
 */
export async function lookForSource(desk: SourceDesk & { readonly store: Store }, typed: string): Promise<LookedFor> {
  const place = placeAt(typed)
  if (place === undefined || readsFiles({ kind: place.kind.kind, target: place.target })) return { is: 'no-address' }
  const { target, others } = place
  const { kind } = place.kind
  const known = await desk.store.source(sourceOf(target, { kind, title: target }).source.id)
  if (known !== undefined) return { is: 'known', source: known }
  if (kind === 'feed') return await lookForFeed(desk, target)
  const tried = await trySource(desk, sourceOf(target, { kind, title: target }).source)
  if ('failure' in tried) return { is: 'none', failure: tried.failure, isPage: false }
  return { is: 'found', source: named(target, kind, tried), items: tried.items, others }
}

async function lookForFeed(desk: SourceDesk & { readonly store: Store }, target: string): Promise<LookedFor> {
  const found = await findFeed(desk, target)
  if ('failure' in found) return { is: 'none', ...found }
  const source = named(found.url, 'feed', found)
  const known = await desk.store.source(source.source.id)
  return known === undefined ? { is: 'found', source, items: found.items, others: found.others } : { is: 'known', source: known }
}

function named(target: string, kind: string, { title, language, fetched }: Tried): NewSource {
  const host = hostOf(fetched.finalUrl) ?? target
  return sourceOf(target, { kind, title: title ?? (kind === 'feed' ? host : target), ...present({ language }) })
}
