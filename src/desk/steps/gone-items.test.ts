import { expect, test } from 'vitest'
import { openSqlite } from '#adapters/store/sqlite/open-sqlite.ts'
import { morning, sample } from '../../../test/contract/samples.ts'
import { goneItems, isGone, takenBackArticles } from './gone-items.ts'

test('knows the items that their sources took out, and those of them that were said to be taken back', async () => {
  const { store } = await openSqlite({ path: ':memory:' })
  const gone = (subject: string, because: 'gone-at-source' | 'taken-back') =>
    sample.decision({ stage: 'read', subject, verdict: 'missing', because, evidence: {} })
  await store.commit([
    { put: 'note', key: 'listed:source-weir', value: JSON.stringify({ keys: ['item-c'], gone: ['item-a', 'item-b'] }) },
    { put: 'note', key: 'listed:source-removed', value: JSON.stringify({ keys: [], gone: ['item-d'] }) },
    { put: 'decisions', run: 'read', at: morning, decisions: [gone('item-a', 'gone-at-source'), gone('item-b', 'taken-back')] },
  ])
  const items = await goneItems(store, [sample.source(), sample.source({ id: 'source-new' })])
  expect([...items]).toEqual(['item-a', 'item-b'])

  const articles = [['item-a'], ['item-b'], ['item-b', 'item-c'], []].map((itemKeys, at) =>
    sample.article({ id: `article-${at}`, itemKeys }),
  )
  // An article that another source still lists stands.
  expect(articles.map((article) => isGone(article, items))).toEqual([true, true, false, false])
  expect([...(await takenBackArticles(store, articles, items))]).toEqual(['article-1'])
})
