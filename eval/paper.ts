// Serves recorded days of the wire as a paper and looks at its pages as a browser does, in the scorer's form: what axe finds and
// what else is wrong with a page, how large the front page is, and how fast it stands.
//   node eval/paper.ts [2026-05-28..2026-05-29]
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import { virtualClock } from '#adapters/clock/virtual.ts'
import { configOf } from '#app/config/config.ts'
import { decideConfig } from '#app/config/decide-config.ts'
import { loadBeats } from '#app/load-beats.ts'
import { openDesk } from '#app/wiring.ts'
import { quietEvents, showProgress } from '#cli/progress.ts'
import { servePaper } from '#cli/serve-paper.ts'
import { addDays, startOfDay } from '#core/model/instant.ts'
import { openBrowser } from '../test/browser/open-browser.ts'
import { looks, walk } from '../test/browser/walk.ts'

const days = process.argv[2] ?? '2026-05-28..2026-05-29'
const [firstDay = '', lastDay = firstDay] = days.split('..')
const wire = fileURLToPath(new URL('../scripts/wire.ts', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'headwater-paper-'))
const data = join(folder, 'desk')
try {
  const played = spawnSync(process.execPath, [wire, '--days', days, '--out', folder, '--data', data], { encoding: 'utf8' })
  if (played.status !== 0) throw new Error(`the replay of ${days} failed: ${played.stderr}`)
  await measure()
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function measure(): Promise<void> {
  const decided = decideConfig({ file: undefined, env: {}, flags: { 'data.folder': data, 'server.port': '0', 'edition.zone': 'UTC' } })
  const loaded = loadBeats(['open-source'])
  if (!decided.ok || !loaded.ok) throw new Error('the defaults and the beat are without problems')
  const [config, beats] = [configOf(decided.values), loaded.value]
  const clock = virtualClock(startOfDay(addDays(lastDay, 1), 'UTC') - 1)
  await using desk = await openDesk({ config: { ...config, embeddings: { use: 'none' } }, beats, events: quietEvents('error'), clock })
  const progress = showProgress('error', process.stderr)
  await using paper = await servePaper({ config, beats, desk, progress, sourceCount: () => 0 })
  await paper.show(desk, false)
  paper.setPhase('idle')
  const browser = await openBrowser()
  try {
    const fronts = [await frontOf(browser, paper.address), await frontOf(browser, paper.address), await frontOf(browser, paper.address)]
    const paint = fronts.map((each) => each.paint).toSorted((one, other) => one - other)[1] ?? 0
    const shift = Math.max(...fronts.map((each) => each.shift))
    const kB = (fronts[0]?.bytes ?? 0) / 1_000
    const front = `front_kB ${kB.toFixed(1)}  largest_paint_ms ${Math.round(paint)}  layout_shift ${shift.toFixed(3)}`
    const starts = ['/search?q=linux', '/ask?q=What+happened+to+npm+packages%3F']
    const walked = []
    for (const look of looks.filter(({ name }) => name === 'light' || name === 'phone'))
      walked.push(await walk(browser, { address: paper.address, look, ofKindMax: 1, starts, signIn: await paper.newSignIn() }))
    const findings = walked.flatMap((each) => each.findings)
    for (const finding of findings) console.log(`FOUND  ${finding}`)
    const axe = findings.filter((finding) => finding.includes(': axe '))
    const pages = walked.reduce((sum, { paths }) => sum + paths.length, 0)
    console.log(`paper  pages ${pages}  axe_findings ${axe.length}  other_findings ${findings.length - axe.length}  ${front}`)
  } finally {
    await browser.close()
  }
}

type Front = { readonly bytes: number; readonly paint: number; readonly shift: number }

/** The front page as a new reader gets it: what comes over the wire with it, when its largest part stands, and what moves after. */
async function frontOf(browser: Browser, address: string): Promise<Front> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, serviceWorkers: 'block' })
  const page = await context.newPage()
  const sizes: Promise<number>[] = []
  page.on('requestfinished', (request) => {
    if (request.resourceType() !== 'image') sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize))
  })
  await page.goto(address, { waitUntil: 'networkidle' })
  const { paint, shift } = await page.evaluate<{ paint: number; shift: number }>(`new Promise((ready) => {
    const told = { paint: 0, shift: 0 }
    new PerformanceObserver((list) => { for (const each of list.getEntries()) told.paint = each.startTime })
      .observe({ type: 'largest-contentful-paint', buffered: true })
    new PerformanceObserver((list) => { for (const each of list.getEntries()) told.shift += each.value })
      .observe({ type: 'layout-shift', buffered: true })
    setTimeout(() => ready(told), 500)
  })`)
  await context.close()
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
  return { bytes, paint, shift }
}
