import { DatabaseSync } from 'node:sqlite'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { type Database, databaseOver } from './database.ts'

function opened(): { readonly handle: DatabaseSync; readonly database: Database } {
  const handle = new DatabaseSync(':memory:')
  handle.exec('create table note (key text primary key, value text)')
  return { handle, database: databaseOver(handle) }
}

const notes = sql<{ key: string }>`select key from note order by key`
const put = (key: string, value = '') => sql`insert into note values (${key}, ${value})`

it('undoes everything when the work of a transaction throws, and writes on', () => {
  const { database } = opened()
  const work = () => {
    database.run(put('a'))
    throw new Error('a mistake')
  }
  expect(() => database.write('ordered', work)).toThrow('a mistake')
  expect(database.all(notes)).toEqual([])
  expect(database.write('durable', () => database.run(put('b')))).toBe(1)
  expect(database.all(notes)).toEqual([{ key: 'b' }])
})

it('keeps nothing of a transaction that found the disk full, and writes on when there is space', () => {
  const { handle, database } = opened()
  handle.exec('pragma max_page_count = 20')
  const fill = () => {
    for (let row = 0; row < 100; row += 1) database.run(put(`${row}`, 'x'.repeat(2_000)))
  }
  expect(() => database.write('ordered', fill)).toThrow('database or disk is full')
  expect(handle.isTransaction).toBe(false)
  expect(database.all(notes)).toEqual([])
  handle.exec('pragma max_page_count = 2000')
  database.write('ordered', fill)
  expect(database.all(notes)).toHaveLength(100)
})

it('waits for the disk when it is asked to', () => {
  const { handle, database } = opened()
  const level = () => handle.prepare('pragma synchronous').get()?.synchronous
  expect([database.write('ordered', level), database.write('durable', level), database.write('ordered', level)]).toEqual([1, 2, 1])
})

it('reads row by row while other queries run', () => {
  const { database } = opened()
  for (const key of ['a', 'b', 'c']) database.run(put(key))
  const seen: string[] = []
  for (const row of database.each(notes)) seen.push(row.key, `${database.all(notes).length}`)
  expect(seen).toEqual(['a', '3', 'b', '3', 'c', '3'])
})

it('writes on after a row whose id is larger than a number can be', () => {
  const { handle, database } = opened()
  handle.exec('create table big (id integer primary key)')
  handle.exec('insert into big values (9008023888461824)')
  expect(database.write('ordered', () => database.run(sql`update note set value = 'x'`))).toBe(0)
})
