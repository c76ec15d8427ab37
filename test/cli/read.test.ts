import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openArchive } from '#app/open-archive.ts'
import { freshFolder, headwater, isInFourParts, type Said } from './headwater.ts'
import { playSampleInto } from './play-sample-into.ts'
import { hasTmux, launched, openTerminal } from './terminal.ts'

const folder = freshFolder()
const cwd = folder.path
const data = ['--data', 'data/sample']
/** What one test remembers is not there for the next one. */
const afresh = '--data data/sample --peek --reader nobody'

beforeAll(async () => {
  await playSampleInto(cwd)
}, 120_000)
afterAll(() => folder[Symbol.dispose]())

const run = (args: readonly string[], stdin = ''): Promise<Said> => headwater(['read', ...args, ...data], { cwd, stdin })

describe('headwater read, where a program reads', () => {
  it('is the edition as plain text, without any code', async () => {
    const [read, edition] = [await run([]), await headwater(['edition', '--date', '2026-03-03', ...data], { cwd })]
    expect([read.code, read.stderr]).toEqual([0, ''])
    expect(read.stdout).toBe(edition.stdout)
    expect(read.stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/)
  })

  it('tells all mistakes of the command line at once', async () => {
    const said = await run(['--color', 'blue', '--date', 'yesterday', '--reader', '../x'])
    expect(said.code).toBe(2)
    expect(said.stderr).toContain('(3 problems)')
    for (const at of ['--color', '--date', '--reader']) expect(said.stderr).toContain(`at ${at}`)
  })

  it('tells what to do where there is no edition', async () => {
    using place = freshFolder()
    await using _archive = await openArchive(join(place.path, 'data'), 'make')
    const said = await headwater(['read'], { cwd: place.path })
    expect([said.code, said.stdout]).toEqual([1, ''])
    expect(said.stderr).toSatisfy(isInFourParts)
    const other = await run(['--date', '2026-02-01'])
    expect(other.stderr).toContain('headwater read --date 2026-03-03')
  })
})

describe('headwater read --plain', () => {
  const typed = (...lines: readonly string[]): Promise<Said> => run(['--plain'], `${lines.join('\n')}\n`)

  it('reads line by line: story, evidence, back, search, left out, recall and undo', async () => {
    const { code, stdout, stderr } = await typed('1', '.1', '[1', 'b', '/forgeyard attack', 'x', 'r2', 'y1', 'u', 's', 'a', 'q')
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).not.toMatch(/\u001b/)
    const titles = stdout.split('\n').filter((_, index, all) => /^=+$/.test(all[index + 1] ?? ''))
    expect(titles).toEqual([
      'SAMPLE: Open source, Tuesday, 3 March 2026',
      'SAMPLE: Forgeyard workflow attack: 612 repositories hit, first poisoned package',
      'SAMPLE: Evidence',
      'SAMPLE: Evidence',
      'SAMPLE: Evidence',
      'SAMPLE: Search: forgeyard attack',
      'SAMPLE: Left out on Tuesday, 3 March 2026',
      'SAMPLE: Recall',
      'SAMPLE: Recall',
      'SAMPLE: Recall',
      'SAMPLE: Sources',
      'SAMPLE: Archive',
    ])
    expect(stdout).toContain('Done. This rule of the beat holds from the next edition on:')
    expect(stdout).toContain('is taken back. It holds no longer.')
  })

  it('says what is wrong with an order and changes nothing', async () => {
    const { stdout } = await typed('999', 'n', 'u', 'y', '.x', '/', '1'.repeat(5_000), 'r1')
    expect(stdout).toContain('The last number here is ')
    for (const words of ['no edition after', 'nothing to take back', 'none of the orders', 'Type the words', 'from the left-out list'])
      expect(stdout).toContain(words)
  })
})

// A terminal is had by tmux; a machine without it skips these and says so.
describe.skipIf(!hasTmux)(`headwater read on a terminal${hasTmux ? '' : ' (skipped: there is no tmux here)'}`, { timeout: 90_000 }, () => {
  it('shows edition, story, evidence, search and left-out list by keys, and gives the terminal back', async () => {
    await using terminal = openTerminal({ columns: 80, rows: 24, cwd })
    terminal.text(`headwater read ${afresh}; echo "left with $?"\n`)
    const first = await terminal.shows('── TOP STORIES')
    expect(first.split('\n')[0]).toMatch(/^ HEADWATER · Open source, Tuesday, 3 March 2026 +SAMPLE top$/)
    expect(terminal.isTaken()).toBe(true)
    terminal.keys('j', 'o')
    await terminal.shows('told on Tuesday, 3 March 2026')
    terminal.keys('.')
    await terminal.shows(/Evidence +SAMPLE(?:.*\n)+.*“(?:.*\n)+ +https:\/\/\S+\.example\//)
    terminal.keys('b', 'b', '/')
    terminal.text('forgeyard')
    terminal.keys('Enter')
    await terminal.shows('HEADWATER · Search: forgeyard')
    terminal.keys('x')
    await terminal.shows('r shows what recalling one would do')
    terminal.keys('?')
    await terminal.shows('next story or entry')
    terminal.keys('q')
    const after = await terminal.shows('left with 0')
    expect(after).not.toContain('TOP STORIES')
    expect(terminal.isTaken()).toBe(false)
  })

  it('recalls only after y, and takes it back by u', async () => {
    await using terminal = openTerminal({ columns: 40, rows: 12, cwd })
    terminal.text(`headwater read ${afresh}\n`)
    await terminal.shows('HEADWATER')
    terminal.keys('x')
    await terminal.shows('Left out')
    terminal.keys('j', 'r')
    await terminal.shows('y make the rule')
    terminal.keys('y')
    await terminal.shows('Done.')
    const made = await headwater(['recall', '--list', ...data], { cwd })
    expect(made.stdout).toMatch(/^rule-/)
    terminal.keys('u')
    await terminal.shows('holds no longer')
    expect((await headwater(['recall', '--list', ...data], { cwd })).stdout).toBe('')
  })

  it('remembers what was marked as read, and where it was left', async () => {
    await using terminal = openTerminal({ columns: 80, rows: 24, cwd })
    terminal.text(`headwater read ${data.join(' ')} --reader ann; echo over 1\n`)
    await terminal.shows('TOP STORIES')
    terminal.keys('j', 'm')
    await terminal.shows('Marked as read up to 3 March')
    terminal.keys('q')
    await terminal.shows('over 1')
    terminal.text(`headwater read ${data.join(' ')} --reader ann; echo over 2\n`)
    const again = await terminal.shows('You marked this edition as read.')
    expect(again).toMatch(/▌ libpict 3\.4\.5/)
    terminal.keys('m')
    await terminal.shows('not marked as read any more')
    terminal.keys('q')
    await terminal.shows('over 2')
  })

  it('follows the size of the terminal', async () => {
    await using terminal = openTerminal({ columns: 120, rows: 40, cwd })
    terminal.text(`headwater read ${afresh}\n`)
    const wide = await terminal.shows('TOP STORIES')
    expect(
      Math.max(
        ...wide
          .split('\n')
          .slice(1, -2)
          .map((line) => line.trim().length),
      ),
    ).toBeLessThanOrEqual(82)
    terminal.resize(40, 12)
    const narrow = await terminal.shows(/^ HEADWATER · Open source.{0,14} SAMPLE \S+$/m)
    expect(narrow.split('\n').every((line) => line.length <= 40)).toBe(true)
  })

  it('shows no color where NO_COLOR or --color never says so, and some elsewhere', async () => {
    for (const { env, flag, isColored } of [
      { env: { NO_COLOR: '1' }, flag: '', isColored: false },
      { env: { NO_COLOR: '1' }, flag: '--color always', isColored: true },
      { env: {}, flag: '--color never', isColored: false },
      { env: {}, flag: '', isColored: true },
    ]) {
      await using terminal = openTerminal({ columns: 80, rows: 24, cwd, env: { NO_COLOR: '', ...env } })
      terminal.text(`headwater read ${afresh} ${flag}\n`)
      await terminal.shows('TOP STORIES')
      expect(/\u001b\[[1-9]/.test(terminal.coded())).toBe(isColored)
    }
  })

  it.each([
    ['SIGTERM', 143],
    ['SIGHUP', 129],
    ['SIGINT', 130],
  ])('gives the terminal back when %s ends it', async (signal, code) => {
    await using terminal = openTerminal({ columns: 80, rows: 24, cwd })
    const place = join(cwd, `${signal}.pid`)
    terminal.text(`sh -c 'echo $$ > ${place}; exec "$@"' sh ${launched} read ${afresh}; echo "left with $?"\n`)
    await terminal.shows('TOP STORIES')
    process.kill(Number(readFileSync(place, 'utf8')), signal)
    await terminal.shows(`left with ${code}`)
    expect(terminal.isTaken()).toBe(false)
    terminal.text('echo typing is ""shown\n')
    await terminal.shows('typing is shown')
  })

  it('steps aside at Ctrl-Z and comes back by fg', async () => {
    await using terminal = openTerminal({ columns: 80, rows: 24, cwd })
    terminal.text(`headwater read ${afresh}\n`)
    await terminal.shows('TOP STORIES')
    terminal.keys('C-z')
    await terminal.shows(/Stopped|Suspended/)
    expect(terminal.isTaken()).toBe(false)
    terminal.text('fg\n')
    await terminal.shows('TOP STORIES')
    expect(terminal.isTaken()).toBe(true)
    terminal.keys('C-c')
    terminal.text('echo "back ""again"\n')
    await terminal.shows('back again')
    expect(terminal.isTaken()).toBe(false)
  })

  it('reads line by line where the cursor cannot be moved', async () => {
    await using terminal = openTerminal({ columns: 80, rows: 24, cwd, env: { TERM: 'dumb' } })
    terminal.text(`headwater read ${afresh}; echo "left with $?"\n`)
    await terminal.shows('h help, q leave:')
    expect(terminal.isTaken()).toBe(false)
    terminal.text('q\n')
    await terminal.shows('left with 0')
  })
})
