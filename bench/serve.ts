// Asks for the front page so many times a second while the desk behind it collects a feed farm, beside a bare Node server that
// answers the same bytes under the same load in the same run:
//   node bench/serve.ts [--rate 2000] [--seconds 10] [--feeds 1000]
// A question is counted from the moment it was due, not from when it could be sent, so that a server that stalls cannot hide the
// questions that waited meanwhile (coordinated omission).
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { Pool } from 'undici'
import { freePort } from '../scripts/free-port.ts'
import { ownNode } from './own-node.ts'

const { values } = parseArgs({
  options: {
    rate: { type: 'string', default: '2000' },
    seconds: { type: 'string', default: '10' },
    feeds: { type: 'string', default: '1000' },
    hosts: { type: 'string', default: '20' },
  },
})
const [rate, seconds] = [Number(values.rate), Number(values.seconds)]
const wire = fileURLToPath(new URL('../../shared/wire/serve.mjs', import.meta.url))
const launcher = fileURLToPath(new URL('../bin/headwater.js', import.meta.url))
if (!existsSync(wire)) {
  console.log(`the feed farm is not there: ${wire}`)
  process.exit(0)
}

type Load = { readonly name: string; readonly latencies: readonly number[]; readonly failed: number; readonly perSecond: number }

const place = mkdtempSync(join(tmpdir(), 'headwater-bench-'))
const children: ReturnType<typeof spawn>[] = []
try {
  const desk = await deskAtWork()
  const page = await fetch(desk.address, { headers: { 'accept-encoding': 'gzip' } })
  const bytes = Buffer.byteLength(await page.text())
  await ask('warm-up', desk.address, 2)
  const ours = await ask('headwater, collecting', desk.address, seconds)
  console.log(`${rate} front pages a second for ${seconds} s, ${(bytes / 1024).toFixed(0)} kB each before gzip; ${desk.doing()}`)
  tell(ours)
  for (const child of children.splice(0)) child.kill()
  const peer = await bareServer((await page.headers.get('content-type')) ?? '')
  await ask('warm-up', peer, 2)
  tell(await ask('bare Node server, nothing else running', peer, seconds))
} finally {
  for (const child of children) child.kill()
  rmSync(place, { recursive: true, force: true })
}

/** A desk with the edition of a recorded day, whose sources are a farm it has never seen: it collects as long as it is asked. */
async function deskAtWork(): Promise<{ readonly address: string; doing(): string }> {
  const [farmPort, port] = [await freePort(), await freePort()]
  const node = ownNode() ?? process.execPath
  const wireScript = fileURLToPath(new URL('../scripts/wire.ts', import.meta.url))
  const data = join(place, 'desk')
  await ended(
    spawn(process.execPath, [wireScript, '--days', '2026-05-28..2026-05-28', '--out', join(place, 'out'), '--data', data], {
      stdio: 'ignore',
    }),
  )
  const farm = started(
    spawn(process.execPath, [wire, '--port', String(farmPort), '--hosts', values.hosts], { stdio: ['ignore', 'pipe', 'inherit'] }),
  )
  await new Promise<void>((ready) => farm.stdout?.once('data', () => ready()))
  const list = join(place, 'farm.opml')
  const feeds = Array.from({ length: Number(values.feeds) }, (_, n) => {
    const host = [127, 0, 0, 1 + (n % Number(values.hosts))].join('.')
    return `<outline type="rss" text="Farm ${n}" xmlUrl="${new URL(`farm/${n}.xml`, `http://${host}:${farmPort}`).href}"/>`
  })
  writeFileSync(list, `<?xml version="1.0"?><opml version="2.0"><body>${feeds.join('')}</body></opml>`)
  const env = { ...process.env, HEADWATER_FETCH_ALLOW: '127.0.0.0/8', HEADWATER_PAGES: 'none', HEADWATER_PAUSE_MS: '0' }
  await ended(spawn(node, [launcher, 'source', 'import', list, '--data', data], { env, stdio: 'ignore' }))
  started(spawn(node, [launcher, 'start', '--data', data, '--port', String(port)], { env, stdio: 'ignore' }))
  const address = `http://127.0.0.1:${port}/`
  while (!(await isUp(address))) await wait(50)
  const fetched = (): number => {
    using archive = new DatabaseSync(join(data, 'headwater.db'), { readOnly: true })
    return Number(archive.prepare('select count(*) as n from capture').get()?.n)
  }
  const before = fetched()
  return { address, doing: () => `${fetched() - before} feeds were fetched and read meanwhile` }
}

async function isUp(address: string): Promise<boolean> {
  return await fetch(address).then(
    (answer) => answer.ok,
    () => false,
  )
}

function started(child: ReturnType<typeof spawn>): ReturnType<typeof spawn> {
  children.push(child)
  return child
}

async function ended(child: ReturnType<typeof spawn>): Promise<void> {
  const code = await new Promise((done) => child.once('exit', done))
  if (code !== 0) throw new Error(`what the desk is made with ended with ${code}`)
}

/** A server that does nothing but answer bytes it has, in a process of its own as the desk is. */
async function bareServer(type: string): Promise<string> {
  const port = await freePort()
  const script = `const page = Buffer.alloc(16384, 'x'); require('node:http').createServer((_, answer) => { answer.writeHead(200, { 'content-type': '${type}' }); answer.end(page) }).listen(${port}, '127.0.0.1')`
  started(spawn(process.execPath, ['-e', script], { stdio: 'ignore' }))
  const address = `http://127.0.0.1:${port}/`
  while (!(await isUp(address))) await wait(50)
  return address
}

/** Asks at a steady rate, whatever the answers take; every question counts from when it was due. */
async function ask(name: string, address: string, forSeconds: number): Promise<Load> {
  const pool = new Pool(new URL(address).origin, { connections: 64, pipelining: 1 })
  const latencies: number[] = []
  let failedCount = 0
  const open: Promise<void>[] = []
  const startedAt = performance.now()
  const total = rate * forSeconds
  for (let sent = 0; sent < total; ) {
    const due = Math.min(total, Math.floor(((performance.now() - startedAt) / 1000) * rate))
    for (; sent < due; sent += 1) open.push(one(startedAt + (sent / rate) * 1000))
    await wait(2)
  }
  await Promise.all(open)
  await pool.close()
  const took = (performance.now() - startedAt) / 1000
  return { name, latencies: latencies.sort((left, right) => left - right), failed: failedCount, perSecond: latencies.length / took }

  async function one(dueAt: number): Promise<void> {
    try {
      const answer = await pool.request({ path: '/', method: 'GET', headers: { 'accept-encoding': 'gzip' } })
      await answer.body.dump()
      if (answer.statusCode === 200) latencies.push(performance.now() - dueAt)
      else failedCount += 1
    } catch {
      failedCount += 1
    }
  }
}

function tell({ name, latencies, failed, perSecond }: Load): void {
  const at = (share: number): string =>
    `${(latencies[Math.min(latencies.length - 1, Math.floor(share * latencies.length))] ?? 0).toFixed(1)} ms`
  console.log(
    `${name.padEnd(40)} ${perSecond.toFixed(0)}/s answered, p50 ${at(0.5)}, p95 ${at(0.95)}, p99 ${at(0.99)}, worst ${at(1)}, ${failed} failed`,
  )
}
