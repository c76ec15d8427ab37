import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { version } from '#app/version.ts'
import { freshFolder, headwater, isInFourParts } from './headwater.ts'

const folder = freshFolder()
const cwd = folder.path
afterAll(() => folder[Symbol.dispose]())

describe('what is typed', () => {
  it('is helped with', async () => {
    const all = await headwater(['--help'], { cwd })
    expect(all.code).toBe(0)
    expect(all.stdout).toContain('doctor')
    const one = await headwater(['edition', '--help'], { cwd })
    expect(one.stdout).toMatch(/--format <format>[\s\S]*Examples:/)
    expect(await headwater(['--version'], { cwd })).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' })
  })

  it.each([
    [['edtion'], 'Did you mean edition?'],
    [['edition', '--dat', '2026-05-28'], '--date'],
    [['source', 'lst'], 'Did you mean list?'],
    [['search'], 'headwater search <words...>'],
    [['why', 'one', 'two'], 'headwater why <id>'],
    [['search', 'kestrel', '--limit', 'many'], 'from 1 to 200'],
    [['search', 'kestrel', '--from', 'yesterday', '--kind', 'x', '--page', '0'], '(3 problems)'],
    [['edition', '--date', '2026-02-30'], '2026-05-28'],
    [['edition', '--date', '2026-01-91'], '2026-05-28'],
    [['edition', '--beat', 'gardening'], 'open-source'],
    [['edition', '--format', 'pdf'], 'text, md, html, epub, json, atom, jsonfeed or ics'],
    [['export'], 'export --out site'],
    [['source', 'add', 'blog.example'], 'headwater source add https://blog.example/'],
    [['source', 'add', 'https://blog.example', '--role', 'friend'], 'primary, reporter, aggregator, discussion'],
    [['source', 'add', 'https://blog.example', '--kind', 'telegraph'], 'github-releases'],
    [['source', 'add', 'https://github.com/tarn/lamp/issues', '--option', 'stars=1'], 'pulls is'],
    [['source', 'add', 'https://blog.example', '--option', 'pulls=yes'], 'feed has none'],
    [['source', 'import', 'nothing.opml'], 'no such file'],
    [['stage', 'shout'], 'cluster'],
  ])('is told in four parts with exit code 2 when it cannot be understood: %s', async (args, hint) => {
    const said = await headwater(args, { cwd })
    expect(said.stderr).toSatisfy(isInFourParts)
    expect(said.stderr).toContain(hint)
    expect([said.code, said.stdout]).toEqual([2, ''])
  })

  it('tells all that is wrong with a source at once', async () => {
    const args = ['source', 'add', 'x y', '--kind', 'telegraph', '--role', 'friend', '--option', 'a', '--option', 'b=1']
    const said = await headwater(args, { cwd })
    expect(said.stderr).toContain('(4 problems)')
    expect(said.code).toBe(2)
  })

  it.each([
    [['search', 'kestrel']],
    [['why', 'story-1']],
    [['edition']],
    [['source', 'list']],
    [['source', 'export']],
    [['export', '--out', 'site']],
  ])('leaves nothing behind where there is no archive: %s', async (args) => {
    const said = await headwater(args, { cwd })
    expect(said.stderr).toSatisfy(isInFourParts)
    expect(said.stderr).toContain('(store/none)')
    expect([said.code, readdirSync(cwd)]).toEqual([1, []])
  })

  it('is looked over before anything is there', async () => {
    const said = await headwater(['doctor'], { cwd })
    expect(said.stdout).toMatch(/^note {2}no archive at .+\n {6}fix: headwater start makes it$/m)
    expect(said.code).toBe(0)
  })
})

describe('the configuration', () => {
  it('is printed with the origin of every value', async () => {
    using place = freshFolder()
    writeFileSync(join(place.path, 'headwater.yaml'), 'server:\n  port: 4600\nedition:\n  zone: Asia/Tokyo\n')
    const said = await headwater(['config'], { cwd: place.path, env: { HEADWATER_LOG: 'info' } })
    expect(said.stdout).toMatch(/^server\.port +4600 {2}\(headwater\.yaml:2\)$/m)
    expect(said.stdout).toMatch(/^log\.level +info {2}\(environment HEADWATER_LOG\)$/m)
    expect(said.stdout).toMatch(/^data\.folder +\.\/data {2}\(default\)$/m)
  })

  it('is refused with every problem at once, before anything is opened', async () => {
    using place = freshFolder()
    writeFileSync(join(place.path, 'headwater.yaml'), 'server:\n  port: many\nedition:\n  zone: Mars/Olympus\n')
    for (const command of ['config', 'start', 'doctor']) {
      const said = await headwater([command], { cwd: place.path, env: { HEADWATER_PROT: '1' } })
      expect(said.stderr).toSatisfy(isInFourParts)
      expect(said.stderr).toContain('(3 problems)')
      expect([said.code, readdirSync(place.path)]).toEqual([2, ['headwater.yaml']])
    }
  })

  it('may be named, and must then be there', async () => {
    mkdirSync(join(cwd, 'folder'))
    for (const [name, found] of [
      ['gone.yaml', 'no such file'],
      ['folder', 'a folder'],
    ] as const) {
      const said = await headwater(['config', '--config', name], { cwd })
      expect(said.stderr).toSatisfy(isInFourParts)
      expect(said.stderr).toContain(`found ${found}`)
      expect(said.code).toBe(2)
    }
  })
})
