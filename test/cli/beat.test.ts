import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshFolder, headwater, isInFourParts, type Said } from './headwater.ts'
import { playSampleInto } from './play-sample-into.ts'

const folder = freshFolder()
const cwd = folder.path
const run = (...args: readonly string[]): Promise<Said> => headwater(['beat', ...args], { cwd })

beforeAll(async () => {
  await playSampleInto(cwd)
}, 60_000)
afterAll(() => folder[Symbol.dispose]())

describe('headwater beat new', () => {
  it('writes a file that is right as it is, and says what comes next', async () => {
    const said = await run('new', 'rail', '--title', 'Railways: north')
    expect([said.code, said.stderr]).toEqual([0, ''])
    expect(said.stdout).toContain(join(cwd, 'rail.yaml'))
    expect(said.stdout).toContain('headwater beat check ./rail.yaml')
    const checked = await run('check', './rail.yaml')
    expect([checked.code, checked.stderr]).toEqual([0, ''])
    expect(checked.stdout).toMatch(/^Railways: north \(rail\) is right\.\n/)
    const judged = await run('explain', './rail.yaml', '--title', 'Railways: north opens a new line')
    expect(judged.stdout).toContain('fits; score')
  })

  it('writes no title that could give a terminal orders, and reads no device to its end', async () => {
    expect((await run('new', 'mill', '--title', 'The\u001b[31m\u202e Mill')).code).toBe(0)
    expect(readFileSync(join(cwd, 'mill.yaml'), 'utf8')).toMatch(/^title: "The\[31m Mill"$/m)
    const said = await run('check', '/dev/zero')
    expect([said.code, said.stdout]).toEqual([2, ''])
    expect(said.stderr).toContain('found a file of more than 16 MiB')
  })

  it('begins with a copy of a beat that ships, and with its sources', async () => {
    const said = await run('new', 'kernel', '--like', 'open-source')
    expect([said.code, said.stderr]).toEqual([0, ''])
    const text = readFileSync(join(cwd, 'kernel.yaml'), 'utf8')
    expect(text).toMatch(/^id: kernel\ntitle: "Kernel"$/m)
    expect((await run('check', 'kernel.yaml')).stdout).toMatch(/sources in its packs: \d{2,}/)
  })

  it('overwrites nothing, and tells all mistakes at once', async () => {
    writeFileSync(join(cwd, 'owls.yaml'), 'mine')
    const said = await run('new', 'owls', '--like', 'nonesuch')
    expect([said.code, said.stdout]).toEqual([2, ''])
    expect(said.stderr).toSatisfy(isInFourParts)
    expect(said.stderr).toContain('owls.yaml')
    expect(said.stderr).toContain('nonesuch')
    expect(readFileSync(join(cwd, 'owls.yaml'), 'utf8')).toBe('mine')
    for (const name of ['../up', 'Big', 'security']) {
      const refused = await run('new', name)
      expect(refused.stderr, name).toSatisfy(isInFourParts)
      expect(refused.code, name).toBe(2)
    }
  })
})

describe('headwater beat check', () => {
  it('tells every problem with its place, what was found, what was expected and a fix', async () => {
    writeFileSync(join(cwd, 'broken.yaml'), 'id: Broken\ntitle: x\nlanguage: iw\nmutes: [owl]\nboosts: [{ weight: 1, words: [owl] }]\n')
    const said = await run('check', 'broken.yaml')
    expect([said.code, said.stdout]).toEqual([2, ''])
    expect(said.stderr).toSatisfy(isInFourParts)
    for (const place of ['broken.yaml:1 id', 'broken.yaml:3 language', 'broken.yaml:5 boosts[0].words[0]', 'sections', 'happenings'])
      expect(said.stderr).toContain(place)
  })

  it('knows a beat by name, by path and by its place in the configuration', async () => {
    writeFileSync(join(cwd, 'headwater.yaml'), 'edition:\n  beats: [security, ./rail.yaml]\n')
    expect((await run('check', 'ai')).stdout).toContain('AI (ai) is right.')
    expect((await run('check', 'rail')).stdout).toContain('(rail) is right.')
    const unknown = await run('check', 'nonesuch')
    expect(unknown.stderr).toSatisfy(isInFourParts)
    expect([unknown.code, unknown.stderr.includes('ai, open-source, security')]).toEqual([2, true])
  })
})

describe('headwater beat explain', () => {
  it('tells a beat in plain words', async () => {
    const said = await run('explain', 'security')
    expect([said.code, said.stderr]).toEqual([0, ''])
    for (const head of ['Sections:', 'What belongs:', 'What makes news', 'What stays out:', 'What speaks against:'])
      expect(said.stdout).toContain(head)
  })

  it('tells what words mean to it', async () => {
    const said = await run('explain', 'security', 'zero', 'day')
    expect(said.stdout).toContain('terms: zero day (belongs, 3)')
    expect(said.stdout).toContain('happenings: zero day (zero-day, worth 3)')
    expect((await run('explain', 'security', 'flowerpot')).stdout).toContain('no word of this beat')
  })

  it('judges a title with every part of its score, which add up to it', async () => {
    const said = await run('explain', 'security', '--title', 'Attackers exploit zero-day flaw in Lantern routers')
    const score = Number(/fits; score ([\d.]+), floor/.exec(said.stdout)?.[1])
    const parts = [...said.stdout.matchAll(/^ {4}([+−])([\d.]+) /gm)].map(([, sign, points]) => (sign === '+' ? 1 : -1) * Number(points))
    expect(parts.length).toBeGreaterThan(2)
    expect(parts.reduce((sum, points) => sum + points, 0)).toBeCloseTo(score, 1)
    const off = await run('explain', 'security', '--title', 'Bakery wins a prize for its bread')
    expect(off.stdout).toContain('left out: not about the subject of this edition (off-beat)')
  })

  it('judges an item of the archive, alone and with its story', async () => {
    const shown = await headwater(['edition', '--data', 'data/sample', '--date', '2026-03-03', '--format', 'json', '--peek'], {
      cwd,
      env: { HEADWATER_BEATS: 'open-source' },
    })
    const { articleId } = JSON.parse(shown.stdout).top[0].claims[0].citations[0]
    const said = await run('explain', 'open-source', '--item', articleId, '--data', 'data/sample')
    expect([said.code, said.stderr]).toEqual([0, ''])
    expect(said.stdout).toMatch(/; score [\d.]+, floor/)
    expect(said.stdout).toContain(`headwater why ${articleId}`)
    const unknown = await run('explain', 'open-source', '--item', 'item-none', '--data', 'data/sample')
    expect(unknown.stderr).toSatisfy(isInFourParts)
  })

  it('is asked one thing at a time', async () => {
    const said = await run('explain', 'ai', 'owl', '--title', 'x')
    expect(said.stderr).toSatisfy(isInFourParts)
    expect(said.code).toBe(2)
  })
})
