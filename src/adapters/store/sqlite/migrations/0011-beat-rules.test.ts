import { DatabaseSync } from 'node:sqlite'
import { expect, it } from 'vitest'
import { sample } from '../../../../../test/contract/samples.ts'
import { databaseOver } from '../database.ts'
import { migrate } from '../migrate.ts'
import { sqliteStore } from '../sqlite-store.ts'
import { migrations } from './registry.ts'

it('makes of the one edition that told a story that of its beat; a story whose edition is gone was not told', async () => {
  const handle = new DatabaseSync(':memory:')
  const before = Object.fromEntries(Object.entries(migrations).filter(([name]) => name < '0011'))
  await migrate(handle, ':memory:', before)
  const edition = sample.edition({ id: 'edition-1', beat: 'lamp' })
  handle
    .prepare('insert into edition (id, beat, date, number, title, is_sample, cut_off, json) values (?, ?, ?, 1, ?, 0, 1, ?)')
    .run(edition.id, edition.beat, edition.date, '', JSON.stringify(edition))
  const put = handle.prepare('insert into story (id, last_news_at, json) values (?, 1, ?)')
  for (const [id, toldIn] of [
    ['told', 'edition-1'],
    ['gone', 'edition-9'],
    ['new', undefined],
  ] as const)
    put.run(id, JSON.stringify({ ...sample.story({ id }), toldIn }))
  await migrate(handle, ':memory:', migrations)
  await using store = sqliteStore(databaseOver(handle))
  const stories = await store.stories(['told', 'gone', 'new'])
  expect(stories.map(({ toldIn }) => toldIn)).toEqual([{ lamp: 'edition-1' }, undefined, undefined])
  expect(stories[0]).toEqual(sample.story({ id: 'told', toldIn: { lamp: 'edition-1' } }))
})
