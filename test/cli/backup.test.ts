import { appendFileSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openArchive } from '#app/open-archive.ts'
import { edition } from '../fixtures/channels/edition.ts'
import { recordOf } from '../fixtures/sealed-folder.ts'
import { freshFolder, headwater, isInFourParts, type Said } from './headwater.ts'

const folder = freshFolder()
const cwd = folder.path
const run = (...args: readonly string[]): Promise<Said> => headwater(args, { cwd })
const backups = (): readonly string[] => readdirSync(join(cwd, 'backups')).toSorted()
const newest = (): string => join('backups', backups().at(-1) ?? '')

beforeAll(async () => {
  mkdirSync(join(cwd, 'parts'))
  writeFileSync(join(cwd, 'parts', 'names.yaml'), 'mutes: [golf]\n')
  await run('beat', 'new', 'rail')
  const rail = readFileSync(join(cwd, 'rail.yaml'), 'utf8')
  writeFileSync(join(cwd, 'rail.yaml'), rail.replace(/^with: \[(.*)\]/m, 'with: [$1, ./parts/names.yaml]'))
  writeFileSync(join(cwd, 'team.yaml'), 'kind: slack\nsecretFile: ./slack.secret\n')
  writeFileSync(join(cwd, 'slack.secret'), 'https://chat.example/a-secret-address')
  writeFileSync(join(cwd, 'headwater.yaml'), 'edition:\n  beats: [open-source, ./rail.yaml]\n  destinations: [./team.yaml]\n')
  {
    await using archive = await openArchive(join(cwd, 'data'), 'make')
    await archive.store.commit([
      { put: 'edition', edition },
      { put: 'evidence', record: recordOf(edition) },
    ])
  }
  const exported = await run('export', '--out', 'data/editions')
  if (exported.code !== 0) throw new Error(exported.stderr)
}, 60_000)
afterAll(() => folder[Symbol.dispose]())

describe('headwater backup', () => {
  it('copies database, key, settings, own beats with their parts, destinations and editions, and prints where', async () => {
    const said = await run('backup', 'backups')
    expect(said.code).toBe(0)
    expect(said.stdout.trim()).toBe(newest())
    expect(said.stderr).toMatch(
      /^\d+ files, \d+ MB: 0 items, 0 stories, 1 edition; the database was looked over and is whole\.\nIt holds the key/,
    )
    const files = readdirSync(join(cwd, newest()), { recursive: true }).map(String)
    for (const name of [
      'headwater.db',
      'keys/minisign.key',
      'settings/headwater.yaml',
      'settings/beats/rail.yaml',
      'settings/parts/names.yaml',
      'settings/destinations/team.yaml',
      `editions/${edition.beat}/${edition.date}/index.html`,
    ])
      expect(files).toContain(name)
    const all = readdirSync(join(cwd, newest()), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    for (const { parentPath, name } of all)
      expect(readFileSync(join(parentPath, name), 'latin1').includes('a-secret-address'), name).toBe(false)
  })

  it('is found whole by its check, and broken after one more byte', async () => {
    const good = await run('backup', 'check', newest())
    expect([good.code, good.stdout.split('\n')[1]]).toEqual([0, 'It is whole.'])
    appendFileSync(join(cwd, newest(), 'settings', 'headwater.yaml'), '#')
    const bad = await run('backup', 'check', newest())
    expect([bad.code, bad.stdout]).toEqual([1, expect.stringContaining('BAD  settings/headwater.yaml')])
    const refused = await run('restore', newest(), '--data', 'elsewhere')
    expect([refused.code, isInFourParts(refused.stderr)]).toEqual([1, true])
  })

  it('keeps as many as it is told to, and is remembered by the doctor', async () => {
    renameSync(join(cwd, newest()), join(cwd, 'backups', 'headwater-20200101T000000Z'))
    const said = await run('backup', 'backups', '--keep', '1')
    expect([said.code, backups().length]).toEqual([0, 1])
    expect(said.stderr).toContain('1 older backup removed.')
    expect((await run('doctor')).stdout).toContain(`last backup today: ${newest()}`)
  })

  it('is put back into an empty folder, whose editions verify and whose settings are named', async () => {
    const said = await run('restore', newest(), '--data', 'again')
    expect([said.code, said.stderr]).toEqual([0, ''])
    expect(said.stdout).toMatch(/^again is as it was at 20.*: 0 items, 0 stories, 1 edition\.\nYour settings lie in again\/settings;/)
    expect(said.stdout).toContain('settings/beats/rail.yaml, once ./rail.yaml')
    const verified = await run('verify', `again/editions/${edition.beat}/${edition.date}`, '--key', 'data/keys/minisign.pub')
    expect([verified.code, verified.stderr]).toEqual([0, ''])
    expect((await run('edition', '--data', 'again', '--date', edition.date, '--peek')).stdout).toContain('Gantry')
  })

  it('is never written over what is there', async () => {
    const said = await run('restore', newest(), '--data', 'data')
    expect([said.code, isInFourParts(said.stderr)]).toEqual([2, true])
    expect(said.stderr).toContain('not empty')
  })

  it.each([
    [['backup', 'backups', '--keep', 'all'], 2],
    [['backup', 'backups', '--keep', '0'], 2],
    [['backup', 'backups', '--data', 'nowhere'], 1],
    [['backup', 'check', 'nowhere'], 1],
    [['restore', 'nowhere', '--data', 'elsewhere'], 1],
    [['backup', 'headwater.yaml'], 1],
  ] as const)('refuses %j with a reason', async (args, code) => {
    const said = await run(...args)
    expect([said.code, isInFourParts(said.stderr)]).toEqual([code, true])
  })
})
