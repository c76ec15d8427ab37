import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { limits } from '#core/limits.ts'
import { readFile } from './read-file.ts'

function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'headwater-read-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

it('reads a file whole, in as many pieces as it has', () => {
  const path = join(freshFolder(), 'a.yaml')
  const bytes = Uint8Array.from({ length: 200_000 }, (_, at) => at % 251)
  writeFileSync(path, bytes)
  const read = readFile(path)
  expect('bytes' in read && Buffer.from(read.bytes).equals(bytes)).toBe(true)
})

it('says what was found where there is no file of a length that makes sense', () => {
  const folder = freshFolder()
  const long = join(folder, 'long.yaml')
  writeFileSync(long, new Uint8Array(limits.namedFileBytes + 1))
  expect(readFile(long)).toEqual({ found: 'a file of more than 16 MiB' })
  expect(readFile(folder)).toEqual({ found: 'a folder' })
  expect(readFile(join(folder, 'none'))).toEqual({ found: 'no such file' })
  expect(readFile(join(long, 'below'))).toEqual({ found: 'no such file' })
})
