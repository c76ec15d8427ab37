import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { limits } from '#core/limits.ts'
import { freshFolder, headwater, isInFourParts, type Said, spawnHeadwater } from './headwater.ts'

const folder = freshFolder()
afterAll(() => folder[Symbol.dispose]())
const run = (...args: readonly string[]): Promise<Said> => headwater(args, { cwd: folder.path })

describe('headwater token', { timeout: 60_000 }, () => {
  it('prints a token once, and keeps nothing of it that could be used', async () => {
    const made = await run('token', 'new', '--name', 'laptop', '--scope', 'editor', '--expires', '90d')
    expect(made.code).toBe(0)
    expect(made.stdout).toMatch(/^hw_[\w-]{43}\n$/)
    expect(made.stderr).toMatch(/^headwater: token-[0-9a-f]{12}, “laptop”, editor, until 20\d\d-/)
    const secret = made.stdout.trim()
    for (const name of ['headwater.db', 'headwater.db-wal'])
      if (existsSync(join(folder.path, 'data', name))) expect(readFileSync(join(folder.path, 'data', name)).includes(secret)).toBe(false)
    for (const said of [await run('token', 'list'), await run('token', '--json'), await run('doctor')]) {
      expect(said.stdout).toContain('laptop')
      expect(said.stdout + said.stderr).not.toContain(secret)
    }
    expect(JSON.parse((await run('token', '--json')).stdout)).toMatchObject([{ name: 'laptop', scope: 'editor' }])
  })

  it('renews the secret of a feed’s address, and ends a token by its name', async () => {
    const made = await run('token', 'new', '--name', 'reader app', '--scope', 'feed')
    const renewed = await run('token', 'renew', 'reader app')
    expect([made.stdout, renewed.stdout]).toEqual([expect.stringMatching(/^hwf_/), expect.stringMatching(/^hwf_/)])
    expect(renewed.stdout).not.toBe(made.stdout)
    expect((await run('token', 'end', 'reader app')).stdout).toMatch(/^token-[0-9a-f]{12}, “reader app”, is ended\n$/)
    expect((await run('token', 'list')).stdout).not.toContain('reader app')
  })

  it.each([
    ['no name', ['new'], '--name'],
    ['a name of control characters', ['new', '--name', 'a\u001b[31m'], '--name'],
    ['a huge name', ['new', '--name', 'x'.repeat(limits.tokenNameChars + 1)], '--name'],
    ['the owner’s name', ['new', '--name', 'owner'], '--name'],
    ['a name that is taken', ['new', '--name', 'laptop'], '--name'],
    ['another scope', ['new', '--name', 'x', '--scope', 'root'], '--scope'],
    ['no end that there is', ['new', '--name', 'x', '--expires', '0d'], '--expires'],
    ['an end too far away', ['new', '--name', 'x', '--expires', `${limits.tokenDays + 1}d`], '--expires'],
    ['an end in words', ['new', '--name', 'x', '--expires', 'never'], '--expires'],
    ['a token that there is not', ['end', 'nothing'], 'nothing'],
    ['an empty token', ['renew', ''], ''],
  ])('refuses %s', async (_, args, at) => {
    const said = await run('token', ...args)
    expect([said.code, said.stdout]).toEqual([2, ''])
    if (at !== '') expect(said.stderr).toSatisfy(isInFourParts)
    expect(said.stderr).toContain(`at ${at}`)
    expect(said.stderr.length).toBeLessThan(2_000)
  })

  it('holds the one token that was made in earnest', async () => {
    expect(JSON.parse((await run('token', '--json')).stdout)).toMatchObject([{ name: 'laptop' }])
  })

  it('tells all mistakes of one line at once', async () => {
    const said = await run('token', 'new', '--scope', 'root', '--expires', 'soon')
    expect(said.stderr.match(/^ {2}at --/gm)).toHaveLength(3)
  })
})

describe('headwater start beyond this machine', { timeout: 60_000 }, () => {
  it('is refused without a credential, with the reason, and leaves nothing behind', async () => {
    using place = freshFolder()
    for (const host of ['0.0.0.0', '192.0.2.7']) {
      const said = await headwater(['start', '--once', '--sample', '--host', host, '--port', '0'], { cwd: place.path })
      expect([said.code, said.stdout]).toEqual([2, ''])
      expect(said.stderr).toSatisfy(isInFourParts)
      expect(said.stderr).toContain(host)
      expect(said.stderr).toContain('headwater token new')
    }
    expect(existsSync(join(place.path, 'data'))).toBe(false)
    // A token that may not do everything is none that could let the owner in.
    await headwater(['token', 'new', '--name', 'app'], { cwd: place.path })
    expect((await headwater(['start', '--once', '--sample', '--host', '0.0.0.0', '--port', '0'], { cwd: place.path })).code).toBe(2)
  })

  it('is done with an admin’s token, and nobody is taken for the owner there', async () => {
    using place = freshFolder()
    const { stdout } = await headwater(['token', 'new', '--name', 'mine', '--scope', 'admin'], { cwd: place.path })
    const desk = spawnHeadwater(['start', '--sample', '--host', '0.0.0.0', '--port', '0'], { cwd: place.path })
    const address = await addressOf(desk)
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/)
    const statusOf = async (init: RequestInit = {}): Promise<number> => (await fetch(`${address}sources`, init)).status
    expect(await statusOf()).toBe(401)
    expect(await statusOf({ headers: { authorization: `Bearer ${stdout.trim()}` } })).toBe(200)
    await stopped(desk)
  })
})

describe('headwater open', { timeout: 60_000 }, () => {
  it('prints an address of the running paper that signs in once; the desk writes none to a file', async () => {
    using place = freshFolder()
    const around = { cwd: place.path }
    const refused = await headwater(['open'], around)
    expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining('store/none')])
    const desk = spawnHeadwater(['start', '--sample', '--port', '0'], around)
    let told = ''
    desk.stderr.on('data', (text) => {
      told += text
    })
    const address = await addressOf(desk)
    const look = async (cookie = ''): Promise<readonly number[]> => [
      (await fetch(address, { headers: { cookie } })).status,
      (await fetch(`${address}recall`, { headers: { cookie } })).status,
    ]
    // At the machine everything can be looked at, and nothing changed.
    expect(await look()).toEqual([200, 403])
    const said = await headwater(['open'], around)
    expect((await headwater(['doctor'], around)).stdout).toContain(`the desk serves it at ${address}\n`)
    expect(said.stdout).toMatch(new RegExp(`^${address}sign-in\\?key=hwk_[\\w-]{43}\n$`))
    const opened = await fetch(said.stdout.trim(), { redirect: 'manual' })
    const cookie = opened.headers.get('set-cookie')?.split(';')[0] ?? ''
    expect([opened.status, opened.headers.get('location')]).toEqual([303, '/'])
    expect(await look(cookie)).toEqual([200, 200])
    expect((await fetch(said.stdout.trim(), { redirect: 'manual' })).status).toBe(401)
    expect((await headwater(['session'], around)).stdout).toMatch(/^session-[0-9a-f]{12} admin owner\n/)
    expect((await headwater(['session', 'end', 'all'], around)).stdout).toBe('1 session is ended\n')
    expect(await look(cookie)).toEqual([200, 403])
    await stopped(desk)
    expect(told).not.toContain('hwk_')
    const after = await headwater(['open'], around)
    expect(after.stderr).toContain('no desk runs on')
    // A desk that is killed leaves its note behind.
    writeFileSync(join(place.path, 'data', 'desk.address'), address)
    expect((await headwater(['open'], around)).stderr).toContain('no desk runs on')
    expect((await headwater(['doctor'], around)).stdout).toContain('no desk runs here now')
  })
})

describe('server settings', () => {
  it('are refused all at once where they do not fit', async () => {
    using place = freshFolder()
    const lines = [
      'server:',
      '  host: everywhere',
      '  url: https://paper.example/sub/path',
      '  hosts: [paper.example:80, ok.example]',
      '  public: maybe',
      '  proxies: [0.0.0.0/0]',
      '  proxyHeader: Cookie',
    ]
    writeFileSync(join(place.path, 'headwater.yaml'), `${lines.join('\n')}\n`)
    const said = await headwater(['config'], { cwd: place.path })
    expect([said.code, said.stderr.match(/^ {2}at headwater\.yaml:\d/gm)?.length]).toEqual([2, 6])
    writeFileSync(join(place.path, 'headwater.yaml'), 'server:\n  proxyHeader: Remote-User\n  proxyOwners: [ada]\n')
    const lacking = await headwater(['config'], { cwd: place.path })
    expect(lacking.stderr).toContain('server.proxyHeader without server.proxies')
  })
})

function addressOf(desk: ReturnType<typeof spawnHeadwater>): Promise<string> {
  return new Promise((found, failed) => {
    let told = ''
    desk.on('close', () => failed(new Error(told)))
    desk.stderr.setEncoding('utf8').on('data', (text) => {
      told += text
      const [, address] = /the paper is at (\S+\/)\n/.exec(told) ?? []
      if (address !== undefined) found(address)
    })
  })
}

function stopped(desk: ReturnType<typeof spawnHeadwater>): Promise<unknown> {
  const ended = new Promise((end) => desk.on('close', end))
  desk.kill('SIGTERM')
  return ended
}
