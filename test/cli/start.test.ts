import { readdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshFolder, headwater, isInFourParts, spawnHeadwater } from './headwater.ts'
import { type LittleWeb, serveLittleWeb } from './little-web.ts'
import { hasTmux, openTerminal } from './terminal.ts'

let web: LittleWeb
beforeAll(async () => {
  web = await serveLittleWeb()
})
afterAll(() => web[Symbol.asyncDispose]())

const settings = (): Record<string, string> => ({ HEADWATER_FETCH_ALLOW: '127.0.0.0/8', HEADWATER_PAUSE_MS: '0', HEADWATER_PAGES: 'none' })
const opml = (address: string): string => `<opml version="2.0"><body><outline text="Kestrel News" xmlUrl="${address}"/></body></opml>`

describe('headwater start', () => {
  it('prints the edition to standard output and everything else to standard error', async () => {
    using place = freshFolder()
    const around = { cwd: place.path, env: { ...settings(), HEADWATER_ZONE: 'Pacific/Kiritimati' } }
    await headwater(['source', 'add', `${web.origin}/feed.json`], around)
    const said = await headwater(['start', '--once', '--port', '0'], around)
    const today = new Intl.DateTimeFormat('en-GB', {
      timeZone: 'Pacific/Kiritimati',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
    }).format()
    expect(said.stdout).toContain('H E A D W A T E R')
    expect(said.stdout).toContain(today)
    expect(said.stdout).not.toContain('headwater:')
    expect(said.stderr).toMatch(/^headwater: the paper is at http:\/\/127\.0\.0\.1:\d+\/\n {2}1\/1 Kestrel News: 2 new\n$/)
    expect(said.code).toBe(0)
    // The day's edition is there now, and is printed again without a fetch.
    const asked = web.askedFor('/feed.json')
    expect((await headwater(['edition'], around)).stdout).toBe(said.stdout)
    expect(web.askedFor('/feed.json')).toBe(asked)
  })

  it('plays the sample where nothing can be reached, and says so', async () => {
    using place = freshFolder()
    const around = { cwd: place.path, env: settings() }
    writeFileSync(join(place.path, 'in.opml'), opml('http://127.0.0.1:9/feed'))
    await headwater(['source', 'import', 'in.opml'], around)
    const said = await headwater(['start', '--once', '--port', '0'], around)
    expect(said.stderr).toMatch(/1\/1 Kestrel News: failed, .+\nheadwater: no source could be reached/)
    expect(said.stdout).toContain('SAMPLE')
    expect(said.code).toBe(0)
    // The source is to be tried in an hour; a new start does not wait for that.
    expect((await headwater(['start', '--once', '--port', '0'], around)).stderr).toMatch(/1\/1 Kestrel News: failed/)
  })

  it('makes no empty edition of an archive in use where nothing can be reached', async () => {
    using place = freshFolder()
    const around = { cwd: place.path, env: settings() }
    await headwater(['start', '--sample', '--once', '--port', '0'], around)
    const said = await headwater(['start', '--once', '--port', '0', '--data', 'data/sample'], around)
    expect(said.stderr).toMatch(/no source could be reached, and nothing came since the last edition of Open source/)
    expect([said.code, said.stdout]).toEqual([0, ''])
    const dates = (await headwater(['since', '--data', 'data/sample', '--format', 'json', '2026-03-02'], around)).stdout
    expect(JSON.parse(dates).editions).toHaveLength(2)
  }, 60_000)

  it('plays the sample on a machine that is off the network, and asks its sources again at the next start', async () => {
    using place = freshFolder()
    const around = { cwd: place.path, env: settings() }
    const feeds = Array.from({ length: 8 }, (_, place) => `<outline text="H${place}" xmlUrl="https://h${place}.invalid/feed"/>`)
    writeFileSync(join(place.path, 'in.opml'), `<opml version="2.0"><body>${feeds.join('')}</body></opml>`)
    await headwater(['source', 'import', 'in.opml'], around)
    const said = await headwater(['start', '--once', '--port', '0'], around)
    expect(said.stderr.match(/this machine seems to be off the network/g)).toHaveLength(1)
    expect(said.stdout).toContain('SAMPLE')
    const again = await headwater(['start', '--once', '--port', '0'], around)
    expect(again.stderr).toContain('no source could be reached')
  }, 60_000)

  it.skipIf(!hasTmux)(
    'tells on a terminal where to sign in once the sample has scrolled by, too (needs tmux)',
    async () => {
      using place = freshFolder()
      writeFileSync(join(place.path, 'in.opml'), opml('http://127.0.0.1:9/feed'))
      await headwater(['source', 'import', 'in.opml'], { cwd: place.path, env: settings() })
      await using terminal = openTerminal({ columns: 120, rows: 24, cwd: place.path, env: settings() })
      terminal.text('headwater start --port 0\n')
      const screen = await terminal.shows('The real sources are tried again')
      expect(screen).toMatch(/read it at http:\/\/127\.0\.0\.1:\d+\/sign-in\?key=hwk_/)
    },
    60_000,
  )

  it('tells of a port that is taken', async () => {
    using place = freshFolder()
    const other = createServer()
    await new Promise<void>((ready) => other.listen(0, '127.0.0.1', ready))
    const { port } = other.address() as AddressInfo
    const said = await headwater(['start', '--sample', '--once', '--port', String(port)], { cwd: place.path })
    other.close()
    expect(said.stderr).toSatisfy(isInFourParts)
    expect(said.stderr).toContain(`127.0.0.1:${port}`)
    expect([said.code, said.stdout]).toEqual([1, ''])
  })

  it('holds its folder alone, while reading goes on beside it, and stops when it is told to', async () => {
    using place = freshFolder()
    const around = { cwd: place.path, env: settings() }
    await headwater(['source', 'add', `${web.origin}/feed.json`], around)
    const desk = spawnHeadwater(['start', '--port', '0'], around)
    let told = ''
    const isRunning = new Promise<void>((running) =>
      desk.stderr.setEncoding('utf8').on('data', (text) => {
        told += text
        if (told.includes('Collecting by schedule')) running()
      }),
    )
    await isRunning
    const second = await headwater(['start', '--once', '--port', '0'], around)
    expect(second.stderr).toSatisfy(isInFourParts)
    expect(second.stderr).toContain(String(desk.pid))
    expect((await headwater(['collect'], around)).code).toBe(3)
    for (const args of [
      ['edition'],
      ['search', 'Kestrel'],
      ['search', '開源'],
      ['source', 'list'],
      ['doctor'],
      ['export', '--out', 'site'],
    ]) {
      expect(await headwater(args, around)).toMatchObject({ code: 0, stderr: '' })
    }
    const ended = new Promise((end) => desk.on('close', end))
    desk.kill('SIGTERM')
    expect([second.code, await ended]).toEqual([3, 0])
  })

  it('goes on when nobody reads its edition', async () => {
    using place = freshFolder()
    const around = { cwd: place.path, env: settings() }
    await headwater(['source', 'add', `${web.origin}/feed.json`], around)
    const desk = spawnHeadwater(['start', '--once', '--port', '0'], around)
    desk.stdout.destroy()
    let told = ''
    desk.stderr.setEncoding('utf8').on('data', (text) => {
      told += text
    })
    expect(await new Promise((end) => desk.on('close', end))).toBe(0)
    expect(told).not.toContain('EPIPE')
    expect((await headwater(['edition'], around)).stdout).toContain('H E A D W A T E R')
  })

  it('leaves nothing behind when a beat cannot be used', async () => {
    using place = freshFolder()
    writeFileSync(join(place.path, 'mine.yaml'), 'id: mine\n')
    const said = await headwater(['start', '--once'], { cwd: place.path, env: { HEADWATER_BEATS: './mine.yaml,nowhere' } })
    expect(said.stderr).toSatisfy(isInFourParts)
    expect(said.stderr).toMatch(/mine\.yaml[\s\S]+nowhere\.yaml/)
    expect([said.code, readdirSync(place.path)]).toEqual([2, ['mine.yaml']])
  })
})
