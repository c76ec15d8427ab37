import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { freshFolder, headwater, isInFourParts } from './headwater.ts'

describe('headwater config', () => {
  it('shows, changes after a look, takes out and checks settings, and keeps what is said beside them', async () => {
    using place = freshFolder()
    const file = join(place.path, 'headwater.yaml')
    writeFileSync(file, '# ours\nedition:\n  at: 05:30 # early\n')
    const run = (...args: readonly string[]) => headwater(['config', ...args], { cwd: place.path })
    const tried = await run('set', 'edition.at', '06:15', '--dry-run')
    expect(tried).toMatchObject({ code: 0, stdout: '  # ours\n  edition:\n-   at: 05:30 # early\n+   at: 06:15 # early\n' })
    expect(readFileSync(file, 'utf8')).toContain('05:30')
    const set = await run('set', 'edition.at', '06:15')
    expect(set.code).toBe(0)
    expect(set.stderr).toContain('.bak is what it was')
    expect(readFileSync(file, 'utf8')).toBe('# ours\nedition:\n  at: 06:15 # early\n')
    expect((await run()).stdout).toMatch(/^edition\.at +06:15 {2}\(headwater\.yaml:3\)$/m)
    expect((await run('set', 'fetch.allow', '10.1.0.0/16', '10.2.0.0/16')).code).toBe(0)
    expect((await run('unset', 'edition.at')).code).toBe(0)
    expect(readFileSync(file, 'utf8')).toBe('# ours\n\nfetch:\n  allow: [10.1.0.0/16, 10.2.0.0/16]\n')
    expect((await run('check')).stdout).toMatch(
      /^headwater\.yaml: all is well; \d+ of \d+ settings are set, the others have their defaults\n$/,
    )
  })

  it('begins a file that its owner alone can read', async () => {
    using place = freshFolder()
    await headwater(['config', 'set', 'log.level', 'info'], { cwd: place.path })
    expect(statSync(join(place.path, 'headwater.yaml')).mode & 0o777).toBe(0o600)
  })

  it('refuses what could not be used, in four parts and with exit code 2, and changes nothing', async () => {
    using place = freshFolder()
    const file = join(place.path, 'headwater.yaml')
    writeFileSync(file, 'log:\n  level: info\n')
    const wrong = [
      ['set', 'server.port', 'http'],
      ['set', 'server.prot', '1'],
      ['set', 'edition.beats', './nowhere.yaml'],
      ['set', 'mail.host', 'mail.example'],
      ['set', 'server.url', 'https://paper.example/\u001b[31m'],
      ['set', 'server.port', '1', '--config', 'elsewhere/headwater.yaml'],
      ['unset', 'server'],
      ['set', 'server.port'],
    ]
    for (const args of wrong) {
      const said = await headwater(['config', ...args], { cwd: place.path })
      expect(said, args.join(' ')).toMatchObject({ code: 2, stdout: '' })
      expect(said.stderr, args.join(' ')).toSatisfy(isInFourParts)
    }
    expect(readFileSync(file, 'utf8')).toBe('log:\n  level: info\n')
    writeFileSync(file, 'edition:\n  beats: [nowhere]\n  destinations: [team]\n')
    const checked = await headwater(['config', 'check'], { cwd: place.path })
    expect(checked.code).toBe(2)
    expect(checked.stderr).toContain('the beat “nowhere”')
  })

  it('says where the environment goes before the file', async () => {
    using place = freshFolder()
    const said = await headwater(['config', 'set', 'log.level', 'info'], { cwd: place.path, env: { HEADWATER_LOG: 'error' } })
    expect(said.stderr).toContain('HEADWATER_LOG in the environment goes before log.level in the file')
  })
})

const named = [
  'mail:\n  host: 127.0.0.1\n  port: 9\n  from: paper@desk.example\n  user: desk\n  passwordVariable: DESK_MAIL',
  'model:\n  use: openai\n  name: lamp\n  url: http://127.0.0.1:9/v1/\n  keyVariable: DESK_MODEL',
  'server:\n  url: https://paper.example/\n',
].join('\n')

describe('a secret that is named and not set in this shell', { timeout: 60_000 }, () => {
  it('hinders no command that does not use it', async () => {
    using place = freshFolder()
    const file = join(place.path, 'headwater.yaml')
    writeFileSync(file, named)
    const run = (...args: readonly string[]) => headwater(args, { cwd: place.path })
    await headwater(['start', '--sample', '--once', '--port', '0'], { cwd: place.path, env: { DESK_MAIL: 'x', DESK_MODEL: 'x' } })
    const data = ['--data', 'data/sample']
    for (const args of [
      ['open'],
      ['search', 'Forgeyard', ...data],
      ['token'],
      ['session'],
      ['subscriber'],
      ['since', '2026-03-02', ...data],
      ['edition', '--date', '2026-03-03', ...data],
    ])
      expect(await run(...args), args.join(' ')).toMatchObject({ code: 0 })
    expect((await run('config')).stderr).toMatch(/found model\.keyVariable: DESK_MODEL[\s\S]*found mail\.passwordVariable: DESK_MAIL/)
    const set = await run('config', 'set', 'mail.passwordVariable', 'OTHER_MAIL')
    expect([set.code, set.stderr.includes('found mail.passwordVariable: OTHER_MAIL')]).toEqual([0, true])
    expect((await run('config', 'unset', 'mail.passwordVariable', 'mail.user')).code).toBe(0)
    const other = await run('config', 'set', 'mail.passwordFile', './not-for-this-shell')
    expect([other.code, other.stderr.includes('no such file at ./not-for-this-shell')]).toEqual([0, true])
  })

  it('is told by all that use it, with everything at once, and by the doctor', async () => {
    using place = freshFolder()
    writeFileSync(join(place.path, 'headwater.yaml'), named)
    const run = (...args: readonly string[]) => headwater(args, { cwd: place.path })
    for (const args of [['config', 'check'], ['start', '--once'], ['collect'], ['source', 'add', 'http://127.0.0.1:9/']]) {
      const said = await run(...args)
      expect([said.code, said.stderr], args.join(' ')).toEqual([2, expect.stringMatching(/DESK_MODEL[\s\S]*DESK_MAIL/)])
      expect(said.stderr, args.join(' ')).toSatisfy(isInFourParts)
    }
    expect(await run('model', 'check')).toMatchObject({ code: 2, stderr: expect.stringContaining('DESK_MODEL') })
    expect(await run('mail', 'check')).toMatchObject({ code: 2, stderr: expect.stringContaining('DESK_MAIL') })
    expect(await run('ask', 'What?')).toMatchObject({ code: 2, stderr: expect.stringContaining('DESK_MODEL') })
    const doctor = await run('doctor')
    expect([doctor.code, doctor.stdout]).toEqual([
      1,
      expect.stringMatching(/BAD {3}headwater\.yaml:\d+: found model\.keyVariable: DESK_MODEL.*\n {6}fix: Set DESK_MODEL/),
    ])
    // Nobody is asked without it.
    expect(doctor.stdout).not.toContain('127.0.0.1:9')
  })
})

describe('headwater doctor', () => {
  it('tells the same findings to programs, each with its level and fix', async () => {
    using place = freshFolder()
    const said = await headwater(['doctor', '--json'], { cwd: place.path })
    const { findings } = JSON.parse(said.stdout) as { findings: { level: string; text: string; fix?: string }[] }
    expect(findings.every(({ level, text }) => ['ok', 'note', 'bad'].includes(level) && text !== '')).toBe(true)
    expect(findings.find(({ text }) => text.includes('no archive'))).toMatchObject({ level: 'note', fix: 'headwater start makes it' })
    expect(said.code).toBe(0)
  })
})
