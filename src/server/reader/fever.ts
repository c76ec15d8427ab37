import { readFileSync } from 'node:fs'
import { limits } from '#core/limits.ts'
import type { OddField } from '#core/reader/asked-of-stream.ts'
import { type FeverFields, type FeverMark, feverEntries, feverMark } from '#core/reader/fever-ask.ts'
import { type MarkChanges, markEntries, markStream } from '#core/reader/mark-changes.ts'
import { markedOn } from '#core/reader/marked.ts'
import { folders, type Shelf } from '#core/reader/shelf.ts'
import type { AccessDesk } from '#desk/access/issue-pass.ts'
import { passOfFeverKey } from '#desk/access/pass-of-fever-key.ts'
import { isAdmitted } from '../access.ts'
import { type Answer, errorAnswer, notFound, types } from '../answer.ts'
import { safeJson } from '../api/safe-json.ts'
import { wrongFields } from '../api/wrong-fields.ts'
import type { Deps } from '../deps.ts'
import { tooLong } from '../form.ts'
import { isFromElsewhere } from '../from-elsewhere.ts'
import { countedAs } from '../peer.ts'
import type { Route, Sent } from '../route.ts'
import { keepMarks } from './keep-marks.ts'
import { openShelf } from './open-shelf.ts'
import type { Reader } from './reader.ts'
import { toldEntries } from './told-entries.ts'
import { tooOften } from './too-often.ts'

/**
 * The Fever API, for reader apps: every question is sent to one address, with `?api` and the names of what is wanted, and brings the
 * key in its body.
 */
export const feverRoutes: readonly Route[] = ['/fever', '/fever/', '/api/fever.php'].map((path) => ({
  path,
  access: 'key',
  title: 'Reader apps (Fever): feeds, entries and marks; the key stands in the body',
  // Without a key, which never stands in an address.
  answer: async () => fever({ auth: 0 }),
  takes: { access: 'key', from: 'anywhere', take: asked },
}))

function fever(more: object): Answer {
  return { status: 200, type: types.json, body: safeJson({ api_version: 3, ...more }), headers: { 'cache-control': 'no-store' } }
}

async function asked(sent: Sent, deps: Deps): Promise<Answer> {
  if (deps.access === undefined) return notFound(deps)
  const { desk, attempts } = deps.access
  // No app asks from another site’s page; one that does would use up the reader’s attempts.
  if (isFromElsewhere(sent)) return fever({ auth: 0 })
  const body = await sent.body(limits.readerFormBytes)
  if (body === undefined) return tooLong(deps, limits.readerFormBytes)
  const counted = [`address ${countedAs(sent.remoteAddress)}`]
  const waitMs = attempts.waitMs(counted)
  if (waitMs > 0) return tooOften(waitMs, deps)
  const form = await formOf(body, sent.header('content-type'))
  const pass = await passOfFeverKey(desk, (form.get('api_key') ?? '').trim())
  if (pass?.kind !== 'token' || !isAdmitted('signed-in', { kind: pass.scope })) {
    attempts.failed(counted)
    return fever({ auth: 0 })
  }
  const field: FeverFields = (name) => form.get(name) ?? sent.query(name)
  return await answered(field, { name: pass.name, kind: pass.scope }, { deps, desk })
}

/** Apps send a form in either way that browsers do. */
async function formOf(body: Uint8Array, type = ''): Promise<URLSearchParams> {
  if (!/^multipart\/form-data\b/i.test(type)) return new URLSearchParams(new TextDecoder().decode(body))
  try {
    const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData()
    return new URLSearchParams([...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])))
  } catch {
    // What is no form brings no key.
    return new URLSearchParams()
  }
}

type Place = { readonly deps: Deps; readonly desk: AccessDesk }

async function answered(field: FeverFields, reader: Reader, place: Place): Promise<Answer> {
  const { deps, desk } = place
  const before = await openShelf(deps, desk, reader)
  const mark = feverMark(before, field)
  if (mark?.ok === false) return wrong(mark.odd, deps)
  const items = field('items') === undefined ? undefined : feverEntries(before, field)
  if (items?.ok === false) return wrong(items.odd, deps)
  if (mark !== undefined) {
    const changes = changesOf(mark.value, before, desk.clock.now())
    if (!(await keepMarks(desk.store, changes, { shelf: before, reader }))) return tooManyStars(deps)
  }
  const shelf = mark === undefined ? before : await openShelf(deps, desk, reader)
  const marked = markedOn(shelf)
  const isWanted = (name: string): boolean => field(name) !== undefined
  const isMarked = (...names: readonly string[]): boolean => mark !== undefined && names.includes(field('as') ?? '')
  const idsWhere = (isSo: (entry: (typeof shelf.entries)[number]) => boolean): string =>
    shelf.entries
      .filter(isSo)
      .map(({ id }) => id)
      .join(',')
  return fever({
    auth: 1,
    last_refreshed_on_time: secondsOf(shelf.entries[0]?.at ?? 0),
    ...(isWanted('groups') ? { groups: groupsOf(shelf) } : {}),
    ...(isWanted('feeds') ? { feeds: feedsOf(shelf) } : {}),
    ...(isWanted('groups') || isWanted('feeds') ? { feeds_groups: feedsGroupsOf(shelf) } : {}),
    ...(isWanted('favicons') ? { favicons: [{ id: 1, data: icon() }] } : {}),
    ...(items === undefined ? {} : { total_items: shelf.entries.length, items: await itemsOf(items.value, shelf, deps) }),
    ...(isWanted('links') ? { links: [] } : {}),
    ...(isWanted('unread_item_ids') || isMarked('read', 'unread') ? { unread_item_ids: idsWhere((entry) => !marked(entry).isRead) } : {}),
    ...(isWanted('saved_item_ids') || isMarked('saved', 'unsaved') ? { saved_item_ids: idsWhere((entry) => marked(entry).isStarred) } : {}),
  })
}

function changesOf(mark: FeverMark, shelf: Shelf, now: number): MarkChanges {
  if (mark.of === 'item')
    return markEntries(
      shelf,
      shelf.entries.filter(({ id }) => id === mark.id),
      mark.said,
    )
  if (mark.stream === undefined) return { marks: [] }
  return markStream(shelf, mark.stream, mark.before === undefined ? now : Math.min(now, mark.before * 1_000 + 999))
}

function groupsOf(shelf: Shelf): readonly object[] {
  return shownFolders(shelf).map(({ number, title }) => ({ id: number, title }))
}

function feedsGroupsOf(shelf: Shelf): readonly object[] {
  return shownFolders(shelf).map(({ id, number }) => ({
    group_id: number,
    feed_ids: shelf.feeds
      .filter(({ folder }) => folder === id)
      .map((feed) => feed.number)
      .join(','),
  }))
}

function shownFolders({ feeds }: Shelf) {
  return folders.filter(({ id }) => feeds.some(({ folder }) => folder === id))
}

function feedsOf({ feeds, entries }: Shelf): readonly object[] {
  const newest = new Map(entries.toReversed().map(({ feed, at }) => [feed, at]))
  return feeds.map(({ key, number, title, url, page }) => ({
    id: number,
    favicon_id: 1,
    title,
    url,
    site_url: page,
    is_spark: 0,
    last_updated_on_time: secondsOf(newest.get(key) ?? 0),
  }))
}

async function itemsOf(entries: Shelf['entries'], shelf: Shelf, deps: Deps): Promise<readonly object[]> {
  const marked = markedOn(shelf)
  const numbers = new Map(shelf.feeds.map(({ key, number }) => [key, number]))
  const told = await toldEntries(entries, deps)
  return told.map((entry) => {
    const { isRead, isStarred } = marked(entry)
    return {
      id: entry.id,
      feed_id: numbers.get(entry.feed) ?? 0,
      title: entry.title,
      author: entry.author ?? '',
      html: entry.html,
      url: entry.url,
      is_saved: Number(isStarred),
      is_read: Number(isRead),
      created_on_time: secondsOf(entry.publishedAt),
    }
  })
}

function secondsOf(at: number): number {
  return Math.floor(at / 1_000)
}

/** The paper’s own, for every feed: those of sources would have to be fetched from strangers. */
function icon(): string {
  return `image/png;base64,${readFileSync(new URL('../icons/icon-192.png', import.meta.url)).toString('base64')}`
}

function wrong(odd: readonly OddField[], deps: Deps): Answer {
  return wrongFields(odd, deps, 'docs/guides/reader-apps.md lists what apps can ask.')
}

function tooManyStars(deps: Deps): Answer {
  const todo = 'Nothing was changed. Take away some stars first.'
  return errorAnswer(400, { title: 'Too many stars', why: `The field as would star more than ${limits.readerStars} entries.`, todo }, deps)
}
