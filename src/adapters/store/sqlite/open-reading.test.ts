import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { folderOfTest } from '../../../../test/contract/place.ts'
import { dayOfChanges, sample } from '../../../../test/contract/samples.ts'
import { openReading } from './open-reading.ts'
import { openSqlite } from './open-sqlite.ts'

test('a handle for reading sees what is written beside it, and writes nothing', async () => {
  const path = join(folderOfTest(), 'headwater.db')
  const { store } = await openSqlite({ path })
  onTestFinished(() => store[Symbol.asyncDispose]())
  const reading = openReading(path)
  onTestFinished(() => reading[Symbol.asyncDispose]())
  await store.commit(dayOfChanges())
  expect(await reading.source('source-weir')).toEqual(sample.source())
  expect(await reading.outlets()).toEqual(await store.outlets())
  const before = await store.digest()
  await expect(reading.commit([{ put: 'note', key: 'a', value: 'b' }])).rejects.toThrow(/readonly/)
  expect(await store.digest()).toBe(before)
})
