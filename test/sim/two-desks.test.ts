import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { systemClock } from '#adapters/clock/system.ts'
import { openSqlite } from '#adapters/store/sqlite/open-sqlite.ts'
import { addSources, sourceOf } from '#desk/seed.ts'
import { openTestServer, type Reply, type TestServer } from '../contract/fetcher-server.ts'
import { type StartedDesk, startDesk } from './started-desk.ts'

const folders: string[] = []
const desks: StartedDesk[] = []
const servers: TestServer[] = []

afterEach(async () => {
  for (const desk of desks.splice(0)) {
    desk.kill('SIGKILL')
    await desk.ended
  }
  for (const server of servers.splice(0)) await server.close()
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'headwater-desks-'))
  folders.push(folder)
  return folder
}

function start(folder: string, ...more: readonly string[]): StartedDesk {
  const desk = startDesk(folder, ...more)
  desks.push(desk)
  return desk
}

async function folderWithSource(reply: Reply): Promise<string> {
  const folder = freshFolder()
  const server = await openTestServer({ '/feed': reply })
  servers.push(server)
  const { store } = await openSqlite({ path: join(folder, 'headwater.db') })
  await addSources({ store, clock: systemClock() }, [sourceOf(`${server.origin}/feed`, { kind: 'feed', title: 'Tarn', role: 'primary' })])
  await store[Symbol.asyncDispose]()
  return folder
}

const feed = `<rss version="2.0"><channel><title>Tarn</title><item><title>Tarn 4.0 released: the open source database drops its lock manager</title><guid isPermaLink="false">1</guid><link>https://tarn.example/4</link><description>The Tarn project released version 4.0 of its open source database on Monday. It drops the old lock manager.</description></item></channel></rss>`

const paperIs = /the paper is at http/

describe('two desks on one folder', () => {
  it('do not work at once: the second names the first and ends with code 3, the first goes on', async () => {
    const folder = freshFolder()
    const first = start(folder, '--sample')
    await first.said(paperIs)
    const second = await start(folder, '--sample').ended
    expect(second.code).toBe(3)
    expect(second.err).toMatch(/another desk works here already\n {2}at /)
    // Two seconds on a machine that does nothing else; the tests beside this one take their share.
    expect(second.ms).toBeLessThan(6_000)
    first.kill('SIGTERM')
    expect((await first.ended).code).toBe(0)
  }, 60_000)

  it('may follow each other at once, also when the first was killed', async () => {
    const folder = freshFolder()
    const first = start(folder, '--sample')
    await first.said(paperIs)
    first.kill('SIGKILL')
    await first.ended
    const next = await start(folder, '--sample', '--once').ended
    expect(next.code).toBe(0)
    expect(next.out).toContain('SAMPLE')
  }, 60_000)
})

describe('a desk that is stopped', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)(
    'ends well at %s in the middle of a collection, and goes on at the next start',
    async (signal) => {
      let isHanging = true
      let asked: () => void = () => undefined
      const whenAsked = new Promise<void>((resolve) => {
        asked = resolve
      })
      const folder = await folderWithSource((response) => {
        asked()
        if (!isHanging) response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(feed)
      })
      const desk = start(folder)
      await whenAsked
      const stoppedAt = performance.now()
      desk.kill(signal)
      const { code, err } = await desk.ended
      expect(code, err).toBe(0)
      expect(performance.now() - stoppedAt).toBeLessThan(10_000)
      expect(err).not.toContain('failed')
      expect(readdirSync(folder).filter((name) => name.endsWith('-wal'))).toEqual([])

      isHanging = false
      const next = await start(folder, '--once').ended
      expect(next.code, next.err).toBe(0)
      expect(next.err).toContain('Tarn: 1 new')
      expect(next.out).toContain('Tarn 4.0')
    },
    60_000,
  )
})
