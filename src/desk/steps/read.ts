import { limits } from '#core/limits.ts'
import type { Capture } from '#core/model/capture.ts'
import type { Failure } from '#core/model/failure.ts'
import { hashOf, idOf } from '#core/model/ids.ts'
import type { DateOrigin, Item } from '#core/model/item.ts'
import type { Source, SourceState } from '#core/model/source.ts'
import { learnSource } from '#core/sources/learn-source.ts'
import type { ReadItem, ReadOutput } from '#core/stages/read/read.ts'
import { jobOf } from '#ports/queue.ts'
import type { Change } from '#ports/store.ts'
import type { Desk } from '../desk.ts'
import type { Outcome } from '../step.ts'
import { failedState, freshState } from './collect.ts'
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
  const known = new Map((await desk.store.items(newest.map((item) => item.key))).map((item) => [item.key, item]))
  const changed = newest.flatMap((item) => {
    const before = known.get(item.key)
    if (before === undefined) return [item]
    return before.hash === item.hash ? [] : [{ ...item, firstSeenAt: before.firstSeenAt, revision: before.revision + 1 }]
  })
  const fresh = changed.filter((item) => item.revision === 1).length
  const nextAt = nextFetchAt({ now, sourceId: source.id, waits: [output.head.waitMs, state.nextAt - now], options: desk.options })
  const changes: readonly Change[] = [
    ...changed.map((item): Change => ({ put: 'item', item })),
    ...changed.map((item): Change => ({ put: 'job', job: jobOf('extract', item.key, now) })),
    { put: 'source-state', state: readState(state, capture, { nextAt, itemCount: newest.length, newCount: fresh }) },
    { put: 'job', job: jobOf('collect', source.id, nextAt) },
    ...(await learnedChanges(desk, source, newest)),
  ]
  const tell = (): void => {
    desk.events.sourceCollected({ sourceId: source.id, title: source.title, outcome: fresh > 0 ? 'new' : 'unchanged', newCount: fresh })
    desk.wakeups.announce()
  }
  return { changes, tell }
}

/** What the items show of a source nobody described: its role, and the host of its outlet. */
async function learnedChanges(desk: Desk, source: Source, items: readonly Item[]): Promise<readonly Change[]> {
  const learned = learnSource(items.map((item) => item.url))
  const isNewRole = source.isRoleAssumed === true && learned.role !== undefined && learned.role !== source.role
  const outlet = (await desk.store.outlets()).find((candidate) => candidate.id === source.outletId)
  const lacksHost = outlet !== undefined && outlet.hosts.length === 0 && learned.host !== undefined
  return [
    ...(isNewRole && learned.role !== undefined ? [{ put: 'source', source: { ...source, role: learned.role } } as const] : []),
    ...(lacksHost && learned.host !== undefined ? [{ put: 'outlet', outlet: { ...outlet, hosts: [learned.host] } } as const] : []),
  ]
}

type Counts = { readonly nextAt: number; readonly itemCount: number; readonly newCount: number }

function readState(state: SourceState, capture: Capture, counts: Counts): SourceState {
  const { failure: _failure, failingSince: _since, etag: _etag, lastModified: _lastModified, ...rest } = state
  return {
    ...rest,
    ...counts,
    ...(capture.etag === undefined ? {} : { etag: capture.etag }),
    ...(capture.lastModified === undefined ? {} : { lastModified: capture.lastModified }),
    bodyHash: capture.hash,
    okAt: capture.fetchedAt,
    strikes: 0,
  }
}

function afterFailure(
  desk: Desk,
  { source, state, failure }: { readonly source: Source; readonly state: SourceState; readonly failure: Failure },
): Outcome {
  const { etag: _etag, lastModified: _lastModified, bodyHash: _hash, ...unvalidated } = state
  const next = failedState(unvalidated, failure, desk)
  const tell = (): void =>
    desk.events.sourceCollected({ sourceId: source.id, title: source.title, outcome: 'failed', newCount: 0, failure })
  return {
    changes: [
      { put: 'source-state', state: next },
      { put: 'job', job: jobOf('collect', source.id, next.nextAt) },
    ],
    tell,
  }
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
    ...optional({
      html,
      summary: read.summary?.slice(0, limits.textChars),
      author: read.author,
      language: read.language,
      discussionUrl: read.discussionUrl,
    }),
    ...(read.updatedAt === undefined ? {} : { updatedAt: read.updatedAt }),
    ...dated(read, seenAt),
    tags: read.tags,
    enclosures: read.enclosures,
    firstSeenAt: seenAt,
    revision: 1,
    hash: hashOf([title, read.url ?? '', html ?? '', read.summary ?? ''].join('\n')),
  }
}

// An hour of grace for clocks that run ahead; a date further in the future is a mistake or a trick to stay on top.
const aheadMs = 3_600_000

function dated(read: ReadItem, seenAt: number): { publishedAt: number; dateOrigin: DateOrigin } {
  if (read.publishedAt !== undefined && read.publishedAt <= seenAt + aheadMs)
    return { publishedAt: read.publishedAt, dateOrigin: 'published' }
  if (read.updatedAt !== undefined && read.updatedAt <= seenAt + aheadMs) return { publishedAt: read.updatedAt, dateOrigin: 'updated' }
  return { publishedAt: seenAt, dateOrigin: 'first-seen' }
}

function optional<Fields extends Record<string, string | undefined>>(fields: Fields): { [Key in keyof Fields]?: string } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as { [Key in keyof Fields]?: string }
}
