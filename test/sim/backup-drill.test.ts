import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { virtualClock } from '#adapters/clock/virtual.ts'
import { openFolder } from '#adapters/files/folder.ts'
import { localWakeups } from '#adapters/queue/local/wakeups.ts'
import { openSqlite } from '#adapters/store/sqlite/open-sqlite.ts'
import { checkBackup } from '#app/backup/check-backup.ts'
import { keepNewest } from '#app/backup/keep-newest.ts'
import { makeBackup } from '#app/backup/make-backup.ts'
import { isBackupName, type Manifest, manifestName } from '#app/backup/manifest.ts'
import { restoreBackup } from '#app/backup/restore-backup.ts'
import { editionFoldersAt, verifyPlace } from '#app/edition-folders.ts'
import { openSigner } from '#app/open-signer.ts'
import { limits } from '#core/limits.ts'
import { dayMs, dayOf, hourMs } from '#core/model/instant.ts'
import type { Desk } from '#desk/desk.ts'
import { runDesk } from '#desk/run.ts'
import { addSources, askForEdition, askForSources } from '#desk/seed.ts'
import { mistakeEvents } from './mistake-events.ts'
import { simDesk } from './sim-desk.ts'
import { firstDay, worldFetcher, worldSources } from './world.ts'

const beat = 'open-source'

function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'headwater-drill-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A desk on a data folder, on the evening of a day of the small world, with its real key. */
async function deskOn(folder: string, day: number): Promise<Desk & AsyncDisposable> {
  const clock = virtualClock(firstDay + day * dayMs + 18 * hourMs)
  const { store, queue } = await openSqlite({ path: join(folder, 'headwater.db') })
  const common = simDesk()
  return {
    ...common,
    store,
    queue,
    wakeups: localWakeups(clock),
    clock: { now: clock.now, wait: async () => undefined },
    fetcher: worldFetcher(clock),
    files: openFolder(join(folder, 'editions')),
    signer: openSigner(folder),
    events: mistakeEvents((why) => {
      throw new Error(why)
    }),
    options: { ...common.options, channels: ['site'] },
    [Symbol.asyncDispose]: () => store[Symbol.asyncDispose](),
  }
}

async function makeEdition(desk: Desk): Promise<void> {
  await runDesk(desk, 'idle')
  await askForEdition(desk, beat, dayOf(desk.clock.now(), 'UTC'))
  await runDesk(desk, 'idle')
}

async function digestOf(path: string): Promise<string> {
  const { store } = await openSqlite({ path })
  await using _closing = store
  return await store.digest()
}

const now = firstDay + dayMs
const settings = (folder: string) => {
  writeFileSync(join(folder, 'mine.yaml'), 'edition: { at: "05:00" }\n')
  return [{ name: 'settings/headwater.yaml', path: join(folder, 'mine.yaml'), from: 'mine.yaml' }]
}

let base: string
beforeAll(async () => {
  base = mkdtempSync(join(tmpdir(), 'headwater-drill-'))
  {
    await using desk = await deskOn(join(base, 'data'), 0)
    await addSources(desk, worldSources)
    await makeEdition(desk)
  }
  const made = await makeBackup({ dataFolder: join(base, 'data'), place: join(base, 'backups'), settings: settings(base), now })
  if (!made.ok) throw new Error(made.failure.why)
}, 60_000)
afterAll(() => rmSync(base, { recursive: true, force: true }))

/** A data folder with one edition, and a backup of it, for a test to do as it likes with. */
async function backedUp(): Promise<{ readonly data: string; readonly backup: string; readonly place: string }> {
  const root = freshFolder()
  cpSync(base, root, { recursive: true })
  const place = join(root, 'backups')
  return { data: join(root, 'data'), backup: join(place, readdirSync(place)[0] ?? ''), place }
}

describe('the drill: a desk is lost and put back', () => {
  it('from a backup made while it collected, with the same digest, the same editions under the same key, and a next edition', async () => {
    const root = freshFolder()
    const [data, place] = [join(root, 'data'), join(root, 'backups')]
    {
      await using desk = await deskOn(data, 0)
      await addSources(desk, worldSources)
      await makeEdition(desk)
    }
    const keyBefore = readFileSync(join(data, 'keys', 'minisign.pub'), 'utf8')
    let backup = ''
    {
      // The next day is collected while the backup is made.
      await using desk = await deskOn(data, 1)
      await askForSources(
        desk,
        (await desk.store.sources()).map(({ id }) => id),
      )
      const [, made] = await Promise.all([runDesk(desk, 'idle'), makeBackup({ dataFolder: data, place, settings: settings(root), now })])
      if (!made.ok) throw new Error(made.failure.why)
      backup = made.value.folder
    }
    expect(await checkBackup(backup)).toMatchObject({ ok: true, value: { problems: [] } })
    cpSync(join(backup, 'headwater.db'), join(root, 'copy.db'))
    const digest = await digestOf(join(root, 'copy.db'))

    rmSync(data, { recursive: true })
    const restored = await restoreBackup(backup, data)
    expect(restored).toMatchObject({ ok: true, value: { counts: { editions: 1 } } })
    expect(await digestOf(join(data, 'headwater.db'))).toBe(digest)
    expect(readdirSync(data).toSorted()).toEqual(['editions', 'headwater.db', 'keys', 'settings'])

    {
      await using desk = await deskOn(data, 1)
      await desk.queue.freeLeases(desk.clock.now())
      await makeEdition(desk)
      expect((await desk.store.editions(beat, 9)).map(({ number }) => number)).toEqual([2, 1])
      expect(await desk.store.problems()).toEqual([])
    }
    const folders = editionFoldersAt(join(data, 'editions'))
    expect(folders.length).toBe(2)
    expect(folders.map((folder) => verifyPlace(folder, undefined).isGood)).toEqual([true, true])
    for (const { folder } of folders) expect(readFileSync(join(folder, 'minisign.pub'), 'utf8')).toBe(keyBefore)
  }, 60_000)

  it('holds, of a desk at rest, all that the desk held', async () => {
    const { data, backup } = await backedUp()
    const digest = await digestOf(join(data, 'headwater.db'))
    const elsewhere = join(freshFolder(), 'data')
    expect((await restoreBackup(backup, elsewhere)).ok).toBe(true)
    expect(await digestOf(join(elsewhere, 'headwater.db'))).toBe(digest)
    const published = (folder: string) => readdirSync(join(folder, 'editions'), { recursive: true }).map(String).toSorted()
    expect(published(elsewhere)).toEqual(published(data))
    expect(readFileSync(join(elsewhere, 'settings', 'headwater.yaml'), 'utf8')).toContain('05:00')
  }, 60_000)
})

describe('a backup', () => {
  it('can be read by its owner alone', async () => {
    const { backup } = await backedUp()
    const modes = readdirSync(backup, { recursive: true, withFileTypes: true }).map((entry) => [
      entry.name,
      lstatSync(join(entry.parentPath, entry.name)).mode & 0o077,
    ])
    expect(modes.filter(([, open]) => open !== 0)).toEqual([])
    expect([lstatSync(backup).mode & 0o777, modes.some(([name]) => name === 'minisign.key')]).toEqual([0o700, true])
  })

  it('is made whole or not at all, and says why', async () => {
    const { data, place } = await backedUp()
    const missing = [{ name: 'settings/headwater.yaml', path: join(data, 'nowhere.yaml'), from: 'nowhere.yaml' }]
    const made = await makeBackup({ dataFolder: data, place, settings: missing, now: now + 1_000 })
    expect(made).toMatchObject({ ok: false, failure: { code: 'backup/not-made' } })
    expect(readdirSync(place).length).toBe(1)
    expect(await makeBackup({ dataFolder: data, place, settings: [], now })).toMatchObject({
      ok: false,
      failure: { why: expect.stringContaining('already') },
    })
  })

  it('is not made of a damaged database', async () => {
    const { data, place } = await backedUp()
    const bytes = readFileSync(join(data, 'headwater.db'))
    for (let at = 8_192; at < bytes.length; at += 4_096) bytes.fill(0xa5, at, at + 200)
    writeFileSync(join(data, 'headwater.db'), bytes)
    expect(await makeBackup({ dataFolder: data, place, settings: [], now: now + 1_000 })).toMatchObject({
      ok: false,
      failure: { code: 'backup/not-made' },
    })
    expect(readdirSync(place).length).toBe(1)
  })

  it('rids its place of what one that was killed a day ago left there, and not of one under way', async () => {
    const { data, place } = await backedUp()
    const [old, young] = ['.headwater-20260101T000000Z-1.unfinished', '.headwater-20260102T000000Z-2.unfinished'].map((name) =>
      join(place, name),
    ) as [string, string]
    for (const folder of [old, young]) mkdirSync(folder)
    const later = lstatSync(young).mtimeMs + 2 * hourMs
    utimesSync(old, 1_000_000, 1_000_000)
    expect((await makeBackup({ dataFolder: data, place, settings: [], now: later })).ok).toBe(true)
    expect([existsSync(old), existsSync(young)]).toEqual([false, true])
  })

  it('keeps the newest and touches nothing that is no backup', async () => {
    const { data, place } = await backedUp()
    for (const seconds of [1, 2, 3]) await makeBackup({ dataFolder: data, place, settings: [], now: now + seconds * 1_000 })
    mkdirSync(join(place, 'headwater-20200101T000000Z'))
    mkdirSync(join(place, 'photos'))
    expect(keepNewest(place, 2).length).toBe(2)
    expect(readdirSync(place).filter((name) => name.startsWith('headwater-')).length).toBe(3)
    expect(existsSync(join(place, 'photos'))).toBe(true)
  })
})

describe('a backup that was changed is not put back, and leaves nothing behind', () => {
  const changes: readonly (readonly [string, (backup: string) => void, RegExp])[] = [
    ['a byte of the database', (backup) => flip(join(backup, 'headwater.db')), /headwater\.db was changed/],
    ['a byte of the key', (backup) => flip(join(backup, 'keys', 'minisign.key')), /minisign\.key was changed/],
    ['a file that is shorter', (backup) => truncateSync(join(backup, 'keys', 'minisign.pub'), 10), /minisign\.pub has 10 bytes/],
    ['a file that is missing', (backup) => rmSync(join(backup, 'keys', 'minisign.pub')), /minisign\.pub is missing/],
    ['no list', (backup) => rmSync(join(backup, manifestName)), /cannot be read/],
    ['a list that is none', (backup) => writeFileSync(join(backup, manifestName), '{'), /not JSON/],
    ['a name that leads out', (backup) => rename(backup, '../../escaped'), /not as Headwater writes it/],
    ['a name that is absolute', (backup) => rename(backup, '/etc/escaped'), /not as Headwater writes it/],
    ['a name with dots inside', (backup) => rename(backup, 'editions/../../escaped'), /not as Headwater writes it/],
    ['a file that leads elsewhere', (backup) => linkTo(backup, 'keys/minisign.pub'), /leads out|cannot be read/],
    [
      'a file that is too large',
      (backup) =>
        alter(backup, (files) =>
          files.map((file) => (file.name === 'headwater.db' ? file : { ...file, bytes: limits.backupFileBytes + 1 })),
        ),
      /larger than/,
    ],
  ]

  it.each(changes)('%s', async (_what, change, why) => {
    const { backup } = await backedUp()
    change(backup)
    const target = join(freshFolder(), 'data')
    const restored = await restoreBackup(backup, target)
    expect(restored).toMatchObject({ ok: false, failure: { code: 'backup/broken', why: expect.stringMatching(why) } })
    expect(existsSync(target) ? readdirSync(target) : []).toEqual([])
    const checked = await checkBackup(backup)
    expect(checked.ok ? checked.value.problems.join() : checked.failure.why).toMatch(why)
  })

  it('and a file that nobody listed is told of', async () => {
    const { backup } = await backedUp()
    writeFileSync(join(backup, 'keys', 'other.key'), 'x')
    expect(await checkBackup(backup)).toMatchObject({ ok: true, value: { problems: ['keys/other.key is not in the list of the backup.'] } })
  })

  it('knows the names of backups and no others', () => {
    const good = [
      'headwater.db',
      'keys/minisign.key',
      'settings/headwater.yaml',
      'settings/beats/rail.yaml',
      'editions/open-source/2026-05-28/index.html',
    ]
    const bad = [
      '',
      'desk.lock',
      'headwater.db-wal',
      'keys/../headwater.db',
      'keys/.hidden',
      'keys/a/b',
      'editions',
      'editions//x',
      'editions/../x',
      'settings/beats/x/y',
      'Keys/x',
      'keys\\x',
      'keys/x\n',
      `editions/${'a/'.repeat(6)}b`,
    ]
    expect([good.filter((name) => !isBackupName(name)), bad.filter(isBackupName)]).toEqual([[], []])
    expect([limits.backupFiles, limits.backupManifestBytes].every((limit) => limit > 100_000)).toBe(true)
  })
})

function flip(path: string): void {
  chmodSync(path, 0o600)
  const bytes = readFileSync(path)
  const middle = Math.floor(bytes.length / 2)
  bytes[middle] = (bytes[middle] ?? 0) ^ 1
  writeFileSync(path, bytes)
}

function alter(backup: string, change: (files: Manifest['files']) => Manifest['files']): void {
  const path = join(backup, manifestName)
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as Manifest
  writeFileSync(path, JSON.stringify({ ...manifest, files: change(manifest.files) }))
}

function rename(backup: string, name: string): void {
  writeFileSync(join(backup, 'escaped'), 'x')
  alter(backup, (files) => files.map((file) => (file.name === 'keys/minisign.pub' ? { ...file, name } : file)))
}

function linkTo(backup: string, name: string): void {
  rmSync(join(backup, name))
  symlinkSync('/etc/hostname', join(backup, name))
}
