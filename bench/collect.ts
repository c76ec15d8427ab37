// Times a cold collection of a feed farm and the second pass over it, beside newsboat and sfeed over the same farm in the same
// run, because machines differ and are busy with other things:
//   node bench/collect.ts [--feeds 1000] [--hosts 20] [--rounds 3] [--flat 100,1000,20000]
// What is timed is a whole process, from its start to its end: for us `headwater collect` (fetched, read, stored durably, in the
// search index), for newsboat `-x reload` with 16 threads, for sfeed `sfeed_update` with 16 jobs.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { freePort } from '../scripts/free-port.ts'
import { ownNode } from './own-node.ts'

const { values } = parseArgs({
  options: {
    feeds: { type: 'string', default: '1000' },
    hosts: { type: 'string', default: '20' },
    rounds: { type: 'string', default: '3' },
    flat: { type: 'string' },
  },
})
const wire = fileURLToPath(new URL('../../shared/wire/serve.mjs', import.meta.url))
const launcher = fileURLToPath(new URL('../bin/headwater.js', import.meta.url))
if (!existsSync(wire)) {
  console.log(`the feed farm is not there: ${wire}`)
  process.exit(0)
}

type Pass = { readonly seconds: number; readonly megabytes: number }
type Peer = { readonly name: string; cold(folder: string): Promise<Pass>; again(folder: string): Promise<Pass> }

const hosts = Number(values.hosts)
const port = await freePort()
const farm = spawn(process.execPath, [wire, '--port', String(port), '--hosts', values.hosts], { stdio: ['ignore', 'pipe', 'inherit'] })
const place = mkdtempSync(join(tmpdir(), 'headwater-bench-'))
try {
  await new Promise<void>((ready) => farm.stdout.once('data', () => ready()))
  if (values.flat === undefined) await beside(Number(values.feeds), Number(values.rounds))
  else await flat(values.flat.split(',').map(Number))
} finally {
  farm.kill()
  rmSync(place, { recursive: true, force: true })
}

/** Each round plays every peer once, one after the other, so that all meet the same machine. */
async function beside(feeds: number, rounds: number): Promise<void> {
  const urls = await warmed(feeds)
  const peers = [headwater(urls), newsboat(urls), sfeed(urls)].filter((peer) => peer !== undefined)
  const rows = new Map(peers.map((peer) => [peer.name, { cold: [] as Pass[], again: [] as Pass[] }]))
  for (let round = 0; round < rounds; round += 1) {
    for (const peer of peers) {
      const folder = join(place, `${peer.name}-${round}`)
      mkdirSync(folder)
      rows.get(peer.name)?.cold.push(await peer.cold(folder))
      rows.get(peer.name)?.again.push(await peer.again(folder))
      rmSync(folder, { recursive: true })
    }
  }
  console.log(`${feeds} feeds on ${hosts} hosts, median of ${rounds} rounds (least to most)`)
  const ours = rows.get('headwater')
  for (const [name, { cold, again }] of rows) {
    console.log(`${name.padEnd(10)} cold ${told(cold)}   second pass ${told(again)}`)
    if (ours !== undefined && name !== 'headwater')
      console.log(`${''.padEnd(10)} ours takes ${share(ours.cold, cold)} of its time cold, ${share(ours.again, again)} in the second pass`)
  }
}

/** What a feed costs, over farms of several sizes. */
async function flat(sizes: readonly number[]): Promise<void> {
  for (const feeds of sizes) {
    const peer = headwater(await warmed(feeds))
    const folder = join(place, `flat-${feeds}`)
    mkdirSync(folder)
    const cold = await peer.cold(folder)
    const again = await peer.again(folder)
    const each = (pass: Pass): string => `${((1_000 * pass.seconds) / feeds).toFixed(2)} ms a feed`
    console.log(`${String(feeds).padStart(6)} feeds  cold ${told([cold])}, ${each(cold)}   second pass ${told([again])}, ${each(again)}`)
    rmSync(folder, { recursive: true })
  }
}

/** The address of a feed of the wire’s farm. Its hosts are loopback addresses in a row, so that they need no names. */
function feedOf(n: number): string {
  const host = [127, 0, 0, 1 + (n % hosts)].join('.')
  return new URL(`farm/${n}.xml`, `http://${host}:${port}`).href
}

/** The farm makes a feed when it is first asked for; nobody is to pay for that. */
async function warmed(feeds: number): Promise<readonly string[]> {
  const urls = Array.from({ length: feeds }, (_, n) => feedOf(n))
  for (const url of urls) await (await fetch(url)).arrayBuffer()
  return urls
}

function headwater(urls: readonly string[]): Peer {
  // One file may list 10,000 feeds.
  const lists = Array.from({ length: Math.ceil(urls.length / 10_000) }, (_, part) =>
    opmlOf(urls.slice(part * 10_000, (part + 1) * 10_000), part),
  )
  const env = { HEADWATER_FETCH_ALLOW: '127.0.0.0/8', HEADWATER_PAGES: 'none' }
  const collect = (folder: string) => [launcher, 'collect', '--all', '--data', folder]
  // As a person starts it: by the machine’s own Node, which starts the brought one when it is too old.
  const node = ownNode() ?? process.execPath
  return {
    name: 'headwater',
    cold: async (folder) => {
      for (const list of lists) {
        const added = spawnSync(node, [launcher, 'source', 'import', list, '--data', folder], { env: { ...process.env, ...env } })
        if (added.status !== 0) throw new Error(`the farm could not be added: ${added.stderr}`)
      }
      return await timed(node, collect(folder), env)
    },
    again: (folder) => timed(node, collect(folder), env),
  }
}

function opmlOf(urls: readonly string[], part: number): string {
  const list = join(place, `farm-${part}.opml`)
  const lines = urls.map((url, n) => `<outline type="rss" text="Farm ${part}-${n}" xmlUrl="${url}"/>`)
  writeFileSync(list, `<?xml version="1.0"?><opml version="2.0"><body>${lines.join('')}</body></opml>`)
  return list
}

function newsboat(urls: readonly string[]): Peer | undefined {
  if (!isThere('newsboat')) return undefined
  const pass = (folder: string) => {
    const [config, list] = [join(folder, 'config'), join(folder, 'urls')]
    writeFileSync(config, 'reload-threads 16\n')
    writeFileSync(list, `${urls.join('\n')}\n`)
    return timed('newsboat', ['-C', config, '-u', list, '-c', join(folder, 'cache.db'), '-x', 'reload'])
  }
  return { name: 'newsboat', cold: pass, again: pass }
}

function sfeed(urls: readonly string[]): Peer | undefined {
  if (!isThere('sfeed_update')) return undefined
  const pass = (folder: string) => {
    const config = join(folder, 'sfeedrc')
    const feeds = urls.map((url, n) => `  feed "farm ${n}" "${url}"`).join('\n')
    writeFileSync(config, `sfeedpath="${join(folder, 'feeds')}"\nmaxjobs=16\nfeeds() {\n${feeds}\n}\n`)
    return timed('sfeed_update', [config])
  }
  return { name: 'sfeed', cold: pass, again: pass }
}

function isThere(program: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${program}`]).status === 0
}

/** Runs a program to its end. The memory is the most that the process itself held, as the system counted it. */
async function timed(program: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Pass> {
  const startedAt = performance.now()
  const child = spawn(program, args, { stdio: 'ignore', env: { ...process.env, ...env } })
  let megabytes = 0
  const watch = setInterval(() => {
    megabytes = Math.max(megabytes, mostMegabytes(child.pid))
  }, 50)
  const code = await new Promise((done) => child.once('exit', done))
  clearInterval(watch)
  if (code !== 0) throw new Error(`${program} ended with ${code}`)
  return { seconds: (performance.now() - startedAt) / 1_000, megabytes }
}

/** Of the process and its children: the launcher starts another where the Node at hand is too old. */
function mostMegabytes(pid: number | undefined): number {
  try {
    const own = Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean)
    return Math.max(own, ...children.map((child) => mostMegabytes(Number(child))))
  } catch {
    // It has ended meanwhile.
    return 0
  }
}

function told(passes: readonly Pass[]): string {
  const times = passes.map((pass) => pass.seconds)
  const range = times.length > 1 ? ` (${Math.min(...times).toFixed(2)} to ${Math.max(...times).toFixed(2)})` : ''
  return `${medianOf(passes).toFixed(2)} s${range}, ${Math.max(...passes.map((pass) => pass.megabytes)).toFixed(0)} MB`
}

function share(ours: readonly Pass[], theirs: readonly Pass[]): string {
  return (medianOf(ours) / medianOf(theirs)).toFixed(2)
}

/** Seconds. */
function medianOf(passes: readonly Pass[]): number {
  const sorted = passes.map((pass) => pass.seconds).sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
