import { DatabaseSync } from 'node:sqlite'
import { expect, it } from 'vitest'
import { sample } from '../../../../../test/contract/samples.ts'
import { migrate } from '../migrate.ts'
import { migrations } from './registry.ts'

it('finds in the editions of before in which beat and section they told each story, wherever it was printed', async () => {
  const handle = new DatabaseSync(':memory:')
  const before = Object.fromEntries(Object.entries(migrations).filter(([name]) => name < '0016'))
  await migrate(handle, ':memory:', before)
  const put = handle.prepare(
    'insert into edition (id, beat, date, number, title, is_sample, cut_off, json) values (?, ?, ?, 1, ?, 0, 1, ?)',
  )
  for (const date of ['2026-05-28', '2026-05-29']) {
    const edition = sample.edition({ id: date, date, beat: 'lamp', inBrief: [sample.brief('short', { section: 'locks' })] })
    put.run(edition.id, edition.beat, date, '', JSON.stringify(edition))
  }
  await migrate(handle, ':memory:', migrations)
  const told = handle.prepare('select story_id, beat, section from told order by story_id').all()
  expect(told.map((row) => Object.values(row).join(' '))).toEqual([
    'story-of-going-on lamp releases',
    'story-of-section lamp releases',
    'story-of-short lamp locks',
    'story-of-top lamp releases',
  ])
})
