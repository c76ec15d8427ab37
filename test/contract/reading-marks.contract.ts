import { expect, it } from 'vitest'
import type { ReadingMark } from '#core/reader/reading-mark.ts'
import type { Change } from '#ports/store.ts'
import type { Opened } from './place.ts'
import { morning, sample } from './samples.ts'

type Open = (changes?: readonly Change[]) => Promise<Opened>

/** What every Store must do with what readers mark in their apps. */
export function readingMarksContract(opened: Open): void {
  const mark = (entryId: number, more: Partial<ReadingMark> = {}): ReadingMark => ({
    entryId,
    key: `item:${entryId}`,
    isRead: true,
    isStarred: false,
    ...more,
  })
  const put = (reader: string, each: ReadingMark): Change => ({ put: 'reading-mark', reader, mark: each })
  const big = 2 ** 52 + 1

  it('gives back the marks of one reader, by number, and nobody else’s', async () => {
    const { isRead: _, ...starred } = mark(2, { isStarred: true })
    const { store } = await opened([put('phone', mark(big, { isRead: false })), put('phone', starred), put('desk', mark(7))])
    expect(await store.readingMarks('phone')).toEqual({ marks: [starred, mark(big, { isRead: false })], throughs: [] })
    expect(await store.readingMarks('desk')).toEqual({ marks: [mark(7)], throughs: [] })
    expect(await store.readingMarks('')).toEqual({ marks: [], throughs: [] })
  })

  it('lets a mark take the place of the one before', async () => {
    const { store } = await opened([put('phone', mark(1, { isStarred: true }))])
    await store.commit([put('phone', mark(1, { isRead: false }))])
    expect((await store.readingMarks('phone')).marks).toEqual([mark(1, { isRead: false })])
  })

  it('keeps the latest time that was read through', async () => {
    const through = (reader: string, stretch: string, at: number): Change => ({
      put: 'read-through',
      reader,
      through: { stretch, through: at },
    })
    const { store } = await opened([through('phone', 'source:a', 5), through('phone', 'beat:b', 9), through('desk', 'source:a', 1)])
    await store.commit([through('phone', 'source:a', 3), through('phone', 'beat:b', 10)])
    expect((await store.readingMarks('phone')).throughs).toEqual([
      { stretch: 'beat:b', through: 10 },
      { stretch: 'source:a', through: 5 },
    ])
  })

  it('forgets one reader’s marks below a number, and nothing that is starred', async () => {
    const { store } = await opened([
      put('phone', mark(1)),
      put('phone', mark(2, { isStarred: true })),
      put('phone', mark(3)),
      put('desk', mark(1)),
    ])
    await store.commit([{ drop: 'reading-marks', reader: 'phone', before: 3 }])
    expect((await store.readingMarks('phone')).marks.map(({ entryId }) => entryId)).toEqual([2, 3])
    expect((await store.readingMarks('desk')).marks).toEqual([mark(1)])
  })

  it('lists items by first sight, the newest first, each once and as many as asked for', async () => {
    const item = (key: string, firstSeenAt: number, revision = 1): Change => ({
      put: 'item',
      item: sample.item({ key, firstSeenAt, revision, hash: `${key} ${revision}` }),
    })
    const { store } = await opened([
      item('item-a', morning),
      item('item-b', morning + 2),
      item('item-c', morning + 1),
      item('item-a', morning, 2),
      item('item-d', morning + 9),
    ])
    const head = (key: string, firstSeenAt: number) => ({ key, sourceId: sample.item().sourceId, firstSeenAt })
    expect(await store.itemHeads({ before: morning + 9, limit: 9 })).toEqual([
      head('item-b', morning + 2),
      head('item-c', morning + 1),
      head('item-a', morning),
    ])
    expect((await store.itemHeads({ before: morning + 10, limit: 1 })).map(({ key }) => key)).toEqual(['item-d'])
  })
}
