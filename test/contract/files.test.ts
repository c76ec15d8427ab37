import { mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { openFolder } from '#adapters/files/folder.ts'
import { openMemoryFolder } from '#adapters/files/memory.ts'
import { filesContract } from './files.contract.ts'

const made: string[] = []

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'headwater-files-'))
  made.push(folder)
  return folder
}

afterAll(async () => {
  for (const folder of made) await rm(folder, { recursive: true, force: true })
})

filesContract('folder', async () => openFolder(await newFolder()))
filesContract('memory', async () => openMemoryFolder())

describe('the folder on the disk', () => {
  it('is made with the first write', async () => {
    const root = join(await newFolder(), 'not/yet')
    expect(await openFolder(root).read('a.txt')).toBeUndefined()
    expect(await openFolder(root).write('a.txt', 'a')).toEqual({ ok: true, value: join(root, 'a.txt') })
  })

  it('leaves nothing unfinished behind, neither after success nor after failure', async () => {
    const root = await newFolder()
    await openFolder(root).write('a/b.txt', 'b')
    await openFolder(root).write('a', 'a')
    expect(await readdir(root, { recursive: true })).toEqual(['a', 'a/b.txt'])
  })

  it('takes away what a process that was killed left unfinished', async () => {
    const root = await newFolder()
    await writeFile(join(root, 'a.txt.7-1.unfinished'), 'half')
    expect((await openFolder(root).write('b.txt', 'b')).ok).toBe(true)
    expect(await readdir(root)).toEqual(['b.txt'])
  })

  it('does not follow a link out of its root', async () => {
    const [root, outside] = [await newFolder(), await newFolder()]
    await symlink(outside, join(root, 'link'))
    expect(await openFolder(root).write('link/a.txt', 'a')).toMatchObject({ ok: false, failure: { code: 'deliver/not-written' } })
    expect(await readdir(outside)).toEqual([])
  })

  it('lets a reader see the old file or the new one, never a part', async () => {
    const files = openFolder(await newFolder())
    const [small, large] = ['a'.repeat(10), 'b'.repeat(1_000_000)]
    await files.write('a.txt', small)
    const writing = Promise.all(Array.from({ length: 10 }, (_, round) => files.write('a.txt', round % 2 ? small : large)))
    for (let round = 0; round < 20; round += 1) {
      const seen = new TextDecoder().decode(await files.read('a.txt'))
      expect([small, large].includes(seen)).toBe(true)
    }
    await writing
  })
})
