import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import { expect, it, onTestFinished } from 'vitest'
import { migrate } from './migrate.ts'
import { migrations } from './migrations/registry.ts'
import { openSqlite } from './open-sqlite.ts'

const names = Object.keys(migrations)

it('lists its migrations in order of their numbers, without a gap', () => {
  expect(names.map((name) => Number(name.slice(0, 4)))).toEqual(names.map((_, place) => place + 1))
})

it.each(names.map((name, place) => [name, place] as const))('brings a file from before %s to the schema of a new one', async (_, done) => {
  const path = newPath()
  await olderFile(path, done)
  await closed(path)
  const fresh = newPath()
  await closed(fresh)
  expect(schemaOf(path)).toEqual(schemaOf(fresh))
})

it.skipIf(process.platform === 'win32')('lets nobody else of the machine read it, also in a folder that is open to all', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'headwater-open-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  chmodSync(folder, 0o755)
  const { store } = await openSqlite({ path: join(folder, 'headwater.db') })
  const modes = readdirSync(folder).map((name) => [name, (statSync(join(folder, name)).mode & 0o777).toString(8)])
  await store[Symbol.asyncDispose]()
  expect(modes).toEqual(['headwater.db', 'headwater.db-shm', 'headwater.db-wal'].map((name) => [name, '600']))
})

it('leaves a file as it was when a migration fails, and goes on from there', async () => {
  const path = newPath()
  await olderFile(path, 1)
  const before = schemaOf(path)
  const broken: Migration = {
    up: async (db: Kysely<unknown>) => {
      await db.schema.createTable('half').addColumn('id', 'integer').execute()
      throw new Error('the power went')
    },
  }
  const handle = new DatabaseSync(path)
  await expect(migrate(handle, path, { ...firstOnes(1), '0002-jobs': broken })).rejects.toThrow('the power went')
  handle.close()
  expect(schemaOf(path)).toEqual(before)
  await closed(path)
})

it('refuses a file that a newer program has changed, and leaves it untouched', async () => {
  const path = newPath()
  await closed(path)
  const handle = new DatabaseSync(path)
  handle.exec(`insert into kysely_migration values ('9999-later', '2027-01-01T00:00:00.000Z')`)
  handle.exec('pragma wal_checkpoint(truncate)')
  handle.close()
  const before = readFileSync(path)
  await expect(openSqlite({ path })).rejects.toMatchObject({ failure: { code: 'store/newer', at: path } })
  await expect(openSqlite({ path })).rejects.toThrow(/newer Headwater[\s\S]*9999-later[\s\S]*fix:/)
  expect(readFileSync(path).equals(before)).toBe(true)
})

it('refuses the database of another program', async () => {
  const path = newPath()
  const handle = new DatabaseSync(path)
  handle.exec('create table photos (id integer)')
  handle.close()
  await expect(openSqlite({ path })).rejects.toMatchObject({ failure: { code: 'store/not-ours' } })
  expect(schemaOf(path)).toEqual(['create table photos (id integer)'.replace('create table', 'CREATE TABLE')])
})

it('refuses a file that is no database', async () => {
  const path = newPath()
  writeFileSync(path, 'Dear diary, today I read the paper. '.repeat(100))
  await expect(openSqlite({ path })).rejects.toMatchObject({ failure: { code: 'store/not-ours' } })
})

it('says why a file cannot be opened', async () => {
  const path = newPath()
  writeFileSync(join(path, '..', 'file'), '')
  await expect(openSqlite({ path: join(path, '..', 'file', 'headwater.db') })).rejects.toMatchObject({
    failure: { code: 'store/not-opened' },
  })
})

it('names what is wrong with a damaged file', async () => {
  const path = newPath()
  const { store } = await openSqlite({ path })
  await store.commit(Array.from({ length: 200 }, (_, place) => ({ put: 'note', key: `${place}`, value: 'x'.repeat(500) })))
  await store[Symbol.asyncDispose]()
  const bytes = readFileSync(path)
  bytes.fill(0xa5, bytes.length - 8 * 4096, bytes.length - 2 * 4096)
  writeFileSync(path, bytes)
  await using damaged = (await openSqlite({ path })).store
  expect((await damaged.problems()).join('\n')).toMatch(/damaged|cannot be read/)
})

it('waits for a writer in another process and then commits', async () => {
  const path = newPath()
  await using store = (await openSqlite({ path })).store
  const other = new DatabaseSync(path)
  other.exec('begin immediate')
  other.exec(`insert into note values ('other', 'first')`)
  const reading = await store.note('other')
  other.exec('commit')
  other.close()
  expect(reading).toBeUndefined()
  expect(await store.commit([{ put: 'note', key: 'mine', value: 'second' }])).toBe(true)
  expect(await store.note('other')).toBe('first')
})

function newPath(): string {
  const folder = mkdtempSync(join(tmpdir(), 'headwater-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return join(folder, 'headwater.db')
}

function firstOnes(count: number): Readonly<Record<string, Migration>> {
  return Object.fromEntries(Object.entries(migrations).slice(0, count))
}

/** A file as the program left it when it had that many migrations. */
async function olderFile(path: string, count: number): Promise<void> {
  const handle = new DatabaseSync(path)
  handle.exec('pragma application_id = 0x48575452')
  await migrate(handle, path, firstOnes(count))
  handle.close()
}

async function closed(path: string): Promise<void> {
  const { store } = await openSqlite({ path })
  expect(await store.problems()).toEqual([])
  await store[Symbol.asyncDispose]()
}

function schemaOf(path: string): readonly unknown[] {
  const handle = new DatabaseSync(path)
  const rows = handle.prepare('select sql from sqlite_schema where sql is not null order by name').all()
  handle.close()
  return rows.map((row) => row.sql)
}
