import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openArchive } from '#app/open-archive.ts'
import type { LeftOut } from '#core/model/edition.ts'
import { sample } from '../contract/samples.ts'
import { freshFolder, headwater, isInFourParts, type Said } from './headwater.ts'

const folder = freshFolder()
const cwd = folder.path
const run = (...args: readonly string[]): Promise<Said> => headwater(args, { cwd })
const ruleIn = ({ stdout }: Said): string => /rule-[0-9a-f]{12}/.exec(stdout)?.[0] ?? 'no rule'

const row = (itemKey: string, more: Partial<LeftOut>): LeftOut => ({
  itemKey,
  title: 'Why I left the mill\u001b[31m',
  url: 'https://weir.example/1',
  outletName: 'The Weir',
  language: 'en',
  reason: 'opinion',
  ...more,
})
const leftOut = [
  row('item-1', {}),
  row('item-2', { title: 'Reynard returns to Weirton', reason: 'off-beat' }),
  row('item-3', { title: 'Reynard was here', reason: 'told' }),
]

beforeAll(async () => {
  await using archive = await openArchive(`${cwd}/data`, 'make')
  await archive.store.commit([
    { put: 'outlet', outlet: sample.outlet() },
    { put: 'item', item: sample.item() },
    { put: 'article', article: sample.article() },
    { put: 'story', story: sample.story({ articleIds: ['article-1'] }) },
    { put: 'edition', edition: sample.edition({ beat: 'open-source', beatTitle: 'Open source', leftOut }) },
  ])
})
afterAll(() => folder[Symbol.dispose]())

describe('headwater left-out', () => {
  it('lists what the newest edition left out, by reason, with keys', async () => {
    const said = await run('left-out')
    expect([said.code, said.stderr]).toEqual([0, ''])
    expect(said.stdout).toContain('Open source, 2026-05-28: left out 3\n')
    expect(said.stdout).toContain('opinion: an opinion, not a report (1)\n  item-1 Why I left the mill[31m, The Weir (en)\n')
    const one = await run('left-out', '--reason', 'off-beat', '--date', '2026-05-28', '--beat', 'open-source')
    expect(one.stdout).toBe(
      'Open source, 2026-05-28: left out 1 of 3\noff-beat: not about the subject of this edition (1)\n  item-2 Reynard returns to Weirton, The Weir (en)\n',
    )
    expect(JSON.parse((await run('left-out', '--json', '--reason', 'told')).stdout)).toEqual({
      edition: 'edition-1',
      beat: 'open-source',
      date: '2026-05-28',
      leftOut: leftOut.slice(2),
    })
  })

  it.each([
    ['a reason that there is not', ['--reason', 'dull'], 2],
    ['what is no date', ['--date', '2026-02-30'], 2],
    ['another beat', ['--beat', 'lamps'], 2],
    ['three mistakes', ['--beat', 'lamps', '--reason', 'dull', '--date', 'x'.repeat(100_000)], 2],
    ['a day without an edition', ['--date', '2026-05-01'], 1],
  ])('refuses %s', async (_, args, code) => {
    const said = await run('left-out', ...args)
    expect([said.code, said.stdout]).toEqual([code, ''])
    expect(said.stderr).toSatisfy(isInFourParts)
    // What was typed is told back, and never at such a length that the advice is lost.
    expect(said.stderr.length).toBeLessThan(2_000)
    expect(said.stderr.match(/^ {2}at --/gm)?.length ?? 1).toBe(args.length / 2)
  })
})

describe('headwater recall', () => {
  it('tells the rule first, makes it, lists it, exports it, explains it, and takes it back', async () => {
    const dry = await run('recall', 'item-1', '--dry-run')
    expect([dry.code, dry.stderr]).toEqual([0, ''])
    expect(dry.stdout).toContain('this rule would be made, for “Why I left the mill[31m”, left out as opinion')
    expect(dry.stdout).toContain('From now on, “an opinion, not a report” is no reason to leave an item of The Weir out of Open source.')
    expect((await run('recall', '--list')).stderr).toContain('no rules')

    const done = await run('recall', 'why', 'i', 'left')
    const rule = ruleIn(done)
    expect([rule, done.stdout]).toEqual([ruleIn(dry), expect.stringContaining(`headwater recall --undo ${rule} takes it back`)])
    expect((await run('recall', '--list')).stdout).toContain(`${rule}, made `)
    expect(JSON.parse((await run('recall', '--list', '--json')).stdout)).toMatchObject([
      { id: rule, beat: 'open-source', reason: 'opinion' },
    ])
    expect((await run('recall', '--list', '--format', 'yaml', '--beat', 'open-source')).stdout).toContain('exempt:\n')
    expect((await run('why', rule)).stdout).toContain('recalled, because a reader recalled it')

    expect((await run('recall', '--undo', rule, '--dry-run')).stdout).toContain(`${rule} would be taken back`)
    expect((await run('recall', '--undo', rule.slice(5))).stdout).toContain(`${rule} is taken back`)
    expect((await run('recall', '--list')).stderr).toContain('no rules')
    expect((await run('why', 'item-1')).stdout).toContain('taken back, because a reader took a recall back')
  })

  it('takes the words that are typed, and tells it as JSON', async () => {
    const { stdout } = await run('recall', 'item-2', '--words', 'silver fox, Reynard', '--json')
    expect(JSON.parse(stdout)).toMatchObject({
      isMade: true,
      rule: { does: { kind: 'words', words: ['silver fox', 'Reynard'] } },
      does: 'From now on, “silver fox”, “Reynard” count as words of Open source.',
    })
  })

  it.each([
    ['nothing', [], 'it is not clear what to recall'],
    ['two things at once', ['item-1', '--list'], 'it is not clear what to recall'],
    ['what was not left out', ['item-9'], 'no recent edition of this beat left it out'],
    ['a title that several have', ['reynard'], 'several items begin so'],
    ['what was told', ['item-3'], 'there is nothing to bring back'],
    ['a kind that there is not', ['item-1', '--as', 'all'], 'there is no such kind of rule'],
    ['a kind that does not help', ['item-1', '--as', 'words'], 'a rule of that kind would not let it in'],
    ['words that say nothing', ['item-2', '--words', 'the, a'], 'these words cannot make a rule'],
    ['words that turn the line round', ['item-2', '--words', 'owl\u202egnp'], 'these words cannot make a rule'],
    ['several mistakes', ['item-1', '--as', 'all', '--beat', 'lamps'], '(2 problems)\n  at --beat\n  found lamps'],
    ['a rule that there is not', ['--undo', 'fff0'], 'there is no such rule'],
    ['a beginning of a rule that holds nothing', ['--undo', 'rule-'], 'there is no such rule'],
    ['another form of the list', ['--list', '--format', 'toml'], 'there is no such format'],
  ])('refuses %s, with what, where, why and what to do', async (_, args, words) => {
    const said = await run('recall', ...args)
    expect([said.code, said.stdout]).toEqual([2, ''])
    expect(said.stderr).toSatisfy(isInFourParts)
    expect(said.stderr).toContain(words)
  })
})
