import { limits } from '#core/limits.ts'
import type { Capture } from '#core/model/capture.ts'
import { hashOf, idOf } from '#core/model/ids.ts'
import { dayMs, type Instant } from '#core/model/instant.ts'
import type { DateOrigin, Item } from '#core/model/item.ts'
import { present } from '#core/model/present.ts'
import type { Source, SourceState, SourceWishes } from '#core/model/source.ts'
import { changesAfter } from '#core/sources/change-gap.ts'
import { learnSource } from '#core/sources/learn-source.ts'
import { moveNote } from '#core/sources/moves.ts'
import { nextFetchAt } from '#core/sources/schedule.ts'
import type { ReadItem, ReadOutput } from '#core/stages/read/read.ts'
import { jobOf } from '#ports/queue.ts'
import type { Change } from '#ports/store.ts'
import type { Desk } from '../desk.ts'
import type { Outcome } from '../step.ts'
import { changedItems } from './changed-items.ts'
import { failedOutcome, freshState, type SourceFailure, unmoved } from './collect.ts'
import { listedItems } from './listed-items.ts'
import { moved } from './moved.ts'
import { readerOf, unread } from './reader.ts'

/** Reads a capture into items. New items and changed ones go on to be extracted; a document that cannot be read is a failure of its source. */
export async function read(desk: Desk, captureId: string): Promise<Outcome> {
  const capture = await desk.store.capture(captureId)
  const source = capture && (await desk.store.source(capture.sourceId))
  if (capture === undefined || source === undefined) return { changes: [] }
  const state = (await desk.store.sourceState(source.id)) ?? freshState(source.id, capture.fetchedAt)
  const result = await desk.workshop.read({
    kind: source.kind,
    target: source.target,
    ...present({ options: source.options }),
    url: capture.finalUrl,
    contentType: capture.contentType,
    body: capture.body,
  })
  return result.ok
    ? afterReading(desk, { capture, source, state, output: result.value })
    : afterFailure(desk, { source, state, failure: result.failure })
}

type Reading = { readonly capture: Capture; readonly source: Source; readonly state: SourceState; readonly output: ReadOutput }

async function afterReading(desk: Desk, { capture, source: before, state, output }: Reading): Promise<Outcome> {
  const now = desk.clock.now()
  const after = moved({ source: before, state, now: capture.fetchedAt })
  const { source } = after
  const found = await itemsOf(desk, output, { source, capture, state })
  const newest = found.slice(0, desk.options.itemsPerCapture)
  const inDay = newInDayOf(state, capture.fetchedAt)
  // What a source holds at the first sight is its archive, and no flood.
  const isFirst = state.okAt === undefined
  const room = isFirst ? newest.length : Math.max(0, limits.itemsPerDay - inDay.count)
  const { items, decisions: revised, newCount, heldBackCount } = await changedItems(desk.store, newest, room)
  const listed = await listedItems(desk.store, source, { found, output })
  const decisions = [...revised, ...listed.decisions]
  const next = readState(after.state, capture, {
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
  // The collect step knows what the headers ask for.
  const nextAt = Math.max(state.nextAt, nextFetchAt({ now, sourceId: source.id, state: next }, desk.options))
  const changes: readonly Change[] = [
    ...after.changes,
    ...listed.changes,
    ...items.map((item): Change => ({ put: 'item', item })),
    ...items.map((item): Change => ({ put: 'job', job: jobOf('extract', item.key, now) })),
    ...(decisions.length === 0 ? [] : [{ put: 'decisions', run: `read:${capture.id}`, at: now, decisions } as const]),
    { put: 'source-state', state: { ...next, nextAt } },
    { put: 'job', job: jobOf('collect', source.id, nextAt) },
    ...(await learnedChanges(desk, source, newest)),
  ]
  const tell = (): void => {
    desk.events.sourceCollected({ sourceId: source.id, title: source.title, outcome: newCount > 0 ? 'new' : 'unchanged', newCount })
    desk.wakeups.announce()
  }
  return { changes, tell }
}

/** What of a document was not kept, one plain sentence each. */
function leftBehind(olderCount: number, newCount: number, { options }: Desk): readonly string[] {
  const older = olderCount > 0 ? [`its ${olderCount} oldest items were passed over: ${options.itemsPerCapture} at once are the limit`] : []
  const flood = newCount > 0 ? [`${newCount} new items were not kept: ${limits.itemsPerDay} a day are the limit`] : []
  return [...older, ...flood]
}

/** The document’s items, newest first, each once. One it knows by its traces only stands behind what is known of it already. */
async function itemsOf(desk: Desk, output: ReadOutput, from: From): Promise<readonly Item[]> {
  const whole = output.items.filter((read) => read.isTrace !== true).map((read) => itemOf(read, from))
  const traces = output.items.filter((read) => read.isTrace === true).map((read) => itemOf(read, from))
  const known = new Set((await desk.store.items(traces.map((item) => item.key))).map((item) => item.key))
  return unique([...whole, ...traces.filter((item) => !known.has(item.key))])
}

/** What the items show of a source nobody described: its role, and the host of its outlet. */
async function learnedChanges(desk: Desk, source: Source, items: readonly Item[]): Promise<readonly Change[]> {
  const outlet = (await desk.store.outlets()).find((candidate) => candidate.id === source.outletId)
  if (source.isRoleAssumed !== true && (outlet === undefined || outlet.hosts.length > 0)) return []
  const learned = learnSource(items.map((item) => item.url))
  const role = source.isRoleAssumed === true ? (learned.role ?? source.role) : source.role
  const lacksHost = outlet !== undefined && outlet.hosts.length === 0 && learned.host !== undefined
  const isNewRole = role !== source.role
  if (!isNewRole && !lacksHost) return []
  const hosts = lacksHost && learned.host !== undefined ? [learned.host] : (outlet?.hosts ?? [])
  return [
    { put: 'source', source: { ...source, role } },
    ...(outlet === undefined ? [] : [{ put: 'outlet', outlet: { ...outlet, hosts, role: isNewRole ? role : outlet.role } } as const]),
  ]
}

type InDay = NonNullable<SourceState['newInDay']>

function newInDayOf({ newInDay }: SourceState, now: Instant): InDay {
  return newInDay !== undefined && now - newInDay.from < dayMs ? newInDay : { from: now, count: 0 }
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

function unique(items: readonly Item[]): readonly Item[] {
  const byKey = new Map<string, Item>()
  for (const item of items) if (!byKey.has(item.key)) byKey.set(item.key, item)
  return [...byKey.values()].sort((a, b) => b.publishedAt - a.publishedAt)
}

/** Where an item comes from. */
type From = { readonly source: Source; readonly capture: Capture; readonly state: SourceState }

function itemOf(read: ReadItem, { source, capture, state }: From): Item {
  const seenAt = capture.fetchedAt
  const title = (read.title ?? '').slice(0, limits.titleChars)
  const html = read.html?.slice(0, limits.textChars)
  const guid = read.guid ?? read.url ?? hashOf(`${title}\n${html ?? read.summary ?? ''}`)
  return {
    key: idOf('item', source.id, guid),
    sourceId: source.id,
    captureId: capture.id,
    guid,
    url: read.url ?? '',
    title,
    ...present({
      html,
      summary: read.summary?.slice(0, limits.textChars),
      author: read.author,
      language: read.language,
      discussionUrl: read.discussionUrl,
      updatedAt: read.updatedAt,
      facts: read.facts,
      signals: state.signals,
    }),
    ...dated(read, seenAt),
    tags: read.tags,
    enclosures: read.enclosures,
    firstSeenAt: seenAt,
    revision: 1,
    // Session numbers and counting pixels change at every request, and change nothing that is said.
    hash: hashOf(withoutQueries([title, read.url ?? '', html ?? '', read.summary ?? ''].join('\n'))),
  }
}

function withoutQueries(text: string): string {
  return text.replace(/\?[^\s"'<>]+/g, '').replaceAll('http://', 'https://')
}

// An hour of grace for clocks that run ahead; a date further in the future is a mistake or a trick to stay on top.
const aheadMs = 3_600_000

function dated(read: ReadItem, seenAt: number): { publishedAt: number; dateOrigin: DateOrigin } {
  if (read.publishedAt !== undefined && read.publishedAt <= seenAt + aheadMs)
    return { publishedAt: read.publishedAt, dateOrigin: 'published' }
  if (read.updatedAt !== undefined && read.updatedAt <= seenAt + aheadMs) return { publishedAt: read.updatedAt, dateOrigin: 'updated' }
  return { publishedAt: seenAt, dateOrigin: 'first-seen' }
}
