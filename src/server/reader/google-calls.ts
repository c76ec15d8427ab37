import { limits } from '#core/limits.ts'
import { hashOf } from '#core/model/ids.ts'
import { askedOfStream, type Counts, type OddField, type Read } from '#core/reader/asked-of-stream.ts'
import { type Chosen, chosen } from '#core/reader/chosen.ts'
import { entryNumber } from '#core/reader/entry-number.ts'
import { type MarkChanges, markEntries, markStream } from '#core/reader/mark-changes.ts'
import { type Marked, markedOn } from '#core/reader/marked.ts'
import { folders, type Shelf, type ShelfEntry } from '#core/reader/shelf.ts'
import { labelId, labelsOf, stateId, streamNamed } from '#core/reader/stream.ts'
import { type Answer, errorAnswer, types } from '../answer.ts'
import { safeJson } from '../api/safe-json.ts'
import { wrongFields } from '../api/wrong-fields.ts'
import type { Calling } from './calling.ts'
import { googleAtom } from './google-atom.ts'
import { googleItem, usecOf } from './google-item.ts'
import { keepMarks } from './keep-marks.ts'
import { openShelf } from './open-shelf.ts'
import { type Told, toldEntries } from './told-entries.ts'

type Call = (calling: Calling) => Promise<Answer>

/** Calls that read, by their path: whole, or what it begins with. */
export const googleReads: readonly (readonly [path: string, isWhole: boolean, call: Call])[] = [
  ['api/0/user-info', true, userInfo],
  ['api/0/token', true, writeToken],
  ['api/0/tag/list', true, tags],
  ['api/0/subscription/list', true, subscriptions],
  ['api/0/unread-count', true, unreadCounts],
  ['api/0/stream/items/ids', true, streamIds],
  ['api/0/stream/items/contents', true, itemContents],
  ['api/0/stream/items/count', true, streamCount],
  ['api/0/stream/contents/', false, streamContents],
  ['api/0/stream/contents', true, streamContents],
  ['atom/', false, streamAtom],
  ['api/0/preference/list', true, async () => json({ prefs: [] })],
  ['api/0/preference/stream/list', true, async () => json({ streamprefs: {} })],
  ['api/0/friend/list', true, async () => json({ friends: [] })],
]

/** Calls that change marks. */
export const googleWrites: ReadonlyMap<string, Call> = new Map([
  ['api/0/edit-tag', editTag],
  ['api/0/mark-all-as-read', markAllAsRead],
])

/** Calls that would change what is collected. */
export const googleRefused: ReadonlySet<string> = new Set(
  ['subscription/edit', 'subscription/quickadd', 'subscription/import', 'rename-tag', 'disable-tag'].map((call) => `api/0/${call}`),
)

function json(value: unknown): Answer {
  return { status: 200, type: types.json, body: safeJson(value) }
}

const done: Answer = { status: 200, type: types.text, body: 'OK' }

function wrong(odd: readonly OddField[], { deps }: Calling): Answer {
  return wrongFields(odd, deps, 'docs/guides/reader-apps.md lists what apps can ask.')
}

function shelfOf({ deps, desk, reader }: Calling): Promise<Shelf> {
  return openShelf(deps, desk, reader)
}

async function userInfo({ reader: { name } }: Calling): Promise<Answer> {
  return json({ userId: name, userName: name, userProfileId: name, userEmail: name, isBloggerUser: false, isMultiLoginEnabled: false })
}

/** Apps fetch one and send it with every change. It is not needed: no browser sends the token of the header by itself. */
async function writeToken({ reader: { name } }: Calling): Promise<Answer> {
  return { status: 200, type: types.text, body: hashOf(`headwater ${name}`).slice(0, writeTokenChars) }
}

/** What apps were used to from Google. */
const writeTokenChars = 57

async function tags(calling: Calling): Promise<Answer> {
  const isFolder = new Set<string>(folders.map(({ title }) => title))
  const labels = labelsOf(await shelfOf(calling)).map((label) => ({ id: labelId(label), type: isFolder.has(label) ? 'folder' : 'tag' }))
  return json({ tags: [{ id: stateId('starred') }, ...labels] })
}

async function subscriptions(calling: Calling): Promise<Answer> {
  const { feeds } = await shelfOf(calling)
  const iconUrl = `${calling.deps.baseUrl}icon-192.png`
  return json({
    subscriptions: feeds.map(({ number, title, folder, url, page }) => {
      const label = folders.find(({ id }) => id === folder)?.title ?? ''
      const categories = [{ id: labelId(label), label }]
      return { id: `feed/${number}`, title, categories, sortid: number.toString(16).padStart(8, '0'), url, htmlUrl: page, iconUrl }
    }),
  })
}

async function unreadCounts(calling: Calling): Promise<Answer> {
  const shelf = await shelfOf(calling)
  const marked = markedOn(shelf)
  const unread = shelf.entries.filter((entry) => !marked(entry).isRead)
  const countOf = (id: string, of: readonly ShelfEntry[]) => ({ id, count: of.length, newestItemTimestampUsec: usecOf(of[0]?.at ?? 0) })
  const byFeed = Map.groupBy(unread, ({ feed }) => feed)
  const ofFolder = (folder: string): ReadonlySet<string> =>
    new Set(shelf.feeds.filter((feed) => feed.folder === folder).map(({ key }) => key))
  const counts = [
    ...shelf.feeds.map(({ key, number }) => countOf(`feed/${number}`, byFeed.get(key) ?? [])),
    ...folders.map(({ id, title }) => {
      const keys = ofFolder(id)
      return countOf(
        labelId(title),
        unread.filter(({ feed }) => keys.has(feed)),
      )
    }),
    countOf(stateId('reading-list'), unread),
  ]
  return json({ max: limits.readerIds, unreadcounts: counts.filter(({ count }) => count > 0) })
}

/** What is chosen of the streams that the address and the fields name, or the fields that cannot be used. */
function chosenBy(
  { fields }: Calling,
  names: readonly string[],
  { shelf, counts }: { readonly shelf: Shelf; readonly counts: Counts },
): Read<Chosen> {
  const all = (name: string): readonly string[] => fields.getAll(name).filter((value) => value !== '')
  const read = askedOfStream({ names: [...names, ...all('s')], one: (name) => fields.get(name) ?? undefined, all }, counts, shelf)
  return read.ok ? { ok: true, value: chosen(shelf, read.value) } : read
}

const usual = 20
const idCounts: Counts = { usual, max: limits.readerIds }
const contentCounts: Counts = { usual, max: limits.readerContents }

async function streamIds(calling: Calling): Promise<Answer> {
  const shelf = await shelfOf(calling)
  const found = chosenBy(calling, [], { shelf, counts: idCounts })
  if (!found.ok) return wrong(found.odd, calling)
  const { entries, more } = found.value
  const itemRefs = entries.map(({ id, at }) => ({ id: String(id), directStreamIds: [], timestampUsec: usecOf(at) }))
  return json({ itemRefs, ...continued(more) })
}

function continued(more: number | undefined): { readonly continuation?: string } {
  return more === undefined ? {} : { continuation: String(more) }
}

async function streamCount(calling: Calling): Promise<Answer> {
  const found = chosenBy(calling, [], { shelf: await shelfOf(calling), counts: { usual: limits.readerItems, max: limits.readerItems } })
  return found.ok ? { status: 200, type: types.text, body: String(found.value.entries.length) } : wrong(found.odd, calling)
}

async function streamContents(calling: Calling): Promise<Answer> {
  const shelf = await shelfOf(calling)
  const name = calling.path.slice('api/0/stream/contents/'.length)
  const names = name !== '' ? [name] : calling.fields.has('s') ? [] : [stateId('reading-list')]
  const found = chosenBy(calling, names, { shelf, counts: contentCounts })
  if (!found.ok) return wrong(found.odd, calling)
  return json({
    ...(await documentOf(name || stateId('reading-list'), found.value.entries, { calling, shelf })),
    ...continued(found.value.more),
  })
}

type Of = { readonly calling: Calling; readonly shelf: Shelf }

async function documentOf(id: string, entries: readonly (ShelfEntry & Marked)[], { calling, shelf }: Of) {
  const told = await toldEntries(entries, calling.deps)
  const updated = Math.floor((shelf.entries[0]?.at ?? 0) / 1_000)
  return { direction: 'ltr', id, title: 'Headwater', updated, items: told.map((each) => googleItem(each, shelf)) }
}

async function itemContents(calling: Calling): Promise<Answer> {
  const named = namedEntries(calling)
  if (!named.ok) return wrong(named.odd, calling)
  const shelf = await shelfOf(calling)
  const marked = markedOn(shelf)
  const entries = shelf.entries.filter(({ id }) => named.value.has(id)).map((entry) => ({ ...entry, ...marked(entry) }))
  return json(await documentOf(stateId('reading-list'), entries, { calling, shelf }))
}

/** The numbers in the fields `i`. */
function namedEntries({ fields }: Calling): Read<ReadonlySet<number>> {
  const written = fields.getAll('i')
  const expected = 'the number of an entry, in the long form or in decimal'
  if (written.length === 0) return { ok: false, odd: [{ field: 'i', found: '', expected }] }
  if (written.length > limits.readerIds)
    return { ok: false, odd: [{ field: 'i', found: `${written.length} numbers`, expected: `at most ${limits.readerIds}` }] }
  const ids = written.map((each) => entryNumber(each))
  const odd = written.filter((_, place) => ids[place] === undefined).map((found) => ({ field: 'i', found, expected }))
  return odd.length > 0 ? { ok: false, odd } : { ok: true, value: new Set(ids.filter((id) => id !== undefined)) }
}

async function streamAtom(calling: Calling): Promise<Answer> {
  const shelf = await shelfOf(calling)
  const name = calling.path.slice('atom/'.length)
  const found = chosenBy(calling, [name], { shelf, counts: contentCounts })
  if (!found.ok) return wrong(found.odd, calling)
  const told: readonly (ShelfEntry & Marked & Told)[] = await toldEntries(found.value.entries, calling.deps)
  const title = shelf.feeds.find(({ number }) => `feed/${number}` === name)?.title ?? 'Headwater'
  return { status: 200, type: types.atom, body: googleAtom(told, { name, title, page: calling.deps.baseUrl }) }
}

async function editTag(calling: Calling): Promise<Answer> {
  const named = namedEntries(calling)
  const said = saidBy(calling.fields)
  const odd = [...(named.ok ? [] : named.odd), ...(said.ok ? [] : said.odd)]
  if (!named.ok || !said.ok) return wrong(odd, calling)
  const shelf = await shelfOf(calling)
  const entries = shelf.entries.filter(({ id }) => named.value.has(id))
  return await kept(markEntries(shelf, entries, said.value), calling, shelf)
}

/** What `a` (add) and `r` (take away) say. States that only mean something to Google are taken note of by nobody, as elsewhere. */
function saidBy(fields: URLSearchParams): Read<Partial<Marked>> {
  const odd: OddField[] = []
  let said: Partial<Marked> = {}
  for (const [field, isAdded] of [
    ['r', false],
    ['a', true],
  ] as const) {
    for (const found of fields.getAll(field).filter((value) => value !== '')) {
      const state = /^user\/[^/]{1,200}\/state\/com\.google\/([\w-]{1,50})$/.exec(found)?.[1]
      if (state === undefined)
        odd.push({ field, found, expected: 'a state, such as user/-/state/com.google/read; there are no labels of readers’ own' })
      else if (state === 'read') said = { ...said, isRead: isAdded }
      else if (state === 'starred') said = { ...said, isStarred: isAdded }
      else if (state === 'kept-unread' && isAdded) said = { ...said, isRead: false }
    }
  }
  if (!fields.has('a') && !fields.has('r')) odd.push({ field: 'a', found: '', expected: 'a state to add, or one to take away in r' })
  return odd.length > 0 ? { ok: false, odd } : { ok: true, value: said }
}

async function markAllAsRead(calling: Calling): Promise<Answer> {
  const { fields, desk } = calling
  const [name = '', written = ''] = [fields.get('s') ?? '', fields.get('ts') ?? '']
  const shelf = await shelfOf(calling)
  const stream = streamNamed(name, shelf)
  const odd: OddField[] = []
  if (stream === undefined) odd.push({ field: 's', found: name, expected: 'a stream that tag/list or subscription/list names' })
  if (!/^\d{0,18}$/.test(written)) odd.push({ field: 'ts', found: written, expected: 'a time in microseconds' })
  if (stream === undefined || odd.length > 0) return wrong(odd, calling)
  const now = desk.clock.now()
  const through = Number(written) === 0 ? now : Math.min(now, Math.floor(Number(written) / 1_000))
  return await kept(markStream(shelf, stream, through), calling, shelf)
}

async function kept(changes: MarkChanges, { desk, reader, deps }: Calling, shelf: Shelf): Promise<Answer> {
  if (await keepMarks(desk.store, changes, { shelf, reader })) return done
  const todo = 'Nothing was changed. Take away some stars first.'
  return errorAnswer(400, { title: 'Too many stars', why: `The field a would star more than ${limits.readerStars} entries.`, todo }, deps)
}
