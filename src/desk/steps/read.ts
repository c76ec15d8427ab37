import { limits } from '#core/limits.ts'
import type { Capture } from '#core/model/capture.ts'
import { hashOf, idOf } from '#core/model/ids.ts'
import { dayMs, type Instant } from '#core/model/instant.ts'
import type { DateOrigin, Item } from '#core/model/item.ts'
import { present } from '#core/model/present.ts'
import type { Source, SourceState } from '#core/model/source.ts'
import { learnSource } from '#core/sources/learn-source.ts'
import type { ReadItem, ReadOutput } from '#core/stages/read/read.ts'
import { jobOf } from '#ports/queue.ts'
import type { Change } from '#ports/store.ts'
import type { Desk } from '../desk.ts'
import type { Outcome } from '../step.ts'
import { changedItems } from './changed-items.ts'
import { failedOutcome, freshState, type SourceFailure } from './collect.ts'
import { nextFetchAt } from './schedule.ts'

/** Reads a capture into items. New items and changed ones go on to be extracted; a document that cannot be read is a failure of its source. */
export async function read(desk: Desk, captureId: string): Promise<Outcome> {
  const capture = await desk.store.capture(captureId)
  const source = capture && (await desk.store.source(capture.sourceId))
  if (capture === undefined || source === undefined) return { changes: [] }
  const state = (await desk.store.sourceState(source.id)) ?? freshState(source.id, capture.fetchedAt)
  const result = await desk.workshop.read({
    kind: source.kind,
    url: capture.finalUrl,
    contentType: capture.contentType,
    body: capture.body,
  })
  return result.ok
    ? afterReading(desk, { capture, source, state, output: result.value })
    : afterFailure(desk, { source, state, failure: result.failure })
}

type Reading = { readonly capture: Capture; readonly source: Source; readonly state: SourceState; readonly output: ReadOutput }

async function afterReading(desk: Desk, { capture, source, state, output }: Reading): Promise<Outcome> {
  const now = desk.clock.now()
  const newest = unique(output.items.map((read) => itemOf(read, source, capture))).slice(0, desk.options.itemsPerCapture)
  const inDay = newInDayOf(state, capture.fetchedAt)
  // What a source holds at the first sight is its archive, and no flood.
  const isFirst = state.okAt === undefined
  const room = isFirst ? newest.length : Math.max(0, limits.itemsPerDay - inDay.count)
  const { items, newCount, heldBackCount } = await changedItems(desk.store, newest, room)
  const nextAt = nextFetchAt({ now, sourceId: source.id, waits: [output.head.waitMs, state.nextAt - now], options: desk.options })
  const flood = `${heldBackCount} new items were not kept: ${limits.itemsPerDay} a day are the limit`
  const found: Found = {
    nextAt,
    itemCount: newest.length,
    newCount,
    newInDay: { from: inDay.from, count: isFirst ? 0 : inDay.count + newCount },
    damage: heldBackCount > 0 ? [...output.damage, flood] : output.damage,
  }
  const changes: readonly Change[] = [
    ...items.map((item): Change => ({ put: 'item', item })),
    ...items.map((item): Change => ({ put: 'job', job: jobOf('extract', item.key, now) })),
    { put: 'source-state', state: readState(state, capture, found) },
    { put: 'job', job: jobOf('collect', source.id, nextAt) },
    ...(await learnedChanges(desk, source, newest)),
  ]
  const tell = (): void => {
    desk.events.sourceCollected({ sourceId: source.id, title: source.title, outcome: newCount > 0 ? 'new' : 'unchanged', newCount })
    desk.wakeups.announce()
  }
  return { changes, tell }
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

type Found = Required<Pick<SourceState, 'nextAt' | 'itemCount' | 'newCount' | 'newInDay' | 'damage'>>

function readState(state: SourceState, capture: Capture, { damage, ...found }: Found): SourceState {
  const { failure: _failure, failingSince: _since, etag: _etag, lastModified: _lastModified, damage: _damage, ...rest } = state
  return {
    ...rest,
    ...found,
    ...(damage.length === 0 ? {} : { damage }),
    ...(capture.etag === undefined ? {} : { etag: capture.etag }),
    ...(capture.lastModified === undefined ? {} : { lastModified: capture.lastModified }),
    bodyHash: capture.hash,
    okAt: capture.fetchedAt,
    strikes: 0,
  }
}

/** A document that could not be read: its validators and its hash go, so that the next fetch brings it whole. */
function afterFailure(desk: Desk, { source, state, failure }: SourceFailure): Outcome {
  const { etag: _etag, lastModified: _lastModified, bodyHash: _hash, ...unvalidated } = state
  return failedOutcome(desk, { source, state: unvalidated, failure })
}

function unique(items: readonly Item[]): readonly Item[] {
  const byKey = new Map<string, Item>()
  for (const item of items) if (!byKey.has(item.key)) byKey.set(item.key, item)
  return [...byKey.values()].sort((a, b) => b.publishedAt - a.publishedAt)
}

function itemOf(read: ReadItem, source: Source, capture: Capture): Item {
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
