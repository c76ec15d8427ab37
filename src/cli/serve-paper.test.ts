import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Worker } from 'node:worker_threads'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { configOf } from '#app/config/config.ts'
import { decideConfig } from '#app/config/decide-config.ts'
import { loadBeats } from '#app/load-beats.ts'
import { openDesk } from '#app/wiring.ts'
import { quietEvents, showProgress } from './progress.ts'
import type { Paper } from './serve-paper.ts'
import { servePaper } from './serve-paper.ts'

/** The threads that were begun, the newest last: Node tells of each. */
let threads: Worker[]
let folder: string
const note = (worker: Worker): void => void threads.push(worker)
beforeEach(() => {
  threads = []
  folder = mkdtempSync(join(tmpdir(), 'headwater-paper-thread-'))
  process.on('worker', note)
})
afterEach(() => {
  process.off('worker', note)
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true, force: true })
})

async function emptyDesk(port: number) {
  const flags = { 'data.folder': folder, 'server.port': String(port), 'embeddings.use': 'none' }
  const decided = decideConfig({ file: undefined, env: {}, flags })
  const beats = loadBeats(['open-source'])
  if (!decided.ok || !beats.ok) throw new Error('the defaults and the beat are without problems')
  const config = configOf(decided.values)
  const desk = await openDesk({ config, beats: beats.value, events: quietEvents('error') })
  return { config, beats: beats.value, desk, progress: showProgress('error', process.stderr), sourceCount: () => 7 }
}

async function front({ address }: Paper): Promise<string> {
  return await (await fetch(address)).text()
}

describe('the paper in a thread of its own', () => {
  test('tells how far the desk is, and the next page after show is of the other desk', async () => {
    const wish = await emptyDesk(0)
    await using desk = wish.desk
    await using paper = await servePaper(wish)
    expect(await front(paper)).not.toContain('SAMPLE')
    await paper.show(desk, true)
    expect(await front(paper)).toContain('SAMPLE')
    await paper.show(desk, false)
    expect(await front(paper)).not.toContain('SAMPLE')
  })

  test('a port that is taken is a failure, and closing is done all the same', async () => {
    const other = createServer()
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done))
    const taken = other.address()
    const wish = await emptyDesk(typeof taken === 'object' ? (taken?.port ?? 0) : 0)
    await using _desk = wish.desk
    const paper = await servePaper(wish)
    expect(paper.failure?.code).toBe('serve/port-taken')
    await paper[Symbol.asyncDispose]()
    other.close()
  })

  test('a paper whose thread ends is told of and served again at the same address, with the desk it showed', async () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const wish = await emptyDesk(0)
    await using desk = wish.desk
    await using paper = await servePaper(wish)
    await paper.show(desk, true)
    await threads.at(-1)?.terminate()
    expect(await againAt(paper)).toContain('SAMPLE')
    expect(threads).toHaveLength(2)
    expect(told.mock.calls.flat().join('\n')).toMatch(
      /^headwater: bug: the paper stopped; it is served again in 1 s, and the desk goes on\n/,
    )
    expect((await desk.store.counts()).items).toBe(0)
  })

  test('closing waits neither for a thread that has ended nor for the pause before the next', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const wish = await emptyDesk(0)
    await using _desk = wish.desk
    const paper = await servePaper(wish)
    await threads.at(-1)?.terminate()
    const beganAt = performance.now()
    await paper[Symbol.asyncDispose]()
    expect(performance.now() - beganAt).toBeLessThan(900)
    expect(threads).toHaveLength(1)
    await expect(fetch(paper.address)).rejects.toThrow('fetch failed')
  })

  test('a thread that does not end when it is asked to is ended within a moment', async () => {
    const wish = await emptyDesk(0)
    await using _desk = wish.desk
    const paper = await servePaper(wish)
    // It never hears that it is to close.
    const worker = threads.at(-1)
    vi.spyOn(worker as Worker, 'postMessage').mockImplementation(() => undefined)
    const beganAt = performance.now()
    await paper[Symbol.asyncDispose]()
    expect(performance.now() - beganAt).toBeLessThan(5_000)
    await expect(fetch(paper.address)).rejects.toThrow('fetch failed')
  })
})

/** The front page, once it is served again. */
async function againAt(paper: Paper): Promise<string> {
  for (let tries = 0; tries < 200; tries += 1) {
    const page = await front(paper).catch(() => undefined)
    if (page !== undefined) return page
    await wait(50)
  }
  throw new Error('the paper did not come back')
}
