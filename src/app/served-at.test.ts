import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { holdDesk } from '#adapters/lock/hold-desk.ts'
import { noteServedAt, servedAt } from './served-at.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'headwater-served-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

it('an address is told only while a desk holds the folder: the note of one that was killed says nothing', async () => {
  expect(servedAt(folder)).toBeUndefined()
  const place = await holdDesk(folder)
  if ('holder' in place) throw new Error(place.holder)
  noteServedAt(folder, 'http://127.0.0.1:4711/')
  expect(servedAt(folder)).toBe('http://127.0.0.1:4711/')
  // Looking must not take the place from the desk.
  expect(await holdDesk(folder)).toMatchObject({ holder: String(process.pid) })
  await place[Symbol.asyncDispose]()
  expect(servedAt(folder)).toBeUndefined()
})
