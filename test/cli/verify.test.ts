import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openArchive } from '#app/open-archive.ts'
import { edition as telling } from '../fixtures/channels/edition.ts'
import { recordOf } from '../fixtures/sealed-folder.ts'
import { freshFolder, headwater, isInFourParts, type Said } from './headwater.ts'

const folder = freshFolder()
const cwd = folder.path
const run = (...args: readonly string[]): Promise<Said> => headwater(args, { cwd })
const edition = { ...telling, beat: 'open-source' }
const place = join('site', edition.beat, edition.date)
const at = (...names: readonly string[]): string => join(cwd, ...names)

beforeAll(async () => {
  {
    await using archive = await openArchive(`${cwd}/data`, 'make')
    await archive.store.commit([
      { put: 'edition', edition },
      { put: 'evidence', record: recordOf(edition) },
    ])
  }
  const exported = await run('export', '--out', 'site')
  if (exported.code !== 0) throw new Error(exported.stderr)
})
afterAll(() => folder[Symbol.dispose]())

describe('headwater verify', () => {
  it('says what it checked of a folder, with the key it believed, and ends well', async () => {
    const said = await run('verify', place)
    expect([said.code, said.stderr]).toEqual([0, ''])
    expect(said.stdout).toContain(`GOOD ${place}: open-source, ${edition.date}, number ${edition.number}`)
    expect(said.stdout).toMatch(/ok signature: signed with [0-9A-F]{16}, the folder’s own key, which --key can pin: RW/)
    expect(said.stdout).toMatch(/ok files: (\d+) of \1 files are as they were published/)
    for (const check of ['edition', 'quotations', 'sentences', 'counts', 'accounts']) expect(said.stdout).toContain(`ok ${check}: `)
  })

  it('has its key made by the first export, and never exports the secret one', () => {
    const secret = readFileSync(at('data', 'keys', 'minisign.key'), 'utf8').split('\n')[1] ?? ''
    expect(secret.length).toBeGreaterThan(200)
    const files = readdirSync(at('site'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    expect(files.length).toBeGreaterThan(10)
    for (const { parentPath, name } of files) expect(readFileSync(join(parentPath, name), 'utf8').includes(secret), name).toBe(false)
  })

  it('checks a whole site, and needs neither data nor configuration for it', async () => {
    const elsewhere = freshFolder()
    cpSync(at('site'), join(elsewhere.path, 'paper'), { recursive: true })
    const said = await headwater(['verify', 'paper'], { cwd: elsewhere.path })
    expect([said.code, said.stderr]).toEqual([0, ''])
    expect(said.stdout).toContain('GOOD')
    elsewhere[Symbol.dispose]()
  })

  it('names the file that was changed, and ends with 1', async () => {
    cpSync(at(place), at('changed'), { recursive: true })
    const page = at('changed', 'edition.md')
    writeFileSync(page, readFileSync(page, 'utf8').replace('a', 'b'))
    const said = await run('verify', 'changed')
    expect(said.code).toBe(1)
    expect(said.stdout).toContain('BAD changed')
    const [, intact, all] = /BAD files: (\d+) of (\d+) files/.exec(said.stdout) ?? []
    expect(Number(intact)).toBe(Number(all) - 1)
    expect(said.stdout).toContain('edition.md was changed')
    rmSync(at('changed', 'evidence.json'))
    expect((await run('verify', 'changed')).stdout).toContain('evidence.json is missing')
    rmSync(at('changed'), { recursive: true })
  })

  it('takes an evidence file that was had alone', async () => {
    cpSync(at(place), at('part'), { recursive: true, filter: (path) => !/\.html$|edition\.atom$/.test(path) })
    expect((await run('verify', 'part')).code).toBe(1)
    const said = await run('verify', join('part', 'evidence.json'))
    expect([said.code, said.stderr]).toEqual([0, ''])
    expect(said.stdout).toContain('the others are not here')
  })

  it('pins the key that must have signed, as a line or a file', async () => {
    const own = at(place, 'minisign.pub')
    const line = readFileSync(own, 'utf8').split('\n')[1] ?? ''
    for (const key of [own, line]) expect((await run('verify', place, '--key', key)).stdout).toContain('the key that was given')
    const other = await run('verify', place, '--key', 'RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3')
    expect(other.code).toBe(1)
    expect(other.stdout).toContain('not with E7620F1842B4E81F')
  })

  it('tells other programs as JSON', async () => {
    const [row] = JSON.parse((await run('verify', place, '--json')).stdout)
    expect(row).toMatchObject({ isGood: true, edition: { date: edition.date } })
    expect(row.verdicts.map(({ check }: { check: string }) => check)).toContain('files')
  })

  it.each([
    ['a place where nothing is', ['verify', 'nowhere'], 'there is no edition to check'],
    ['a folder without an edition', ['verify', 'data'], 'there is no edition to check'],
    ['what is no key', ['verify', place, '--key', 'RWsomething\u001b[31m'], 'that is no public key'],
  ])('refuses %s, with what, where, why and what to do', async (_, args, words) => {
    const said = await run(...args)
    expect([said.code, said.stdout]).toEqual([2, ''])
    expect(said.stderr).toSatisfy(isInFourParts)
    expect(said.stderr).toContain(words)
    expect(said.stderr).not.toContain('\u001b')
  })
})
