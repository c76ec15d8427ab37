// Plays recorded weeks of the wire through the real line, day by day, with a fresh database:
//   npm run wire -- --days 2026-05-28..2026-06-10 --out DIR [--beat open-source,security,ai] [--model-url http://127.0.0.1:8080/v1/ --model-name NAME]
// Writes each day's edition as DIR/<date>.md and DIR/<date>.json, and says what it took. Several beats are made from one collection,
// and their editions written to DIR/<beat>/.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { virtualClock } from '#adapters/clock/virtual.ts'
import { channelContext } from '#app/channel-context.ts'
import { configOf } from '#app/config/config.ts'
import { decideConfig } from '#app/config/decide-config.ts'
import { loadBeats } from '#app/load-beats.ts'
import { openDesk } from '#app/wiring.ts'
import { quietEvents } from '#cli/progress.ts'
import { json } from '#core/channels/json.ts'
import { markdown } from '#core/channels/markdown.ts'
import type { Edition, ModelUse } from '#core/model/edition.ts'
import { addDays, hourMs, isDate, startOfDay } from '#core/model/instant.ts'
import { readOpml } from '#core/sources/opml.ts'
import { relook } from '#core/stages/cluster/relook.ts'
import { printedClaims } from '#core/stages/compose/printed.ts'
import type { Desk } from '#desk/desk.ts'
import { runDesk } from '#desk/run.ts'
import { addSources, askForEdition, sourceOf } from '#desk/seed.ts'
import { makeEdition } from '#desk/steps/edition.ts'
import { lookAgainBy } from '#desk/steps/relook.ts'
import type { Events } from '#ports/events.ts'
import type { Store } from '#ports/store.ts'
import { freePort } from './free-port.ts'

const { values } = parseArgs({
  options: {
    days: { type: 'string' },
    out: { type: 'string' },
    data: { type: 'string' },
    beat: { type: 'string', default: 'open-source' },
    port: { type: 'string' },
    'model-url': { type: 'string' },
    'model-name': { type: 'string', default: 'stub-faithful' },
  },
})
const [firstDay = '', lastDay = firstDay] = (values.days ?? '').split('..')
const wire = fileURLToPath(new URL('../../shared/wire/serve.mjs', import.meta.url))
if (!isDate(firstDay) || !isDate(lastDay) || values.out === undefined)
  fail('usage: npm run wire -- --days 2026-05-28..2026-06-10 --out DIR')
if (!existsSync(wire)) fail(`the recorded wire is not there: ${wire}`)

const startedAt = performance.now()
// The sources' ids are made from their addresses: two runs are alike to the letter on the same port only.
const port = values.port === undefined ? await freePort() : Number(values.port)
const server = spawn(process.execPath, [wire, '--port', String(port), '--now', `${firstDay}T00:00:00Z`], {
  stdio: ['ignore', 'pipe', 'inherit'],
})
await new Promise<void>((ready) => server.stdout.once('data', () => ready()))

const folder = values.data ?? mkdtempSync(join(tmpdir(), 'headwater-wire-'))
let code = 0
try {
  code = await play(`http://127.0.0.1:${port}`, values.out)
} finally {
  server.kill()
  if (values.data === undefined) rmSync(folder, { recursive: true, force: true })
}
process.exitCode = code

async function play(base: string, out: string): Promise<number> {
  const flags = { 'fetch.allow': '127.0.0.0/8', 'fetch.pages': 'none', 'fetch.pauseMs': '0', 'edition.zone': 'UTC', 'data.folder': folder }
  const answer = decideConfig({ file: undefined, env: {}, flags: { ...flags, ...modelFlags() } })
  const loaded = loadBeats(values.beat.split(','))
  if (!answer.ok || !loaded.ok) return fail(JSON.stringify(answer.ok ? loaded : answer))
  const clock = virtualClock(startOfDay(firstDay, 'UTC'))
  const options = { editionAt: undefined, heartbeatMs: undefined, leaseMs: 24 * hourMs, channels: [], everyMs: 5 * 60_000 }
  const editionMs: number[] = []
  const events = timedEditions(quietEvents('warn'), editionMs)
  const beats = loaded.value
  await using desk = await openDesk({ config: configOf(answer.values), beats, events, clock, options })

  const opml = readOpml(await (await fetch(`${base}/sources.opml`, { headers: { connection: 'close' } })).text())
  if (!opml.ok) return fail(opml.failure.why)
  const added = await addSources(
    desk,
    opml.value.entries.map(({ xmlUrl, title, language }) =>
      sourceOf(xmlUrl, { kind: 'feed', title, ...(language === undefined ? {} : { language }) }),
    ),
  )
  console.log(`${added} sources`)

  let uncited = 0
  for (let date = firstDay; date <= lastDay; date = addDays(date, 1)) {
    // Half-days, so that no more than a window of a busy feed passes between two fetches.
    for (const hour of [12, 23.99]) {
      const now = startOfDay(date, 'UTC') + hour * hourMs
      clock.set(now)
      await setWireClock(base, now)
      await runDesk(desk, 'idle')
    }
    for (const { id } of beats) {
      const first = desk.writer === undefined ? undefined : await rehearsed(desk, `${id}/${date}`)
      await askForEdition(desk, id, date)
      await runDesk(desk, 'idle')
      const edition = await desk.store.edition(id, date)
      if (edition === undefined) return fail(`no edition of ${id}, ${date}`)
      write(edition, beats.length === 1 ? out : join(out, id))
      uncited += await countUnborne(edition, desk.store)
      console.log(lineOf(edition))
      if (first !== undefined) console.log(modelLine(first, edition.model))
    }
  }
  const seconds = Math.round((performance.now() - startedAt) / 100) / 10
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024)
  console.log(`${seconds} s, ${megabytes} MB at most, ${uncited} sentences without a passage or a count that bears them`)
  console.log(`an edition from the store: ${median(editionMs)} ms, ${Math.round(Math.max(...editionMs))} ms at most`)
  return uncited === 0 ? 0 : 1
}

function modelFlags(): Readonly<Record<string, string>> {
  const url = values['model-url']
  return url === undefined ? {} : { 'model.use': 'openai', 'model.url': url, 'model.name': values['model-name'] }
}

/** What the model does for an edition that is made and not published: then it is made again, from the same archive. */
async function rehearsed(desk: Desk, subject: string): Promise<ModelUse | undefined> {
  const seen = await lookAgainBy(relook)(desk, subject)
  await desk.store.commit(seen.changes)
  const { changes } = await makeEdition(desk, subject)
  for (const change of changes) if ('put' in change && change.put === 'edition') return change.edition.model
  return undefined
}

function modelLine(first: ModelUse, again: ModelUse | undefined): string {
  const tokens = (use: ModelUse | undefined): number => (use?.tokensIn ?? 0) + (use?.tokensOut ?? 0)
  return `  model: ${first.asked} stories asked, ${first.fellBack} fell back, ${first.withheld} withheld, ${tokens(first)} tokens; again: ${tokens(again)} tokens`
}

/** Notes how long the making of each edition took: its jobs are done one after the other. */
function timedEditions(events: Events, editionMs: number[]): Events {
  let before = performance.now()
  return {
    ...events,
    jobDone: (done) => {
      events.jobDone(done)
      if (done.kind === 'edition') editionMs.push(performance.now() - before)
      before = performance.now()
    },
  }
}

function median(values: readonly number[]): number {
  return Math.round(values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0)
}

/**
 * Sets the wire's clock, on a connection of its own: the wire closes one that was idle for seconds, and while a half-day is
 * worked off nothing here hears of it, so that the next request on it fails.
 */
async function setWireClock(base: string, now: number): Promise<void> {
  const body = JSON.stringify({ now: new Date(now).toISOString() })
  const answer = await fetch(`${base}/clock`, { method: 'POST', headers: { connection: 'close' }, body })
  if (!answer.ok) throw new Error(`the wire's clock was not set: ${answer.status} ${await answer.text()}`)
  await answer.arrayBuffer()
}

/** Sentences whose citations do not all lead to a stored passage with the very words quoted, or to a count. */
async function countUnborne(edition: Edition, store: Store): Promise<number> {
  let unborne = 0
  for (const claim of printedClaims(edition)) {
    const ids = claim.citations.flatMap((citation) => (citation.kind === 'passage' ? [citation.articleId] : []))
    const passages = new Map(
      (await store.articles(ids)).flatMap((article) => article.passages.map((passage) => [passage.id, passage.text])),
    )
    const isBorne = claim.citations.every((citation) => citation.kind === 'count' || passages.get(citation.passageId) === citation.quote)
    if (claim.citations.length === 0 || !isBorne) unborne += 1
  }
  return unborne
}

function write(edition: Edition, out: string): void {
  mkdirSync(out, { recursive: true })
  for (const [channel, ending] of [
    [markdown, 'md'],
    [json, 'json'],
  ] as const) {
    const [file] = channel.render(edition, channelContext('http://127.0.0.1:4500', 'server')).files
    writeFileSync(join(out, `${edition.date}.${ending}`), file?.body ?? '')
  }
}

function lineOf(edition: Edition): string {
  const { collected, shown, merged, leftOut } = edition.accounting
  if (collected !== shown + merged + leftOut) throw new Error(`${edition.date}: the accounts do not add up`)
  return `${edition.date}  ${edition.beat.padEnd(11)}  ${collected} = ${shown} shown + ${merged} merged + ${leftOut} left out  ${edition.words} words  ${edition.title?.text ?? 'no news'}`
}

function fail(why: string): never {
  console.error(`wire: ${why}`)
  process.exit(2)
}
