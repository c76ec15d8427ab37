import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openArchive } from '#app/open-archive.ts'
import { articleIdOf } from '#core/stages/normalize/article-id.ts'
import { morning, sample } from '../contract/samples.ts'
import { freshFolder, headwater, isInFourParts, type Said } from './headwater.ts'

const folder = freshFolder()
const cwd = folder.path
const run = (...args: readonly string[]): Promise<Said> => headwater(args, { cwd })

const titles = ['Millrace 2.0 is out', 'Millrace 2.0 brings sluices', 'Weir closes its doors', 'Weir shuts down', 'A tide table for spring']
const articles = titles.map((title, at) => {
  const url = `https://weir.example/${at}`
  return sample.article({ id: articleIdOf({ key: '', url }), url, title, itemKeys: [`item-${at}`], publishedAt: morning + at })
})
const id = (at: number): string => articles[at]?.id ?? ''
const stories = { mill: 'story-a0000000000a', weir: 'story-a0000000000b', tide: 'story-c0000000000c' }
const rulingIn = ({ stdout }: Said): string => /ruling-[0-9a-f]{12}/.exec(stdout)?.[0] ?? 'no ruling'

beforeAll(async () => {
  await using archive = await openArchive(`${cwd}/data`, 'make')
  const held = [
    [stories.mill, [0, 1]],
    [stories.weir, [2, 3]],
    [stories.tide, [4]],
  ] as const
  await archive.store.commit([
    { put: 'outlet', outlet: sample.outlet() },
    ...articles.map((article) => ({ put: 'article', article }) as const),
    ...held.map(([storyId, members]) => {
      const articleIds = members.map(id)
      return { put: 'story', story: sample.story({ id: storyId, articleIds, leadArticleId: articleIds[0] ?? '' }) } as const
    }),
    {
      put: 'decisions',
      run: 'group',
      at: morning,
      decisions: [
        sample.decision({
          subject: id(1),
          verdict: 'joined',
          because: 'similar-words',
          evidence: { story: stories.mill, shared: 'sluice\u001b[31m' },
        }),
      ],
    },
  ])
})
afterAll(() => folder[Symbol.dispose]())

describe('headwater story', () => {
  it('shows a story by its id, a beginning of it, or an article of it, and why each report is there', async () => {
    const said = await run('story', stories.mill)
    expect([said.code, said.stderr]).toEqual([0, ''])
    expect(said.stdout).toContain(`${id(1)} Reported by: The Weir, 2026-05-28`)
    expect(said.stdout).toContain('here because they share rare words and names: sluice[31m')
    expect(said.stdout).not.toContain('\u001b')
    expect(said.stdout).toContain('First-hand document: none found')
    for (const other of [stories.mill.slice(6), 'story-a0000000000a', id(0), 'http://www.weir.example/1/?utm_source=x'])
      expect((await run('story', other)).stdout).toBe(said.stdout)
    const json = JSON.parse((await run('story', 'show', stories.mill, '--json')).stdout)
    expect(json).toMatchObject({ id: stories.mill, openedAt: '2026-05-28T06:00:00.000Z', reportCount: 2, rulings: [] })
  })

  it.each([
    ['an unknown id', ['story', 'fff0'], 'there is no such story'],
    ['what begins two ids', ['story', 'a000'], `several stories begin so\n  at a000\n  found ${stories.mill}, ${stories.weir}`],
    ['nonsense', ['story', 'show', '%_\u001b[31m'], 'there is no such story'],
    ['an address of no story', ['story', 'https://elsewhere.example/'], 'an article that is in no story'],
    ['all unknown ones at once', ['story', 'merge', 'fff0', 'fff1'], '(2 problems)'],
    ['one story twice', ['story', 'merge', 'c000', 'c000'], 'there is nothing to merge'],
    ['all articles of a story', ['story', 'split', stories.mill, id(0), id(1)], 'all 2 reports'],
    ['an article of another story', ['story', 'split', stories.mill, id(2), 'https://weir.example/9'], `an article of ${stories.weir}`],
    ['the story itself', ['story', 'split', stories.mill, stories.mill], 'the same story'],
    ['an unknown ruling', ['story', 'undo', 'fff0'], 'there is no such ruling'],
    ['a beginning of a ruling that holds nothing', ['story', 'undo', 'ruling-'], 'there is no such ruling'],
  ])('refuses %s, with what, where, why and what to do', async (_, args, words) => {
    const said = await run(...args)
    expect([said.code, said.stdout]).toEqual([2, ''])
    expect(said.stderr).toSatisfy(isInFourParts)
    expect(said.stderr).toContain(words)
    expect(said.stderr).not.toContain('\u001b')
  })

  it('splits, merges, refuses what contradicts, lists and takes back', async () => {
    expect((await run('story', 'rulings')).stderr).toContain('no rulings')
    const split = await run('story', 'split', stories.mill, 'https://weir.example/1', '--why', 'two projects of one name')
    expect([split.code, split.stderr]).toEqual([0, ''])
    expect(split.stdout).toContain(`${stories.mill}: Millrace 2.0 is out (1 report)`)
    const apart = rulingIn(split)
    const again = await run('story', 'merge', stories.mill, id(1))
    expect([again.code, again.stdout]).toEqual([2, ''])
    expect(again.stderr).toContain(
      `(two projects of one name); expected no ruling that says otherwise\n  fix: headwater story undo ${apart}`,
    )

    const merge = await run('story', 'merge', stories.mill, stories.weir, stories.tide)
    expect(merge.stdout).toContain(`${stories.weir} went into ${stories.mill}`)
    expect((await run('story', stories.tide)).stdout).toContain(`went into it: ${stories.weir}, ${stories.tide}`)
    expect((await run('why', stories.weir)).stdout).toContain(`story ${stories.weir}: went into ${stories.mill}`)
    expect(JSON.parse((await run('story', 'rulings', '--json')).stdout)).toHaveLength(3)

    const undone = await run('story', 'undo', rulingIn(merge))
    expect(undone.stdout).toContain(`${stories.weir}: Weir closes its doors (2 reports)`)
    expect((await run('story', 'undo', apart.slice(7, 12))).stdout).toContain(`${stories.mill}: Millrace 2.0 is out (3 reports)`)
    expect((await run('story', stories.weir)).stdout).toContain(`${stories.weir}: Weir closes its doors`)
  })

  it('keeps two stories apart and unlinked', async () => {
    const said = await run('story', 'split', stories.weir, stories.mill)
    expect(said.stdout).toContain('they are apart and stay so')
    expect((await run('story', 'merge', stories.weir, stories.mill)).code).toBe(2)
    expect((await run('story', 'undo', rulingIn(said))).stdout).toContain('is taken back')
  })
})
