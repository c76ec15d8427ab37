import { expect, test } from 'vitest'
import { feedNumbers } from './feed-number.ts'
import { markEntries, markStream } from './mark-changes.ts'
import { markedOn } from './marked.ts'
import type { Shelf } from './shelf.ts'

const feed = (key: string, folder: 'paper' | 'sources', number: number) => ({ key, folder, number, title: key, url: '', page: '' })
const entry = (id: number, of: string, section?: string) => ({
  id,
  key: `item:${id}`,
  feed: of,
  at: id,
  ...(section === undefined ? {} : { section }),
})

const shelf: Shelf = {
  feeds: [feed('beat:a', 'paper', 21), feed('source:b', 'sources', 22), feed('source:c', 'sources', 23)],
  entries: [entry(50, 'source:c'), entry(40, 'beat:a', 'Tools'), entry(30, 'source:b'), entry(20, 'beat:a', 'Law'), entry(10, 'source:b')],
  marks: { marks: [], throughs: [] },
  oldestId: 10,
}

const with_ = (marks: Partial<Shelf['marks']>): Shelf => ({ ...shelf, marks: { ...shelf.marks, ...marks } })
const unread = (of: Shelf): readonly number[] => of.entries.filter((each) => !markedOn(of)(each).isRead).map(({ id }) => id)

test('takes what was said of an entry alone before what was read through, of its feed, its folder or all', () => {
  expect(unread(shelf)).toEqual([50, 40, 30, 20, 10])
  expect(unread(with_({ throughs: [{ stretch: 'source:b', through: 30 }] }))).toEqual([50, 40, 20])
  expect(unread(with_({ throughs: [{ stretch: 'folder:sources', through: 49 }] }))).toEqual([50, 40, 20])
  expect(unread(with_({ throughs: [{ stretch: 'shelf', through: 40 }] }))).toEqual([50])
  const kept = { entryId: 10, key: 'item:10', isRead: false, isStarred: false }
  expect(unread(with_({ marks: [kept], throughs: [{ stretch: 'shelf', through: 99 }] }))).toEqual([10])
  // A star says nothing of having read.
  const starred = { entryId: 10, key: 'item:10', isStarred: true }
  expect(unread(with_({ marks: [starred], throughs: [{ stretch: 'shelf', through: 10 }] }))).toEqual([50, 40, 30, 20])
})

test('keeps one row for a feed, a folder or all, and marks for what that does not cover', () => {
  expect(markStream(shelf, { of: 'feed', key: 'source:b' }, 20)).toEqual({ marks: [], through: { stretch: 'source:b', through: 20 } })
  expect(markStream(shelf, { of: 'state', state: 'reading-list' }, 99)).toEqual({ marks: [], through: { stretch: 'shelf', through: 99 } })
  const kept = with_({ marks: [{ entryId: 30, key: 'item:30', isRead: false, isStarred: true }] })
  expect(markStream(kept, { of: 'label', label: 'Sources' }, 40)).toEqual({
    marks: [{ entryId: 30, key: 'item:30', isRead: true, isStarred: true }],
    through: { stretch: 'folder:sources', through: 40 },
  })
  expect(markStream(shelf, { of: 'label', label: 'Law' }, 99).marks.map(({ entryId }) => entryId)).toEqual([20])
})

test('keeps nothing where the same was said before', () => {
  const [first] = shelf.entries
  const { marks } = markEntries(shelf, first === undefined ? [] : [first], { isRead: true })
  expect(marks).toEqual([{ entryId: 50, key: 'item:50', isRead: true, isStarred: false }])
  expect(markEntries(with_({ marks }), shelf.entries.slice(0, 1), { isRead: true }).marks).toEqual([])
})

test('numbers feeds by what they are, in 31 bits, above the numbers of folders', () => {
  const keys = Array.from({ length: 5_000 }, (_, at) => `source:${at}`)
  const numbers = feedNumbers(keys)
  expect(new Set(numbers.values()).size).toBe(keys.length)
  expect([...numbers.values()].every((number) => number > 15 && number < 2 ** 31)).toBe(true)
  expect(feedNumbers(keys.slice(0, 3)).get('source:1')).toBe(numbers.get('source:1'))
})
