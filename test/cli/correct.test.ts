import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openArchive } from '#app/open-archive.ts'
import { edition as telling } from '../fixtures/channels/edition.ts'
import { recordOf } from '../fixtures/sealed-folder.ts'
import { freshFolder, headwater, isInFourParts, type Said } from './headwater.ts'

const folder = freshFolder()
const cwd = folder.path
const run = (...args: readonly string[]): Promise<Said> => headwater(args, { cwd })
const edition = { ...telling, beat: 'open-source' }
const { date } = edition
const told = edition.sections.flatMap(({ briefs }) => briefs)
const wrong = told.flatMap(({ headline, claims }) => claims.filter(({ text }) => text !== headline.text))[0]
const sentence = wrong?.text ?? ''
const idIn = ({ stdout }: Said): string => /correction-[0-9a-f]{12}/.exec(stdout)?.[0] ?? 'no correction'

beforeAll(async () => {
  await using archive = await openArchive(`${cwd}/data`, 'make')
  await archive.store.commit([
    { put: 'edition', edition },
    { put: 'evidence', record: recordOf(edition) },
  ])
})
afterAll(() => folder[Symbol.dispose]())

describe('headwater correct', () => {
  it('shows a note without keeping it', async () => {
    const said = await run('correct', date, sentence.slice(0, 20).toUpperCase(), '--says', 'It is not so', '--dry-run')
    expect([said.code, said.stderr]).toEqual([0, ''])
    expect(said.stdout).toContain(`This desk corrects “${sentence}”: It is not so.`)
    expect(said.stdout).toContain('nothing was kept')
    expect((await run('correct', '--list')).stderr).toContain('no corrections')
  })

  it('puts a note beside the edition, in every form of it, and takes it back', async () => {
    const said = await run('correct', date, wrong?.id ?? '', '--says', 'It is not so.')
    expect([said.code, said.stderr]).toEqual([0, ''])
    const again = await run('correct', edition.id, sentence.slice(0, 30), '--says', 'It is not so.')
    expect(idIn(again)).toBe(idIn(said))

    const note = `This desk corrects “${sentence}”: It is not so.`
    const listed = await run('correct', '--list')
    expect(listed.stdout).toContain(`edition of ${date}`)
    expect(listed.stdout).toContain('by this desk')
    expect(JSON.parse((await run('correct', '--list', '--json')).stdout)).toMatchObject([{ claimId: wrong?.id, claim: { text: note } }])
    const flat = (text: string): string => text.replace(/\s+/g, ' ')
    expect(flat((await run('edition', '--date', date, '--peek')).stdout)).toContain(note)
    expect((await run('edition', '--date', date, '--peek', '--format', 'json')).stdout).toContain('"noted"')
    await run('export', '--out', 'site')
    expect(readFileSync(join(cwd, 'site', edition.beat, date, 'index.html'), 'utf8')).toContain('Corrected since')
    expect((await run('verify', 'site')).code).toBe(0)

    const dry = await run('correct', '--undo', idIn(said), '--dry-run')
    expect(dry.stdout).toBe(`${idIn(said)} would be taken back: ${note}\nnothing was changed\n`)
    expect((await run('correct', '--list')).stdout).not.toContain('taken back')
    const undone = await run('correct', '--undo', idIn(said).slice(0, 16))
    expect(undone.stdout).toContain(`${idIn(said)} is taken back`)
    expect((await run('correct', '--list')).stdout).toContain('taken back')
    expect((await run('edition', '--date', date, '--peek')).stdout).not.toContain('This desk corrects')
    expect((await run('correct', '--undo', idIn(said))).stderr).toContain('there is no such correction')
  }, 60_000)

  it('corrects a whole edition', async () => {
    const said = await run('correct', date, '--says', 'It was made a day late.', '--dry-run')
    expect(said.stdout).toContain('This desk corrects: It was made a day late.')
  })

  it.each([
    ['no words', ['correct', date], 'a correction says what is to be known\n  at --says\n  found nothing'],
    ['line ends', ['correct', date, '--says', 'one\ntwo'], 'control characters or line ends'],
    ['orders to a terminal', ['correct', date, '--says', 'a\u001b[31m'], 'control characters or line ends'],
    ['too many words', ['correct', date, '--says', 'word '.repeat(300)], '1499 characters'],
    ['a list and an undo at once', ['correct', '--list', '--undo', 'fff0'], 'it is not clear what to correct'],
    ['a beat and words at once', ['correct', date, '--beat', 'lamps'], 'the command line cannot be used (2 problems)\n  at --beat'],
    ['no edition', ['correct', '--says', 'x'], 'there is no such edition'],
    ['an unknown edition', ['correct', '2020-01-01', '--says', 'x'], `The newest are ${date}`],
    ['an unknown sentence', ['correct', date, 'Nobody said this', '--says', 'x'], 'there is no such sentence in the edition'],
    ['a beginning of several', ['correct', date, 'T', '--says', 'x'], 'several sentences begin so'],
    ['an unknown correction', ['correct', '--undo', 'fff0'], 'there is no such correction'],
    ['a beginning that holds nothing', ['correct', '--undo', 'correction-'], 'there is no such correction'],
  ])('refuses %s, with what, where, why and what to do', async (_, args, words) => {
    const said = await run(...args)
    expect([said.code, said.stdout]).toEqual([2, ''])
    expect(said.stderr).toSatisfy(isInFourParts)
    expect(said.stderr).toContain(words)
    expect(said.stderr).not.toContain('\u001b')
  })
})
