import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Case, hitsOf, textOf } from './cases.ts'
import type { Verdicts } from './feed-cases.ts'
import { openPlay } from './play.ts'
import { type Complaints, judgePublished, judgeRequests } from './verdicts.ts'

export type OpmlPlay = { readonly origin: string; readonly allow: readonly string[]; readonly cases: readonly Case[] }

const launcher = fileURLToPath(new URL('../../bin/headwater.js', import.meta.url))

/** Plays OPML cases: each file is imported by the command a user types, in a process of its own, on an empty folder. */
export async function playOpml({ origin, allow, cases }: OpmlPlay): Promise<Verdicts> {
  const verdicts = new Map<Case, Complaints>()
  if (cases.length === 0) return verdicts
  const ordinary = await importList(`${origin}/~usual/opml/ok`, allow)
  rmSync(ordinary.folder, { recursive: true, force: true })
  for (const one of cases) {
    const { expect } = one
    const done = await importList(one.url, allow)
    try {
      const imported = Number(/^([\d,]+) sources? added/m.exec(done.out)?.[1]?.replaceAll(',', '') ?? 0)
      const grownMiB = Math.round(done.mostMiB - ordinary.mostMiB)
      const own = await hitsOf(origin, one.session)
      const root = await hitsOf(origin, '')
      verdicts.set(one, [
        ...(done.code === 0 || done.code === 1 ? [] : [`it ended with ${done.code}: ${done.err.slice(0, 200)}`]),
        ...(expect.imported !== undefined && imported !== expect.imported
          ? [`${imported} feeds imported, not ${expect.imported}: ${done.err.slice(0, 200)}`]
          : []),
        ...(expect.maxSeconds !== undefined && done.seconds > expect.maxSeconds ? [`it took ${done.seconds.toFixed(1)} s`] : []),
        ...(expect.maxRssGrowthMiB !== undefined && grownMiB > expect.maxRssGrowthMiB ? [`memory grew by ${grownMiB} MiB`] : []),
        ...judgeRequests(one, { own, root }),
        ...(expect.htmlMustNotMatch === undefined ? [] : await publishedOf(one, done.folder)),
      ])
    } finally {
      rmSync(done.folder, { recursive: true, force: true })
    }
  }
  return verdicts
}

type Imported = {
  readonly folder: string
  readonly code: number | null
  readonly out: string
  readonly err: string
  readonly seconds: number
  readonly mostMiB: number
}

async function importList(url: string, allow: readonly string[]): Promise<Imported> {
  const folder = mkdtempSync(join(tmpdir(), 'headwater-opml-'))
  const path = join(folder, 'list.opml')
  writeFileSync(path, await textOf(url))
  const startedAt = performance.now()
  const env = { ...process.env, HEADWATER_FETCH_ALLOW: allow.join(',') }
  const child = spawn(process.execPath, [launcher, 'source', 'import', path, '--data', folder], { cwd: folder, env })
  let [out, err, mostMiB] = ['', '', 0]
  child.stdout.on('data', (data) => {
    out += data
  })
  child.stderr.on('data', (data) => {
    err += data
  })
  const watch = setInterval(() => {
    mostMiB = Math.max(mostMiB, highWaterMiB(child.pid))
  }, 10)
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  clearInterval(watch)
  return { folder, code, out, err, seconds: (performance.now() - startedAt) / 1_000, mostMiB }
}

/** The most memory a process held, where the system tells; 0 elsewhere. */
function highWaterMiB(pid: number | undefined): number {
  try {
    const found = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
    return Number(found?.[1] ?? 0) / 1_024
  } catch {
    return 0
  }
}

/** The names of a list’s feeds stand in the edition’s list of sources. */
async function publishedOf({ expect }: Case, folder: string): Promise<Complaints> {
  await using play = await openPlay({ allow: [], pages: 'none', folder })
  return judgePublished(expect, await play.publish())
}
