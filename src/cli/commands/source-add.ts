import { plainText } from '#core/channels/plain.ts'
import type { Failure } from '#core/model/failure.ts'
import { present } from '#core/model/present.ts'
import type { Role, Source } from '#core/model/source.ts'
import { sourceKindOf, sourceKinds } from '#core/sources/registry.ts'
import { countWords } from '#core/text/count-words.ts'
import type { Desk } from '#desk/desk.ts'
import { sourceOf } from '#desk/seed.ts'
import { findFeed, type NotFound } from '#desk/sources/find-feed.ts'
import { type Tried, trySource } from '#desk/sources/try-source.ts'
import { answered } from '#desk/steps/collect.ts'
import { freshState } from '#desk/steps/source-outcome.ts'
import type { Given } from '../command.ts'
import { givenDesk } from '../given-desk.ts'
import { placeWords } from '../place-words.ts'
import { tell } from '../tell.ts'
import { tellFailure } from '../tell-failure.ts'
import { type Wanted, wantedSource } from '../wanted-source.ts'

/**
 * Adds a source by its address: a place that a kind of source knows, a feed, or the feed that a web page announces. Nothing
 * is added that could not be read. Adding a source is one GET of it: the answer is kept as its first capture. A source that
 * is there already is not asked for again.
 */
export async function sourceAdd(given: Given): Promise<number> {
  const wanted = wantedSource(given)
  await using opened = await givenDesk(given)
  return await (wanted.kind === 'feed' ? addFeed(opened.desk, wanted) : addTyped(opened.desk, wanted))
}

async function addFeed(desk: Desk, wanted: Wanted): Promise<number> {
  const known = await knownAt(desk, wanted)
  if (known !== undefined) return tellKnown(known)
  const found = await findFeed(desk, wanted.target)
  if ('failure' in found) return tellNone(wanted.target, found)
  const there = await knownAt(desk, { ...wanted, target: found.url })
  if (there !== undefined) return tellKnown(there)
  await add(desk, { ...wanted, target: found.url }, found)
  for (const other of found.others) console.error(plainText(`also announced there: ${other}`))
  return 0
}

async function addTyped(desk: Desk, wanted: Wanted): Promise<number> {
  const known = await knownAt(desk, wanted)
  if (known !== undefined) return tellKnown(known)
  const tried = await trySource(desk, draftOf(wanted, wanted.target))
  if ('failure' in tried) return tellUnread(wanted, tried.failure)
  await add(desk, wanted, tried)
  for (const other of wanted.others) console.error(plainText(`also there: ${sourceKindOf(other).title} (--kind ${other})`))
  return 0
}

function draftOf({ kind, target, options, role }: Wanted, title: string): Omit<Source, 'addedAt'> {
  return sourceOf(target, { kind, title, ...present({ options, role }) }).source
}

/** The source that is there already: this one, or the same address as a feed. */
async function knownAt(desk: Desk, wanted: Wanted): Promise<Source | undefined> {
  const draft = draftOf(wanted, wanted.target)
  const { url } = sourceKindOf(wanted.kind).plan({ ...draft, addedAt: desk.clock.now() }, undefined)
  return (await desk.store.source(draft.id)) ?? (await desk.store.source(sourceOf(url, { kind: 'feed', title: url }).source.id))
}

function tellKnown(source: Source): number {
  const { kind, title, target } = source
  console.log(plainText(`already there: ${title} (${kind === 'feed' ? target : placeWords(source)})`))
  return 0
}

function tellNone(address: string, { failure, isPage }: NotFound): number {
  if (!isPage) return tellFailure('no feed was found there', failure)
  const hasPages = sourceKinds.some(({ kind }) => kind === 'page')
  tell({
    what: 'no feed was found there',
    at: address,
    why: 'It is a web page that announces no feed that could be read, and there is none where feeds usually are.',
    fix: `look on the page for “RSS”, “Atom” or “Feed” and add that address${hasPages ? '; or watch the page itself: --kind page' : ''}`,
  })
  return 1
}

/** Somebody who named no kind may have meant the feed there. */
function tellUnread({ kind, isKindNamed, target }: Wanted, failure: Failure): number {
  const code = tellFailure(`nothing was added: ${kind} ${target} cannot be read`, failure)
  if (!isKindNamed) console.error('  or: --kind feed looks for a feed at the address instead')
  return code
}

async function add(desk: Desk, wanted: Wanted, tried: Tried): Promise<void> {
  const now = desk.clock.now()
  const { kind, target, options, role } = wanted
  const title = plainText(wanted.title ?? tried.title ?? titleFrom(wanted, tried))
  const { source: draft, outlet } = sourceOf(target, { kind, title, ...present({ options, role, language: tried.language }) })
  const source = { ...draft, addedAt: now }
  const { changes } = answered(desk, { source, state: freshState(source.id, now), fetched: tried.fetched })
  await desk.store.commit([{ put: 'outlet', outlet }, { put: 'source', source }, ...changes])
  const place = kind === 'feed' ? target : placeWords(source)
  console.log(plainText(`added ${title} (${place}), ${countWords(tried.items, 'item', 'items')}, role ${roleWords(source)}`))
}

/** What a source is called that does not say it: after its target, or after the host it stands on. */
function titleFrom({ kind, target }: Wanted, { fetched }: Tried): string {
  const { hostname } = new URL(fetched.finalUrl)
  if (kind === 'feed') return hostname
  return /^https?:/i.test(target) ? `${hostname} (${kind})` : target
}

function roleWords({ role, isRoleAssumed }: { readonly role: Role; readonly isRoleAssumed?: boolean }): string {
  return isRoleAssumed === true ? `${role}, until its items show another` : role
}
