import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshFolder, headwater, isInFourParts, type Said } from './headwater.ts'
import { playSampleInto } from './play-sample-into.ts'

const folder = freshFolder()
const cwd = folder.path

beforeAll(async () => {
  await playSampleInto(cwd)
}, 60_000)
afterAll(() => folder[Symbol.dispose]())

const run = (...args: readonly string[]): Promise<Said> => headwater(['trends', ...args, '--data', 'data/sample'], { cwd })

describe('headwater trends', () => {
  it('shows what the stories name, plain where nobody looks', async () => {
    const said = await run()
    expect([said.code, said.stderr]).toEqual([0, ''])
    const [first, head, ...lines] = said.stdout.trim().split('\n')
    expect(head).toMatch(/^Stories {2}Before {2}Thing +Kind +Day by day$/)
    expect(first).toContain('open-source, Wednesday, 18 February 2026 to')
    expect(lines.length).toBeGreaterThan(2)
    expect(said.stdout).not.toMatch(/[\u001b▁▂▃▄▅▆▇█]/)
  })

  it('writes the same table as CSV, as JSON lines and as one document', async () => {
    const csv = (await run('--format', 'csv')).stdout.trimEnd().split('\r\n')
    const lines = (await run('--format', 'jsonl')).stdout.trimEnd().split('\n')
    expect(csv[0]?.split(',')).toEqual(Object.keys(JSON.parse(lines[0] ?? '{}')))
    expect(csv).toHaveLength(lines.length + 1)
    const { beat, things } = JSON.parse((await run('--format', 'json', '--top', '1')).stdout)
    expect([beat, things.length, things[0].days.length]).toEqual(['open-source', 1, 14])
  })

  it('shows one thing with its stories, by its name or key, whatever its case', async () => {
    const [{ name, key }] = JSON.parse((await run('--format', 'json', '--top', '1')).stdout).things
    for (const thing of [name.toUpperCase(), key]) {
      const said = await run(thing)
      expect([said.code, said.stderr]).toEqual([0, ''])
      expect(said.stdout).toMatch(/^ {2}2026-03-0\d {2}story-[0-9a-f]{12} {2}\S/m)
    }
  })

  it('tells all mistakes at once', async () => {
    const said = await run('--days', '0', '--kind', 'person', '--top', 'x', '--format', 'pdf', '--beat', 'open-source')
    expect([said.code, said.stdout]).toEqual([2, ''])
    for (const flag of ['--days', '--kind', '--top', '--format']) expect(said.stderr).toContain(`at ${flag}`)
  })

  it('says so when no story names a thing, and where nothing was counted', async () => {
    const nothing = await run('nonesuch')
    expect(nothing.stderr).toSatisfy(isInFourParts)
    expect(nothing.code).toBe(1)
    const nowhere = await headwater(['trends', '--data', 'none'], { cwd })
    expect(nowhere.stderr).toSatisfy(isInFourParts)
    expect(nowhere.code).toBe(1)
  })
})
