import { afterAll, beforeAll, expect, it } from 'vitest'
import { openArchive } from '#app/open-archive.ts'
import { morning, sample } from '../contract/samples.ts'
import { freshFolder, headwater, isInFourParts, type Said } from './headwater.ts'

const folder = freshFolder()
const cwd = folder.path
const run = (...args: readonly string[]): Promise<Said> => headwater(['outlet', ...args], { cwd })

beforeAll(async () => {
  await using archive = await openArchive(`${cwd}/data`, 'make')
  const primary = { url: 'https://weir.example/1', title: 'One', outletName: 'The Weir', articleId: 'article-1', kind: 'release' } as const
  await archive.store.commit([
    { put: 'outlet', outlet: sample.outlet() },
    { put: 'outlet', outlet: { id: 'outlet-lock', name: 'Lock\u001b[31m Works', hosts: ['lock.example'], role: 'primary' } },
    { put: 'source', source: sample.source() },
    { put: 'article', article: sample.article({ itemKeys: [] }) },
    { put: 'story', story: sample.story({ articleIds: ['article-1'], primary }) },
    {
      put: 'outlet-fact',
      fact: { host: 'lock.example', origin: 'wire', owner: 'lockwork', evidence: '3 of 4 headlines name lockwork.', at: morning },
    },
  ])
})
afterAll(() => folder[Symbol.dispose]())

it('lists the outlets, the most often first-hand first, with what a stranger wrote made harmless', async () => {
  const said = await run()
  expect([said.code, said.stderr]).toEqual([0, ''])
  expect(said.stdout).toMatch(
    /^The Weir {2}reporter\n {2}weir\.example; .+\n {2}1 report, first-hand for 1 story\nLock\[31m Works {2}primary\n/,
  )
  expect(said.stdout).not.toContain('\u001b')
})

it('tells of one by name or host why the desk thinks so', async () => {
  for (const wanted of ['lock', 'lock.example', 'https://blog.lock.example/x'])
    expect((await run(wanted)).stdout).toContain(
      'lock.example speaks for lockwork, by the wire on 2026-05-28: 3 of 4 headlines name lockwork.',
    )
  const shown = JSON.parse((await run('weir', '--json')).stdout) as readonly { readonly role: string; readonly primaryCount: number }[]
  expect(shown).toMatchObject([{ name: 'The Weir', role: 'reporter', primaryCount: 1 }])
})

it('takes a person’s word over what it knows, joins it with what was said before, and forgets it again', async () => {
  expect((await run('set', 'lock.example', '--owner', 'Sluice')).stdout).toContain('lock.example speaks for sluice')
  expect((await run('set', 'https://lock.example/', '--role', 'reporter')).stdout).toContain('speaks for sluice and is reporter')
  const [entry] = JSON.parse((await run('show', 'lock.example', '--json')).stdout) as readonly {
    role: string
    speaksFor: readonly string[]
  }[]
  expect(entry).toMatchObject({ role: 'reporter', isMedia: true })
  expect(entry?.speaksFor).toEqual(['lock', 'sluice'])
  expect((await run('forget', 'lock.example')).stdout).toContain('forgot what was set for lock.example')
  expect((await run('lock.example')).stdout).toContain('lockwork')
})

it('makes a host known that no item came from', async () => {
  expect((await run('set', 'new.mill.example', '--owner', 'mill')).code).toBe(0)
  expect((await run('new.mill.example')).stdout).toContain('speaks for mill, by a person')
})

it('tells every mistake at once, and what to do', async () => {
  const set = await run('set', 'not a host', '--owner', ' ', '--role', 'boss')
  expect([set.code, set.stderr.match(/fix:/g)?.length]).toEqual([2, 3])
  const nothing = await run('set', 'lock.example')
  expect([nothing.code, isInFourParts(nothing.stderr)]).toEqual([2, true])
  for (const typed of [['nobody.example'], ['forget', 'weir.example'], ['forget', 'x']]) {
    const said = await run(...typed)
    expect([said.code, said.stdout, isInFourParts(said.stderr)]).toEqual([1, '', true])
  }
})
