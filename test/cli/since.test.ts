import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshFolder, headwater, isInFourParts, type Said } from './headwater.ts'
import { playSampleInto } from './play-sample-into.ts'

const folder = freshFolder()
const cwd = folder.path
const [first, second] = ['2026-03-02', '2026-03-03']

beforeAll(async () => {
  await playSampleInto(cwd)
}, 60_000)
afterAll(() => folder[Symbol.dispose]())

const since = (...args: readonly string[]): Promise<Said> => headwater(['since', ...args, '--data', 'data/sample'], { cwd })
const editionIds = async (word: string): Promise<readonly { readonly id: string; readonly date: string }[]> =>
  JSON.parse((await since(word, '--format', 'json')).stdout).editions

describe('headwater since', () => {
  it('tells by story what came since a date, in every form, with the passages that show it', async () => {
    const said = await since(first, '--format', 'json')
    expect([said.code, said.stderr.includes('headwater:')]).toEqual([0, false])
    const told = JSON.parse(said.stdout)
    expect(told.editions.map(({ date }: { date: string }) => date)).toEqual([first, second])
    expect(told.new.length).toBeGreaterThan(5)
    for (const format of ['text', 'md']) {
      const { code, stdout } = await since(first, '--format', format)
      expect(code).toBe(0)
      expect(stdout).toMatch(/New since 2 March: 2 editions, \d+ new stories/)
      for (const { headline } of told.new) expect(stdout.replace(/[\s\\]+/g, '')).toContain(headline.text.replace(/[\s\\]+/g, ''))
    }
  })

  it('takes the id of an edition, and the word last for what the newest one brought', async () => {
    expect((await editionIds('last')).map(({ date }) => date)).toEqual([second])
    const [one] = await editionIds(first)
    expect((await editionIds(one?.id ?? '')).map(({ date }) => date)).toEqual([second])
  })

  it('begins where the reader stopped, for each reader, and does not move when it only peeks', async () => {
    for (const args of [['--peek'], [], ['--reader', 'ada', '--peek'], ['--reader', 'ada']]) {
      expect((await since(...args)).stdout).toMatch(/^New since the edition of 2 March/)
    }
    for (const args of [[], ['--reader', 'ada']]) {
      expect((await since(...args)).stdout).toBe('Nothing new since the edition of 3 March, which you read last\n')
    }
  })

  it.each([['yesterday'], ['2026-02-30'], ['edition-000000000000'], ['--format', 'xml'], ['--reader', '../x']])(
    'refuses %s %s in four parts',
    async (...args) => {
      const said = await since(...args)
      expect([said.code, said.stdout]).toEqual([2, ''])
      expect(said.stderr).toSatisfy(isInFourParts)
    },
  )
})
