import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { isUsageError } from './usage-error.ts'
import { writeNewFile } from './write-new-file.ts'

function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'headwater-write-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

test('a file that is there stays as it is', () => {
  const path = join(freshFolder(), 'kept')
  writeFileSync(path, 'mine')
  let thrown: unknown
  try {
    writeNewFile(path, 'other', { isPrivate: true })
  } catch (error) {
    thrown = error
  }
  expect(isUsageError(thrown) && thrown.problems[0]?.found).toBe(`${path}, which is there already`)
  expect(readFileSync(path, 'utf8')).toBe('mine')
})

test('a new one is its owner’s alone where it is private, and its name gives no orders', () => {
  const folder = freshFolder()
  const shown = writeNewFile(join(folder, 'a\u202egpj\u001b[2J'), 'x', { isPrivate: true })
  const [name = ''] = readdirSync(folder)
  expect(shown).toBe(join(folder, 'agpj[2J'))
  expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600)
})
