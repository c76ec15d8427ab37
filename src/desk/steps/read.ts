import { limits } from '#core/limits.ts'
import type { Capture } from '#core/model/capture.ts'
import { dayMs, type Instant } from '#core/model/instant.ts'
import type { Item } from '#core/model/item.ts'
import { present } from '#core/model/present.ts'
import type { Source, SourceState, SourceWishes } from '#core/model/source.ts'
import { withFeedSignals } from '#core/rights/with-feed-signals.ts'
import { changesAfter } from '#core/sources/change-gap.ts'
import { learnSource } from '#core/sources/learn-source.ts'
import { moveNote } from '#core/sources/moves.ts'
import { nextFetchAt } from '#core/sources/schedule.ts'
import type { MadeItem } from '#core/stages/read/items-of.ts'
import { shownFailure } from '#core/text/shown-address.ts'
import { jobOf } from '#ports/queue.ts'
import type { Change } from '#ports/store.ts'
import type { ItemsOutput } from '#ports/workshop.ts'
import type { Desk } from '../desk.ts'
import type { Outcome } from '../step.ts'
import { hubAfterReading } from '../websub/after-reading.ts'
import { unreadDelivery } from '../websub/unread-delivery.ts'
import { changedItems } from './changed-items.ts'
import { type ListedItems, listedItems } from './listed-items.ts'
import { moved } from './moved.ts'
import { readerOf, unread } from './reader.ts'
import { failedOutcome, freshState, type SourceFailure, unmoved } from './source-outcome.ts'

/** Reads a capture into items. New items and changed ones go on to be extracted; a document that cannot be read is a failure of its source. */
export async function read(desk: Desk, captureId: string): Promise<Outcome> {
  const capture = await desk.store.capture(captureId)
  const source = capture && (await desk.store.source(capture.sourceId))
  if (capture === undefined || source === undefined) return { changes: [] }
  const state = (await desk.store.sourceState(source.id)) ?? freshState(source.id, capture.fetchedAt)
  return await readCapture(desk, { capture, source, state })
}

/** The same for a capture at hand. */
export async function readCapture(desk: Desk, { capture, source, state }: Omit<Reading, 'output'>): Promise<Outcome> {
  const { finalUrl: url, contentType, body, fetchedAt } = capture
  const { kind, target, options } = source
  const result = await desk.workshop.items(
    { kind, target, ...present({ options }), url, contentType, body },
    {
      sourceId: source.id,
      captureId: capture.id,
      fetchedAt,
      archiveBefore: fetchedAt - desk.options.archiveAgeMs,
      ...present({ signals: state.signals }),
    },
  )
  if (result.ok) return await afterReading(desk, { capture, source, state, output: result.value })
  return capture.isPushed
    ? unreadDelivery(desk, source, state)
    : afterFailure(desk, { source, state, failure: shownFailure(result.failure) })
}

type Reading = { readonly capture: Capture; readonly source: Source; readonly state: SourceState; readonly output: ItemsOutput }

async function afterReading(desk: Desk, { capture, source: before, state: earlier, output }: Reading): Promise<Outcome> {
  const now = desk.clock.now()
  const isPushed = capture.isPushed === true
  // A delivery of a hub may be a part of the document, and lack what stands in its head.
  const state = isPushed ? earlier : withSignals(earlier, output.head.signals)
  const after = isPushed ? { source: before, state, changes: [] } : moved({ source: before, state, now: capture.fetchedAt })
  const { source } = after
  const made = await told(desk, output)
  const found = made.map(({ item }) => item)
  const newest = found.slice(0, desk.options.itemsPerCapture)
  const words = new Map(made.map(({ item, searchable }) => [item.key, searchable]))
  const inDay = newInDayOf(state, capture.fetchedAt)
  // What a source holds at the first sight is its archive, and no flood.
  const isFirst = state.okAt === undefined
  const room = isFirst ? newest.length : Math.max(0, limits.itemsPerDay - inDay.count)
  const { items, decisions: revised, newCount, heldBackCount } = await changedItems(desk.store, newest, { room, isFirst })
  const listed = isPushed ? nothingListed : await listedItems(desk.store, source, { found, output })
  const decisions = [...revised, ...listed.decisions]
  const read = readState(after.state, capture, {
    readBy: readerOf(desk, source),
    itemCount: newest.length,
    newCount,
    newInDay: { from: inDay.from, count: isFirst ? 0 : inDay.count + newCount },
    wishes: present({ waitMs: output.head.waitMs, skipHours: output.head.skipHours, skipDays: output.head.skipDays }),
    damage: [
      ...output.damage,
      ...listed.damage,
      ...leftBehind(found.length - newest.length, heldBackCount, desk),
      ...[moveNote(source) ?? []].flat(),
    ],
    ...changesAfter(state, { now: capture.fetchedAt, newCount }),
  })
  const { next, isTold, changes: hubChanges } = await hubAfterReading(desk, { source, capture, state, next: read, head: output.head })
  // The collect step knows what the headers ask for.
  const nextAt = isPushed
    ? state.nextAt
    : Math.max(state.nextAt, nextFetchAt({ now, sourceId: source.id, state: next, isTold }, desk.options))
  const changes: readonly Change[] = [
    ...after.changes,
    ...listed.changes,
    ...items.flatMap((item) => itemChanges({ item, ...present({ searchable: words.get(item.key) }) }, now)),
    ...(decisions.length === 0 ? [] : [{ put: 'decisions', run: `read:${capture.id}`, at: now, decisions } as const]),
    { put: 'source-state', state: { ...next, nextAt } },
    ...(isPushed ? [] : [{ put: 'job', job: jobOf('collect', source.id, nextAt) } as const]),
    ...hubChanges,
    ...(await learnedChanges(desk, source, newest)),
  ]
  const tell = (): void => {
    desk.events.sourceCollected({ sourceId: source.id, title: source.title, outcome: newCount > 0 ? 'new' : 'unchanged', newCount })
    desk.wakeups.announce()
  }
  return { changes, tell }
}

/** A delivery of a hub may hold only what is new: what it leaves out has not gone. */
const nothingListed: ListedItems = { changes: [], decisions: [], damage: [] }

/** What of a document was not kept, one plain sentence each. */
function leftBehind(olderCount: number, newCount: number, { options }: Desk): readonly string[] {
  const older = olderCount > 0 ? [`its ${olderCount} oldest items were passed over: ${options.itemsPerCapture} at once are the limit`] : []
  const flood = newCount > 0 ? [`${newCount} new items were not kept: ${limits.itemsPerDay} a day are the limit`] : []
  return [...older, ...flood]
}

/** Of an item that may still be news an article is made; what was old already when it came is found by its own words. */
function itemChanges({ item, searchable }: MadeItem, now: Instant): readonly Change[] {
  if (searchable !== undefined) return [{ put: 'item', item, searchable }]
  return [
    { put: 'item', item },
    { put: 'job', job: jobOf('extract', item.key, now) },
  ]
}

/** The document’s items. One it knows by its traces only stands behind what is known of it already. */
async function told(desk: Desk, { made }: ItemsOutput): Promise<readonly MadeItem[]> {
  const traces = made.filter(({ isTrace }) => isTrace === true).map(({ item }) => item.key)
  if (traces.length === 0) return made
  const known = new Set((await desk.store.items(traces)).map((item) => item.key))
  return made.filter(({ item, isTrace }) => isTrace !== true || !known.has(item.key))
}

/** What the items show of a source nobody described: its role, and the host of its outlet. */
async function learnedChanges(desk: Desk, source: Source, items: readonly Item[]): Promise<readonly Change[]> {
  const outlet = await desk.store.outlet(source.outletId)
  if (source.isRoleAssumed !== true && (outlet === undefined || outlet.hosts.length > 0)) return []
  // What a roundup lists says nothing of whose the source is.
  const own = items.filter(({ facts }) => facts?.is !== 'listed')
  const learned = learnSource(own.map((item) => item.url))
  const role = source.isRoleAssumed === true ? (learned.role ?? source.role) : source.role
  const lacksHost = outlet !== undefined && outlet.hosts.length === 0 && learned.host !== undefined
  const isNewRole = role !== source.role
  if (!isNewRole && !lacksHost) return []
  const hosts = lacksHost && learned.host !== undefined ? [learned.host] : (outlet?.hosts ?? [])
  return [
    ...(isNewRole ? [{ put: 'source', source: { ...source, role } } as const] : []),
    ...(outlet === undefined ? [] : [{ put: 'outlet', outlet: { ...outlet, hosts, role: isNewRole ? role : outlet.role } } as const]),
  ]
}

type InDay = NonNullable<SourceState['newInDay']>

function newInDayOf({ newInDay }: SourceState, now: Instant): InDay {
  return newInDay !== undefined && now - newInDay.from < dayMs ? newInDay : { from: now, count: 0 }
}

function withSignals({ signals, ...rest }: SourceState, said: SourceState['signals']): SourceState {
  return { ...rest, ...present({ signals: withFeedSignals(signals, said) }) }
}

type Found = Required<Pick<SourceState, 'readBy' | 'itemCount' | 'newCount' | 'newInDay' | 'damage'>> &
  Pick<SourceState, 'changedAt' | 'changeGapMs'> & { readonly wishes: SourceWishes }

function readState(state: SourceState, capture: Capture, { damage, wishes, ...found }: Found): SourceState {
  const { failure: _failure, failingSince: _since, damage: _damage, wishes: _wishes, ...rest } = unread(state)
  const { etag, lastModified } = capture
  const isConditional = etag !== undefined || lastModified !== undefined
  return {
    ...rest,
    ...found,
    ...(damage.length === 0 ? {} : { damage }),
    ...(Object.keys(wishes).length === 0 ? {} : { wishes }),
    ...present({ etag, lastModified, validatorsFrom: isConditional ? capture.finalUrl : undefined }),
    bodyHash: capture.hash,
    okAt: capture.fetchedAt,
    strikes: 0,
  }
}

/**
 * A document that could not be read: its validators and its hash go, so that the next fetch brings it whole, and so does the
 * redirect that led to it.
 */
function afterFailure(desk: Desk, { source, state, failure }: SourceFailure): Outcome {
  return failedOutcome(desk, { source, state: unmoved(unread(state)), failure })
}
