import { unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openArchive } from '#app/open-archive.ts'
import { edition as telling } from '../fixtures/channels/edition.ts'
import { jsonFeedProblems } from '../fixtures/channels/feed-problems.ts'
import { freshFolder, headwater, spawnHeadwater } from './headwater.ts'

const folder = freshFolder()
const cwd = folder.path
const edition = { ...telling, beat: 'open-source' }
const args = (format: string): readonly string[] => ['edition', '--date', edition.date, '--format', format]

beforeAll(async () => {
  await using archive = await openArchive(`${cwd}/data`, 'make')
  await archive.store.commit([{ put: 'edition', edition }])
})
afterAll(() => folder[Symbol.dispose]())

it('an edition goes into a file as a book, byte for byte', async () => {
  const child = spawnHeadwater(args('epub'), { cwd })
  const pieces: Buffer[] = []
  child.stdout.on('data', (piece: Buffer) => pieces.push(piece))
  child.stdin.end()
  expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0)
  const files = unzipSync(new Uint8Array(Buffer.concat(pieces)))
  expect(Object.keys(files)[0]).toBe('mimetype')
  expect(new TextDecoder().decode(files['OEBPS/top.xhtml'])).toContain(edition.top[0]?.headline.text)
})

it('an edition goes into a file as a page to keep and as a JSON Feed', async () => {
  const page = await headwater(args('html'), { cwd })
  expect([page.code, page.stderr]).toEqual([0, ''])
  expect(page.stdout).toMatch(/^<!doctype html>\n[\s\S]*<\/html>\n$/)
  const feed = await headwater(args('jsonfeed'), { cwd })
  expect([feed.code, jsonFeedProblems(feed.stdout)]).toEqual([0, []])
})

it('a feed that is printed names the address under which readers find the paper', async () => {
  const feed = await headwater(args('jsonfeed'), { cwd, env: { HEADWATER_URL: 'https://paper.example/' } })
  expect(JSON.parse(feed.stdout)).toMatchObject({ home_page_url: expect.stringMatching(/^https:\/\/paper\.example\//) })
})
