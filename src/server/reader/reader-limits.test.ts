import { expect, test } from 'vitest'
import { limits } from '#core/limits.ts'
import type { Edition } from '#core/model/edition.ts'
import type { Shelf, ShelfEntry } from '#core/reader/shelf.ts'
import { morning, sample } from '../../../test/contract/samples.ts'
import { edition } from '../../../test/fixtures/channels/edition.ts'
import { openReaderDesk, type ReaderDesk } from '../../../test/fixtures/reader-desk.ts'
import type { Deps } from '../deps.ts'
import { keepMarks } from './keep-marks.ts'
import { openShelf } from './open-shelf.ts'

const reader = { name: 'phone', kind: 'editor' } as const

function shelfOf({ gate, store }: ReaderDesk): Promise<Shelf> {
  const deps = { store, beats: [{ id: edition.beat, title: edition.beatTitle }], baseUrl: 'http://127.0.0.1:4500/', isSample: () => false }
  return openShelf(deps as unknown as Deps, gate.access, reader)
}

const keysOf = ({ entries }: Shelf, beginning: string): readonly string[] =>
  entries.map(({ key }) => key).filter((key) => key.startsWith(beginning))

const items = (count: number, at: (place: number) => number) =>
  Array.from({ length: count }, (_, place) => {
    const key = `item-x${String(place).padStart(6, '0')}`
    return { put: 'item', item: sample.item({ key, guid: key, hash: key, firstSeenAt: at(place) }) } as const
  })

test('an item is shown when it was fetched longer ago than `readerSettleMs`', async () => {
  const desk = await openReaderDesk([])
  const fetchedAt = desk.gate.clock.at
  await desk.store.commit(items(1, () => fetchedAt))
  desk.gate.clock.at = fetchedAt + limits.readerSettleMs
  expect(keysOf(await shelfOf(desk), 'item:item-x')).toEqual([])
  desk.gate.clock.at += 1
  expect(keysOf(await shelfOf(desk), 'item:item-x')).toEqual(['item:item-x000000'])
})

test('of the newest `readerItems` items those of whole seconds are listed', async () => {
  const desk = await openReaderDesk([])
  const perSecond = 300
  await desk.store.commit(items(limits.readerItems, (place) => morning + 100_000 + Math.floor(place / perSecond) * 1_000))
  const listed = await shelfOf(desk)
  expect(listed.entries.length).toBe(limits.readerItems - perSecond)
  expect(listed.oldestId).toBe(listed.entries.at(-1)?.id)
})

test('of each beat the newest `readerEditions` editions are listed', async () => {
  const bare: Edition = {
    ...edition,
    title: undefined,
    top: [],
    sections: [],
    inBrief: [],
    continuing: [],
    insights: [],
    comingUp: [],
    corrections: [],
  }
  const editions = Array.from({ length: limits.readerEditions + 2 }, (_, day) => {
    const date = new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10)
    return { ...bare, id: `edition-${date}`, date, number: day + 1, madeAt: Date.parse(date), cutOff: Date.parse(date) }
  })
  const shown = keysOf(await shelfOf(await openReaderDesk(editions)), 'edition:')
  expect([shown.length, shown[0], shown.at(-1)]).toEqual([
    limits.readerEditions,
    'edition:edition-2026-02-01',
    'edition:edition-2026-01-03',
  ])
})

test('nobody stars more than `readerStars` entries, and other marks are kept all the same', async () => {
  const desk = await openReaderDesk([])
  const entry: ShelfEntry = { id: 1, key: 'item:a', feed: 'source:b', at: 1 }
  const stars = Array.from({ length: limits.readerStars }, (_, at) => ({ entryId: at + 10, key: `item:${at}`, isStarred: true }))
  const shelf: Shelf = { feeds: [], entries: [entry], marks: { marks: stars, throughs: [] }, oldestId: 0 }
  const mark = { entryId: 1, key: 'item:a', isRead: true }
  const keep = (isStarred: boolean) => keepMarks(desk.gate.access.store, { marks: [{ ...mark, isStarred }] }, { shelf, reader })
  expect([await keep(true), (await desk.gate.access.store.readingMarks('phone')).marks.length]).toEqual([false, 0])
  expect([await keep(false), (await desk.gate.access.store.readingMarks('phone')).marks.length]).toEqual([true, 1])
})

test('an answer holds `readerIds` numbers or `readerContents` texts, and a question `readerFormBytes`', async () => {
  const desk = await openReaderDesk([])
  await desk.store.commit(items(limits.readerIds + 1, (place) => morning + 100_000 + place))
  const headers = { authorization: `GoogleLogin auth=${await desk.token('phone', 'editor')}` }
  const ask = async (path: string) => JSON.parse(await (await desk.gate.ask(`/reader/api/0/${path}n=100000`, { headers })).text())
  const ids = await ask('stream/items/ids?s=user/-/state/com.google/reading-list&')
  expect([ids.itemRefs.length, ids.continuation]).toEqual([limits.readerIds, ids.itemRefs.at(-1).id])
  const contents = await ask('stream/contents?')
  expect([contents.items.length, contents.continuation]).toEqual([limits.readerContents, ids.itemRefs[limits.readerContents - 1].id])
  const send = async (body: string) => (await desk.gate.ask('/reader/api/0/edit-tag', { method: 'POST', headers, body })).status
  const named = `a=user/-/state/com.google/read${ids.itemRefs.map(({ id }: { id: string }) => `&i=${id}`).join('')}`
  expect([await send(named), await send(`${named}&i=1`), await send('i'.repeat(limits.readerFormBytes + 1))]).toEqual([200, 400, 413])
})
