// Times how fast pages become articles in the real worker threads, beside the bare parser of the same run, so that machines
// can be compared:
//   node bench/extract.ts [folder of .html.gz pages]
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { Parser } from 'htmlparser2'
import { openThreads } from '#adapters/workshop/threads.ts'
import { limits } from '#core/limits.ts'

const workers = 2
/** The issue's own aim, on two cores. */
const aimPerSecond = 150
const roundsMin = 2
const timeMinMs = 5_000

type Page = { readonly url: string; readonly body: Uint8Array }

const folder = process.argv[2] ?? fileURLToPath(new URL('../../shared/data/extraction/wcxb/html', import.meta.url))
if (!existsSync(folder)) {
  console.log(`There are no pages at ${folder}: nothing to time.`)
  process.exit(0)
}
const pages = readdirSync(folder)
  .filter((name) => name.endsWith('.html.gz'))
  .map((name): Page => ({ url: `https://pages.example/${name}`, body: gunzipSync(readFileSync(join(folder, name))) }))

await using workshop = openThreads({ workers, waitingMax: 0, deadlineMs: limits.documentMs, heapMb: limits.documentHeapMb })
// The first pages load the code and warm the compiler.
await Promise.all(pages.slice(0, 100).map(timeOf))
const startedAt = performance.now()
const times: number[] = []
let failedCount = 0
for (let round = 0; round < roundsMin || performance.now() - startedAt < timeMinMs; round += 1) times.push(...(await roundOf(pages)))
const perSecond = (times.length / (performance.now() - startedAt)) * 1_000
const peakMb = process.resourceUsage().maxRSS / 1_024
const heldMb = pages.reduce((sum, { body }) => sum + body.length, 0) / 1_048_576
const bare = parsed(pages)
const sorted = times.toSorted((a, b) => a - b)
const at = (share: number): string => `${(sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1)} ms`

console.log(`${pages.length} pages, ${workers} threads, ${times.length} extractions, ${failedCount} without an article`)
console.log(`pages/s       ${perSecond.toFixed(0)} (the aim is ${aimPerSecond} on two free cores)`)
console.log(`bare parser   ${bare.toFixed(0)} pages/s in one thread; ratio ${(perSecond / bare).toFixed(2)}`)
console.log(`one page      p50 ${at(0.5)}  p95 ${at(0.95)}  longest ${at(1 - 1 / sorted.length)}`)
console.log(`peak memory   ${peakMb.toFixed(0)} MB, of which ${heldMb.toFixed(0)} MB are the pages themselves`)

/** As many pages at once as there are threads, so that a page's time is its own and not that of the line before it. */
async function roundOf(all: readonly Page[]): Promise<readonly number[]> {
  const waiting = all.values()
  const lanes = Array.from({ length: workers }, async () => {
    const mine: number[] = []
    for (const page of waiting) mine.push(await timeOf(page))
    return mine
  })
  return (await Promise.all(lanes)).flat()
}

async function timeOf({ url, body }: Page): Promise<number> {
  const pageStartedAt = performance.now()
  const found = await workshop.extract({ url, contentType: 'text/html', body })
  if (!found.ok) failedCount += 1
  return performance.now() - pageStartedAt
}

/** Pages a second through nothing but the parser, in this thread. */
function parsed(all: readonly Page[]): number {
  const texts = all.map(({ body }) => new TextDecoder().decode(body))
  const run = (): number => {
    const runStartedAt = performance.now()
    for (const text of texts) new Parser({}, { decodeEntities: true }).end(text)
    return performance.now() - runStartedAt
  }
  run()
  return (all.length / run()) * 1_000
}
