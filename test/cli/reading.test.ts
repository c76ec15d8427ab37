import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openArchive } from '#app/open-archive.ts'
import { jobOf } from '#ports/queue.ts'
import { readCalendar } from '../fixtures/channels/read-calendar.ts'
import { freshFolder, headwater, isInFourParts, type Said } from './headwater.ts'
import { playSampleInto } from './play-sample-into.ts'

const folder = freshFolder()
const cwd = folder.path
const dates = ['2026-03-02', '2026-03-03']

beforeAll(async () => {
  await playSampleInto(cwd)
}, 60_000)
afterAll(() => folder[Symbol.dispose]())

const run = (args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Said> =>
  headwater([...args, '--data', 'data/sample'], { cwd, env })

describe('headwater edition', () => {
  it('prints a day in every format, to standard output alone', async () => {
    const texts: string[] = []
    for (const format of ['text', 'md', 'json', 'atom']) {
      const said = await run(['edition', '--date', dates[1] ?? '', '--format', format])
      expect([said.code, said.stderr]).toEqual([0, ''])
      texts.push(said.stdout)
    }
    const [, , json = ''] = texts
    const { title } = JSON.parse(json)
    for (const text of texts) expect(text.replace(/\s+/g, ' ')).toContain(title.text.split(' ').slice(0, 4).join(' '))
  })

  it('prints what is coming up as a calendar', async () => {
    const { code, stdout } = await run(['edition', '--date', dates[1] ?? '', '--format', 'ics', '--peek'])
    const { components } = readCalendar(stdout)
    expect(code).toBe(0)
    expect(components.filter(({ name }) => name === 'VEVENT').length).toBeGreaterThanOrEqual(3)
  })

  it('names the days there are when a day has none', async () => {
    const said = await run(['edition', '--date', '2026-02-28'])
    expect(said.stderr).toSatisfy(isInFourParts)
    expect(said.stderr).toContain(`The newest are ${dates.toReversed().join(', ')}.`)
    expect([said.code, said.stdout]).toEqual([1, ''])
  })

  it('is not made of what an edition told already', async () => {
    const said = await run(['edition'])
    expect(said.stderr).toSatisfy(isInFourParts)
    expect(said.stderr).toContain(`since the edition of ${dates.at(-1)}`)
    expect(said.code).toBe(1)
  })

  it('is not made of nothing', async () => {
    using place = freshFolder()
    await using _archive = await openArchive(join(place.path, 'data'), 'make')
    const said = await headwater(['edition'], { cwd: place.path })
    expect(said.stderr).toSatisfy(isInFourParts)
    expect(said.stderr).toContain('headwater collect')
    expect(said.code).toBe(1)
  })
})

describe('headwater why', () => {
  it('answers for an edition and for every noun on the way to it', async () => {
    const { stdout } = await run(['edition', '--date', dates[1] ?? '', '--format', 'json'])
    const edition = JSON.parse(stdout)
    const found = (kind: string): string => new RegExp(`"(${kind}-[0-9a-f]{12,16})"`).exec(stdout)?.[1] ?? `no ${kind}`
    for (const id of [edition.id, found('story'), found('claim'), found('article'), found('item')]) {
      const said = await run(['why', id])
      expect([id, said.code, said.stderr]).toEqual([id, 0, ''])
      expect(said.stdout).toContain(id)
    }
  })

  it('says when nothing has the id', async () => {
    for (const id of ['story-000000000000', 'nonsense', '\u001b[31m']) {
      const said = await run(['why', id])
      expect(said.stderr).toSatisfy(isInFourParts)
      expect([said.code, said.stdout, said.stderr.includes('\u001b')]).toEqual([1, '', false])
    }
  })
})

describe('headwater search', () => {
  it.each([['security', 'updates'], ['security updates'], ['kernel'], ['开源']])('finds words: %s %s', async (...words) => {
    const said = await run(['search', ...words.filter((word) => word !== undefined)])
    expect(said.code).toBe(0)
    expect(said.stdout).toMatch(/^\S.+\n {2}.+, 2026-03-0\d, (?:story|article)-[0-9a-f]{12}\n {2}https?:/)
  })

  it('is narrowed by kind, outlet, day and order, and read page by page', async () => {
    const days = (said: string): readonly string[] => [...said.matchAll(/, (2026-03-0\d), /g)].map(([, day]) => day ?? '')
    const all = await run(['search', 'the', '--sort', 'time', '--limit', '200'])
    expect(days(all.stdout)).toEqual(days(all.stdout).toSorted().toReversed())
    const first = await run(['search', 'the', '--sort', 'time', '--limit', '2'])
    const second = await run(['search', 'the', '--sort', 'time', '--limit', '2', '--page', '2'])
    expect([first.stderr, all.stderr]).toEqual(['headwater: these are 2; --page 2 shows the next, --limit more at once\n', ''])
    expect(all.stdout.startsWith(first.stdout + second.stdout)).toBe(true)
    expect(days((await run(['search', 'the', '--to', '2026-03-02'])).stdout).every((day) => day <= '2026-03-02')).toBe(true)
    const stories = await run(['search', 'the', '--kind', 'story'])
    expect(stories.stdout).toMatch(/, story-[0-9a-f]{12}\n/)
    expect(stories.stdout).not.toMatch(/, (?:article|item)-/)
    const outlet = await run(['search', 'the', '--outlet', 'the kernel post'])
    expect(outlet.stdout.match(/^ {2}.+, 2026-/gm)?.every((line) => line.startsWith('  The Kernel Post,'))).toBe(true)
    const things = await run(['search', 'linux', '--kind', 'thing'])
    expect(things.stdout).toMatch(/^Linux\n {2}project, stories in open-source: \d+, project:linux/)
  })

  it('names an outlet it does not know', async () => {
    const said = await run(['search', 'the', '--outlet', 'nobody'])
    expect([said.code, said.stdout, said.stderr.includes('--outlet')]).toEqual([2, '', true])
    expect(said.stderr).toSatisfy(isInFourParts)
  })

  it.each(['xylophonic', '"', 'NEAR(', '*', '; --', 'title:xylophonic'])('finds nothing by what is no word: %s', async (words) => {
    const said = await run(['search', words])
    expect([said.code, said.stdout, said.stderr]).toEqual([1, '', 'nothing found\n'])
  })
})

describe('the reading commands', () => {
  it('say nothing but what they were asked for', async () => {
    for (const args of [['source', 'list'], ['source', 'export'], ['doctor']]) {
      const said = await run(args)
      expect([said.code, said.stderr]).toEqual([0, ''])
      expect(said.stdout).not.toBe('')
    }
  })

  it('start without the network, without threads and without reading beats they do not need', async () => {
    const heavy = 'undici|adapters/(?:fetch|workshop)|beats/read'
    const script = `import{registerHooks}from'node:module';registerHooks({load(u,c,n){if(/${heavy}/.test(u))console.error(u);return/**/n(u,c)}})`
    const env = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(script)}` }
    for (const args of [
      ['search', 'kernel'],
      ['why', 'nonsense'],
      ['source', 'list'],
      ['source', 'export'],
    ]) {
      const said = await run(args, env)
      expect(said.stderr).not.toMatch(/file:/)
    }
    // The trap itself springs: adding a source needs what it looks for, and refuses this address before it is dialled.
    expect((await run(['source', 'add', 'http://127.0.0.1:9/'], env)).stderr).toMatch(/undici/)
  })

  it('write the site', async () => {
    const said = await run(['export', '--out', 'site'])
    expect(said.stdout).toMatch(/^\d+ files in site\n$/)
    expect(existsSync(join(cwd, 'site/index.html'))).toBe(true)
    const onto = await run(['export', '--out', 'site/index.html'])
    expect(onto.stderr).toSatisfy(isInFourParts)
    expect(onto.code).toBe(1)
  })

  it('end without a word when nobody reads on', async () => {
    const { spawn } = await import('node:child_process')
    const launcher = new URL('../../bin/headwater.js', import.meta.url).pathname
    const line = `"$0" "$1" edition --data data/sample --date ${dates[1]} | head -1; "$0" "$1" why nonsense --data data/sample 2>&1 | true`
    const shell = spawn('sh', ['-c', line, process.execPath, launcher], { cwd })
    let said = ''
    for (const stream of [shell.stdout, shell.stderr]) stream.on('data', (text) => (said += text))
    await new Promise((done) => shell.on('close', done))
    expect(said).toMatch(/^.*SAMPLE.*\n$/)
  })
})

describe('headwater doctor', () => {
  it('names a job that was set aside', async () => {
    using place = freshFolder()
    {
      await using archive = await openArchive(join(place.path, 'data'), 'make')
      const now = archive.clock.now()
      await archive.store.commit([{ put: 'job', job: jobOf('read', 'capture-1', now) }])
      const lease = await archive.queue.claim({ worker: 'w', now, leaseMs: 1_000 })
      if (lease !== undefined) await archive.queue.giveBack(lease, { dueAt: now, why: 'It broke\u001b[31m.\n  at line 1', attemptsMax: 1 })
    }
    const said = await headwater(['doctor'], { cwd: place.path })
    expect(said.stdout).toContain('BAD   read of capture-1 failed too often: It broke[31m.\n      fix: Please report it')
    expect(said.code).toBe(1)
  })

  it('tells what is wrong with a file that is no archive', async () => {
    using place = freshFolder()
    const { mkdirSync, writeFileSync } = await import('node:fs')
    mkdirSync(join(place.path, 'data'))
    writeFileSync(join(place.path, 'data/headwater.db'), 'This is a letter to a friend, and no database of anybody.')
    const said = await headwater(['doctor'], { cwd: place.path })
    expect(said.stdout).toMatch(/^BAD .+no.+database.+\n {6}fix: /m)
    expect(said.code).toBe(1)
    const read = await headwater(['search', 'friend'], { cwd: place.path })
    expect(read.stderr).toSatisfy(isInFourParts)
    expect(read.stderr).toContain('(store/not-ours)')
  })
})
