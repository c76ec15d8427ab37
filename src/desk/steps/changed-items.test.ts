import { describe, expect, test } from 'vitest'
import { openSqlite } from '#adapters/store/sqlite/open-sqlite.ts'
import type { Item } from '#core/model/item.ts'
import { changedItems } from './changed-items.ts'

const item = (key: string, more: Partial<Item> = {}): Item => ({
  key,
  sourceId: 'source-1',
  captureId: 'capture-1',
  guid: key,
  url: `https://courier.example/${key}`,
  title: `Ferry timetable restored after storm ${key}`,
  html: '<p>The ferry runs again.</p>',
  publishedAt: 1_000,
  dateOrigin: 'published',
  tags: [],
  enclosures: [],
  firstSeenAt: 1_000,
  revision: 1,
  hash: `hash of ${key}`,
  ...more,
})

async function given(...items: readonly Item[]) {
  const { store } = await openSqlite({ path: ':memory:' })
  await store.commit(items.map((one) => ({ put: 'item', item: one })))
  return { store, visit: (found: readonly Item[], room = 100) => changedItems(store, found, { room, isFirst: false }) }
}

const nothing = { items: [], decisions: [], newCount: 0, heldBackCount: 0 }

describe('changedItems', () => {
  test('takes new items as far as there is room', async () => {
    const { visit } = await given(item('a'))
    const { items, newCount, heldBackCount } = await visit([item('a'), item('b'), item('c')], 1)
    expect([items.map((one) => one.key), newCount, heldBackCount]).toEqual([['b'], 1, 1])
  })

  test('makes a revision of what says something else, with a decision on what', async () => {
    const { visit } = await given(item('a'))
    const changed = item('a', { hash: 'other', html: '<p>The ferry runs again from 3 March.</p>', firstSeenAt: 9_000 })
    const { items, decisions, newCount } = await visit([changed])
    expect(items).toEqual([{ ...changed, firstSeenAt: 1_000, revision: 2 }])
    expect(newCount).toBe(0)
    expect(decisions).toMatchObject([{ subject: 'a', verdict: 'revised', because: 'changed-at-source', evidence: { parts: 'text' } }])
  })

  test('makes no revision where only markup changed', async () => {
    const { visit } = await given(item('a'))
    expect(await visit([item('a', { hash: 'other', html: '<div><p id="n7">The ferry runs again.</p></div>' })])).toEqual(nothing)
  })

  test('knows entries under new ids at the same address', async () => {
    const { visit } = await given(item('a'), item('b'))
    const renamed = [item('x', { url: item('a').url, hash: item('a').hash }), item('b')]
    expect(await visit(renamed)).toEqual(nothing)
  })

  test('knows entries under new ids and new parameters by words and time', async () => {
    const { visit } = await given(item('a', { url: 'https://courier.example/n?sid=1' }), item('b'))
    const renamed = item('x', { url: 'https://courier.example/n?sid=2', hash: item('a').hash })
    expect(await visit([renamed])).toEqual(nothing)
    // Where ids hold, another parameter is another entry; so is another time.
    expect((await visit([renamed, item('b')])).newCount).toBe(1)
    expect((await visit([{ ...renamed, publishedAt: 2_000 }])).newCount).toBe(1)
  })

  test('takes the words of an undated entry for a sign only when they are enough', async () => {
    const undated = { dateOrigin: 'first-seen', hash: 'same' } as const
    const { visit } = await given(item('a', { ...undated, url: 'https://courier.example/n?id=1' }))
    expect(await visit([item('x', { ...undated, url: 'https://courier.example/n?id=2' })])).toEqual(nothing)
    expect((await visit([item('x', { ...undated, title: 'Update', url: 'https://courier.example/n?id=2' })])).newCount).toBe(1)
  })

  test('keeps two entries of the same words apart that one document names', async () => {
    const { visit } = await given(item('a', { hash: 'same' }))
    const both = [item('a', { hash: 'same' }), item('b', { hash: 'same', url: item('a').url })]
    expect((await visit(both)).items.map((one) => one.key)).toEqual(['b'])
  })

  test('tells one return to an earlier text, and no endless change of two', async () => {
    const { store, visit } = await given(item('a', { title: 'One' }))
    const title = (revision: number): Item => item('a', revision % 2 === 1 ? { title: 'One' } : { title: 'Two', hash: 'two' })
    const made: number[] = []
    for (let time = 2; time <= 8; time += 1) {
      const { items } = await visit([title(time)])
      await store.commit(items.map((one) => ({ put: 'item', item: one })))
      made.push(items.length)
    }
    expect(made).toEqual([1, 1, 0, 0, 0, 0, 0])
  })
})
