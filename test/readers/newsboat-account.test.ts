import { execFile, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { promisify } from 'node:util'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openSqlite } from '#adapters/store/sqlite/open-sqlite.ts'
import { configOf } from '#app/config/config.ts'
import { decideConfig } from '#app/config/decide-config.ts'
import { newSecret } from '#app/new-secret.ts'
import { printedBriefs } from '#core/stages/compose/printed.ts'
import { issuePass } from '#desk/access/issue-pass.ts'
import { createApp } from '#server/app.ts'
import { openAttempts } from '#server/attempts.ts'
import { openCallers } from '#server/callers.ts'
import { startServer } from '#server/listen.ts'
import { edition } from '../fixtures/channels/edition.ts'

const isThere = spawnSync('newsboat', ['--version']).status === 0

/** A paper that listens, with an account for newsboat, which signs in as it does at FeedHQ, a service of the Google Reader protocol. */
async function openPaper() {
  const { store } = await openSqlite({ path: ':memory:' })
  await store.commit([{ put: 'edition', edition }])
  const decided = decideConfig({ file: undefined, env: {}, flags: {} })
  if (!decided.ok) throw new Error('no settings')
  const clock = { now: () => edition.madeAt + 3_600_000, wait: async () => undefined }
  const desk = { store, clock, newSecret }
  const secret = (await issuePass(desk, { kind: 'token', scope: 'reader', name: 'terminal' }))?.secret ?? ''
  let baseUrl = ''
  const app = createApp({
    store,
    beats: [{ id: edition.beat, title: edition.beatTitle }],
    zone: 'UTC',
    version: '0.0.0',
    get baseUrl() {
      return baseUrl
    },
    hosts: [],
    callerOf: openCallers(desk, configOf(decided.values).reach),
    access: { desk, attempts: openAttempts(clock) },
    status: () => ({ phase: 'idle', done: 0, total: 0, outcomes: [] }),
    isSample: () => false,
    bugFound: (error) => {
      throw error
    },
  })
  const paper = await startServer({ app, host: '127.0.0.1', port: 0 })
  if (!paper.ok) throw new Error(paper.failure.why)
  baseUrl = paper.value.url
  const folder = mkdtempSync(join(tmpdir(), 'headwater-account-'))
  onTestFinished(async () => {
    await paper.value[Symbol.asyncDispose]()
    await store[Symbol.asyncDispose]()
    rmSync(folder, { recursive: true, force: true })
  })
  return { store, secret, folder, baseUrl }
}

describe.skipIf(!isThere)('newsboat, where it is installed', () => {
  test('reads the paper by an account, and what was marked elsewhere is read there', async () => {
    const { store, secret, folder, baseUrl } = await openPaper()
    const at = (name: string): string => join(folder, name)
    const account = [
      'urls-source "feedhq"',
      `feedhq-url "${baseUrl.slice(0, -1)}"`,
      'feedhq-login "terminal"',
      `feedhq-password "${secret}"`,
      'feedhq-show-special-feeds no',
      'feedhq-min-items 100',
      'reload-threads 1',
    ]
    writeFileSync(at('config'), `${account.join('\n')}\n`)
    const env = { ...process.env, HOME: folder, http_proxy: '', no_proxy: '*' }
    const reload = () =>
      promisify(execFile)('newsboat', ['-C', at('config'), '-c', at('cache.db'), '-x', 'reload'], { env, timeout: 20_000 })
    const kept = () => {
      const cache = new DatabaseSync(at('cache.db'), { readOnly: true })
      const rows = cache.prepare('SELECT title, guid, content, unread FROM rss_item').all()
      cache.close()
      return rows as unknown as readonly { title: string; guid: string; content: string; unread: number }[]
    }
    await reload()
    const headlines = printedBriefs(edition).map(({ headline }) => headline.text)
    const stories = kept().filter(({ title }) => headlines.includes(title))
    expect(stories.map(({ title }) => title).sort()).toEqual([...headlines].sort())
    expect(stories.every(({ content, unread }) => content.includes('<blockquote') && unread === 1)).toBe(true)

    const headers = { authorization: `GoogleLogin auth=${secret}` }
    const body = new URLSearchParams({ i: stories[0]?.guid ?? '', a: 'user/-/state/com.google/read' })
    expect(await (await fetch(`${baseUrl}reader/api/0/edit-tag`, { method: 'POST', headers, body })).text()).toBe('OK')
    expect((await store.readingMarks('terminal')).marks.length).toBe(1)
    await reload()
    expect(
      kept()
        .filter(({ unread }) => unread === 0)
        .map(({ title }) => title),
    ).toEqual([stories[0]?.title])
  })
})
