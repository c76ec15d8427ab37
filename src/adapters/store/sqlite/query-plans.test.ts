import { DatabaseSync } from 'node:sqlite'
import { expect, it } from 'vitest'
import type { SearchAsk } from '#ports/store.ts'
import { dayOfChanges, morning, sample } from '../../../../test/contract/samples.ts'
import { databaseOver } from './database.ts'
import { migrate } from './migrate.ts'
import { migrations } from './migrations/registry.ts'
import { sqliteQueue } from './sqlite-queue.ts'
import { sqliteStore } from './sqlite-store.ts'

// What may be read from end to end: short lists, what a match or a list parameter found, and the index that holds nothing else.
const mayScan = [
  /^\(subquery-\d+\)$/,
  /^(outlet|source|source_state|subscription|subscriber|fence|hit|found|ruling|beat_rule|outlet_fact)\b/,
  /^json_each VIRTUAL TABLE INDEX 1:$/,
  /^(article|item)_index VIRTUAL TABLE INDEX 0:(=|M\d)$/,
  /^article USING INDEX article_without_story$/,
]

// Each filter alone, and all that can stand together, with words and without.
const everyFilter = { outletId: 'a', language: 'en', beat: 'b', section: 'c', from: 1, to: 2 }
const searchAsks: readonly SearchAsk[] = ['millrace sluice', ''].flatMap((words) => [
  { words, limit: 1 },
  { words, limit: 1, order: 'time' },
  ...Object.entries(everyFilter).map(([name, value]) => ({ words, limit: 1, [name]: value })),
  { words, limit: 1, offset: 1, ...everyFilter },
  { words, limit: 1, kind: 'story', ...everyFilter },
  { words, limit: 1, kind: 'story', order: 'time' },
  { words, limit: 1, kind: 'item', outletId: 'a', from: 1, order: 'time' },
])

it('finds rows by an index in every query of every day', async () => {
  const handle = new DatabaseSync(':memory:')
  await migrate(handle, ':memory:', migrations)
  const asked = new Set<string>()
  const seen = (text: string) => {
    asked.add(text)
    return handle.prepare(text)
  }
  const watched = new Proxy(handle, {
    get: (target, name) => {
      if (name === 'prepare') return seen
      const value = Reflect.get(target, name, target)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
  const database = databaseOver(watched)
  const store = sqliteStore(database)
  const queue = sqliteQueue(database)

  await store.commit([...dayOfChanges(), ...dayOfChanges().filter((change) => 'article' in change || 'item' in change)])
  const lease = await queue.claim({ worker: 'w', now: morning * 2, leaseMs: 1, kinds: ['collect'] })
  if (lease !== undefined) await queue.renew(lease, morning * 3)
  if (lease !== undefined) await queue.giveBack(lease, { dueAt: morning, why: '', attemptsMax: 9 })
  await store.commit(
    [
      { drop: 'capture-bodies', before: morning },
      { drop: 'source', sourceId: 's' },
    ],
    lease,
  )
  await Promise.all([store.source('a'), store.capture('a'), store.items(['a']), store.revisions('a'), store.itemsSeen(0, 1)])
  await Promise.all([store.itemHeads({ before: 1, limit: 1 }), store.readingMarks('a')])
  await store.itemsSaying('a', ['b'])
  await Promise.all([store.subscriptions(), store.subscription('a'), store.subscriptionOf('a')])
  await Promise.all([store.subscribers(), store.subscriber('a'), store.subscriberOfKey('a'), store.subscriberOfAddress('a')])
  await Promise.all([store.mailing('a', 'b'), store.mailingsSince(1), store.commit([{ drop: 'mailings', before: 1 }])])
  await store.commit([
    { drop: 'subscriber', subscriberId: 'a' },
    { drop: 'unconfirmed-subscribers', before: 1 },
  ])
  await Promise.all([store.articles(['a']), store.articlesOfItems(['a']), store.articlesWithoutStory(1)])
  await Promise.all([store.articlesWithoutVector('a', 1), store.vectors(['a'], 'b'), store.vectorsOfTexts(['a'], 'b')])
  await Promise.all([store.storyNow('a'), store.formerStoryIds('a'), store.storyIdsFrom('a', 1), store.rulings(), store.rulingsOf(['a'])])
  await Promise.all([store.stories(['a']), store.storiesSince(1), store.storiesOfArticles(['a']), store.decisionsAbout('a')])
  await Promise.all([store.trends({ beat: 'a', from: 'b' }), store.trends({ beat: 'a', from: 'b', key: 'c' }), store.trendPrints('a', 'b')])
  await Promise.all([store.storiesNaming({ beat: 'a', key: 'b', limit: 1 }), store.heldSince(1)])
  await store.thingsNamed({ beginnings: ['project:a', 'name:a'], limit: 1 })
  await Promise.all([store.lookedAt(['a']), store.lookedAtFor('a'), store.visitsSince(1), store.outletFacts()])
  await store.articlesOfOutlets({ outletIds: ['a'], from: 0, to: 1, limit: 1 })
  await Promise.all([store.modelAnswer('a'), store.modelTokensSince(1), store.commit([{ drop: 'model-answers', before: 1 }])])
  await Promise.all([store.edition('a', 'b'), store.editionById('a'), store.editions('a', 1), store.editionOfClaim('a')])
  await Promise.all([
    store.deliveries('a'),
    store.note('a'),
    ...searchAsks.map((ask) => store.search(ask)),
    queue.claim({ worker: 'w', now: 1, leaseMs: 1 }),
  ])
  await store.commit([
    { put: 'story', story: sample.story({ articleIds: [] }) },
    { put: 'ruling', ruling: { id: 'r', kind: 'apart', one: ['article-1'], other: ['article-2'], madeAt: morning } },
    { drop: 'story', storyId: 'story-2', into: 'story-1' },
    { drop: 'story', storyId: 'story-1' },
    { drop: 'article', articleId: 'article-1', into: 'article-3' },
    { drop: 'ruling', rulingId: 'r' },
    { drop: 'beat-rule', ruleId: 'r' },
  ])

  const scans = [...asked].flatMap((text) => scansOf(handle, text).map((scan) => `${scan} in ${text}`))
  expect(asked.size).toBeGreaterThan(40)
  expect(scans).toEqual([])
})

function scansOf(handle: DatabaseSync, text: string): readonly string[] {
  const steps = handle.prepare(`explain query plan ${text}`).all()
  const scans = steps.map((step) => String(step.detail)).filter((detail) => detail.startsWith('SCAN '))
  return scans.map((detail) => detail.slice(5)).filter((detail) => !mayScan.some((allowed) => allowed.test(detail)))
}
