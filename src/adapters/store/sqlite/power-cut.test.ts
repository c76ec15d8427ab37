import { copyFileSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it, onTestFinished } from 'vitest'
import { jobOf } from '#ports/queue.ts'
import { morning, sample } from '../../../../test/contract/samples.ts'
import { openSqlite } from './open-sqlite.ts'

const commits = 40
const keys = Array.from({ length: commits }, (_, place) => `item-${place}`)

it('holds whole commits in their order after a power cut, wherever the log ends or is torn', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'headwater-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const path = join(folder, 'running.db')
  await using store = (await openSqlite({ path })).store
  for (const key of keys) {
    await store.commit([
      { put: 'item', item: sample.item({ key }) },
      { put: 'article', article: sample.article({ id: `article of ${key}`, itemKeys: [key] }) },
      { put: 'job', job: jobOf('extract', key, morning) },
    ])
  }
  const logBytes = readFileSync(`${path}-wal`).length
  const found = new Set<number>()

  await fc.assert(
    fc.asyncProperty(fc.nat(logBytes), fc.boolean(), async (end, isTorn) => {
      const copy = join(folder, 'after.db')
      for (const part of ['', '-wal']) copyFileSync(`${path}${part}`, `${copy}${part}`)
      if (isTorn) zeroBlock(`${copy}-wal`, end)
      else truncateSync(`${copy}-wal`, end)
      rmSync(`${copy}-shm`, { force: true })
      const { store: after, queue } = await openSqlite({ path: copy })
      const held = (await after.items(keys)).map((item) => item.key)
      expect(held).toEqual(keys.slice(0, held.length))
      expect((await after.counts()).articles).toBe(held.length)
      expect((await queue.counts(morning)).due).toBe(held.length)
      expect(await after.problems()).toEqual([])
      await after[Symbol.asyncDispose]()
      found.add(held.length)
    }),
    { seed: 20_260_528, numRuns: 60, endOnFailure: true },
  )
  expect(found.size).toBeGreaterThan(10)
})

/** A block of 512 bytes that the disk never wrote. */
function zeroBlock(path: string, near: number): void {
  const bytes = readFileSync(path)
  const start = near - (near % 512)
  bytes.fill(0, Math.min(start, bytes.length), Math.min(start + 512, bytes.length))
  writeFileSync(path, bytes)
}
