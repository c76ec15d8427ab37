import { describe, expect, test } from 'vitest'
import { openSqlite } from '#adapters/store/sqlite/open-sqlite.ts'
import { itemKeyOf } from '#core/model/ids.ts'
import type { Item } from '#core/model/item.ts'
import type { Source } from '#core/model/source.ts'
import { listedItems } from './listed-items.ts'

const source: Source = {
  id: 'source-1',
  kind: 'feed',
  target: 'https://courier.example/feed',
  title: 'Courier',
  outletId: 'outlet-1',
  role: 'reporter',
  sections: [],
  addedAt: 0,
}

const item = (guid: string): Item => ({
  key: itemKeyOf(source.id, guid),
  sourceId: source.id,
  captureId: 'capture-1',
  guid,
  url: '',
  title: guid,
  publishedAt: 0,
  dateOrigin: 'published',
  tags: [],
  enclosures: [],
  firstSeenAt: 0,
  revision: 1,
  hash: guid,
})

async function given(of: Source = source) {
  const { store } = await openSqlite({ path: ':memory:' })
  await store.commit(['a', 'b', 'c'].map((guid) => ({ put: 'item', item: item(guid) })))
  return async (guids: string, withdrawnGuids: readonly string[] = []) => {
    const output = { head: {}, made: [], damage: [], withdrawnGuids }
    const { changes, decisions } = await listedItems(store, of, { found: [...guids].map(item), output })
    await store.commit(changes)
    return decisions.map(({ subject, verdict }) => `${[...'abcxy'].find((guid) => item(guid).key === subject)} ${verdict}`)
  }
}

describe('listedItems', () => {
  test('remembers what a source listed, and tells what it takes out and brings back', async () => {
    const visit = await given()
    expect([await visit('cba'), await visit('ca'), await visit('ca'), await visit('cba')]).toEqual([
      [],
      ['b missing'],
      [],
      ['b listed again'],
    ])
  })

  test('tells what a document takes back, but nothing of items that were never kept', async () => {
    const visit = await given()
    expect(await visit('ca', ['b', 'x'])).toEqual(['b withdrawn'])
    expect([await visit('cya'), await visit('ca')]).toEqual([[], []])
  })

  test('does not judge a list of others’ links', async () => {
    const visit = await given({ ...source, role: 'aggregator' })
    expect([await visit('cba'), await visit('ca')]).toEqual([[], []])
  })
})
