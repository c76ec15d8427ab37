import { execFile, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { promisify } from 'node:util'
import { describe, expect, onTestFinished, test } from 'vitest'
import { plainText } from '#core/channels/plain.ts'
import type { Edition } from '#core/model/edition.ts'
import { printedBriefs } from '#core/stages/compose/printed.ts'
import { createApp } from '#server/app.ts'
import { startServer } from '#server/listen.ts'
import { callerOf } from '../fixtures/caller.ts'
import { edition } from '../fixtures/channels/edition.ts'
import { storeOf } from '../fixtures/channels/store.ts'

const isThere = spawnSync('newsboat', ['--version']).status === 0

type Row = { readonly title: string; readonly url: string; readonly guid: string; readonly content: string; readonly feedurl: string }

/** What newsboat keeps of a paper of that edition, after it read the feeds at these paths; then read again, if asked for. */
async function readBy(from: Edition, paths: readonly string[], times = 1): Promise<readonly Row[]> {
  let baseUrl = ''
  const app = createApp({
    store: storeOf([from]),
    beats: [{ id: from.beat, title: from.beatTitle, sections: from.sections }],
    zone: 'UTC',
    version: '0.0.0',
    get baseUrl() {
      return baseUrl
    },
    hosts: [],
    callerOf: callerOf('visitor'),
    status: () => ({ phase: 'collecting', done: 0, total: 0, outcomes: [] }),
    isSample: () => false,
    bugFound: (error) => {
      throw error
    },
  })
  const paper = await startServer({ app, host: '127.0.0.1', port: 0 })
  if (!paper.ok) throw new Error(paper.failure.why)
  baseUrl = paper.value.url
  const folder = mkdtempSync(join(tmpdir(), 'headwater-newsboat-'))
  onTestFinished(async () => {
    await paper.value[Symbol.asyncDispose]()
    rmSync(folder, { recursive: true, force: true })
  })
  const at = (name: string): string => join(folder, name)
  writeFileSync(at('urls'), paths.map((path) => `${baseUrl}${path}\n`).join(''))
  writeFileSync(at('config'), 'reload-threads 1\n')
  const given = ['-C', at('config'), '-u', at('urls'), '-c', at('cache.db'), '-x', 'reload']
  const env = { ...process.env, HOME: folder, http_proxy: '', no_proxy: '*' }
  for (let time = 0; time < times; time += 1) await promisify(execFile)('newsboat', given, { env, timeout: 20_000 })
  using cache = Object.assign(new DatabaseSync(at('cache.db'), { readOnly: true }), {
    [Symbol.dispose](this: DatabaseSync) {
      this.close()
    },
  })
  return cache.prepare('SELECT title, url, guid, content, feedurl FROM rss_item ORDER BY id').all() as unknown as readonly Row[]
}

// It comes with most systems; where it does not, another reader (feedsmith) still reads every feed in other tests.
describe.skipIf(!isThere)('newsboat, a feed reader of the terminal (skipped where it is not installed),', () => {
  test('lists every story of our Atom feed under its headline, with its sentences and its page', async () => {
    const rows = await readBy(edition, ['feed.atom'])
    expect(rows).toHaveLength(1 + printedBriefs(edition).length)
    for (const { headline, storyId, claims } of printedBriefs(edition)) {
      const row = rows.find(({ url }) => url.endsWith(storyId))
      expect(row?.title).toBe(headline.text)
      expect(row?.guid).toMatch(/^urn:uuid:/)
      if (claims[0]) expect(row?.content).toContain(claims[0].text.slice(0, 20))
    }
  })

  test('reads the feeds of sections, stories and corrections, and takes a second reading for the same entries', async () => {
    const [brief] = printedBriefs(edition)
    const paths = ['feed.atom', `open-source/section/${brief?.section}/feed.atom`, `story/${brief?.storyId}/feed.atom`, 'corrections.atom']
    const [once, twice] = [await readBy(edition, paths), await readBy(edition, paths, 2)]
    expect(new Set(once.map(({ feedurl }) => feedurl)).size).toBe(3)
    expect(twice.map(({ guid }) => guid)).toEqual(once.map(({ guid }) => guid))
  })

  test('shows hostile titles as text', async () => {
    const nasty = '<b>Lamp</b> & "co" \u001b[31m👩‍👩‍👧 \u202eשלום ]]> </title>'
    const [top, ...others] = edition.top
    if (top === undefined) throw new Error('the fixture has a top story')
    const rows = await readBy({ ...edition, top: [{ ...top, headline: { ...top.headline, text: nasty } }, ...others] }, ['feed.atom'])
    expect(rows.find(({ url }) => url.endsWith(top.storyId))?.title).toBe(plainText(nasty))
  })
})
