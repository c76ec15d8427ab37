import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { version } from '#app/version.ts'
import { isoOf } from '#core/model/instant.ts'
import type { Desk } from '#desk/desk.ts'
import type { Given } from '../command.ts'
import { givenDesk } from '../given-desk.ts'

type Finding = { readonly level: 'ok' | 'note' | 'bad'; readonly text: string; readonly fix?: string }

/** Looks over the installation and says what is well, what to know, and what to mend; exit code 1 when something is bad. */
export async function doctor(given: Given): Promise<number> {
  await using opened = await givenDesk(given)
  const { desk, config } = opened
  const findings = [
    ...runtime(),
    ...(await database(desk, join(config.dataFolder, 'headwater.db'))),
    ...(await sources(desk)),
    ...(await work(desk)),
    ...exposure(config),
  ]
  const marks = { ok: 'ok  ', note: 'note', bad: 'BAD ' }
  for (const finding of findings)
    console.log(`${marks[finding.level]}  ${finding.text}${finding.fix === undefined ? '' : `\n      fix: ${finding.fix}`}`)
  return findings.some((finding) => finding.level === 'bad') ? 1 : 0
}

function runtime(): readonly Finding[] {
  return [{ level: 'ok', text: `headwater ${version} on Node ${process.versions.node}, SQLite ${process.versions.sqlite ?? 'built in'}` }]
}

async function database(desk: Desk, path: string): Promise<readonly Finding[]> {
  const problems = await desk.store.problems()
  const counts = await desk.store.counts()
  const megabytes = existsSync(path) ? Math.round(statSync(path).size / 1e5) / 10 : 0
  const summary = Object.entries(counts)
    .map(([noun, count]) => `${count} ${noun}`)
    .join(', ')
  return [
    { level: 'ok', text: `database ${path}, ${megabytes} MB: ${summary}` },
    ...problems.map((text): Finding => ({ level: 'bad', text, fix: 'Stop the desk and restore the last backup: RUNBOOK.md.' })),
  ]
}

async function sources(desk: Desk): Promise<readonly Finding[]> {
  const titles = new Map((await desk.store.sources()).map((source) => [source.id, source]))
  const states = (await desk.store.sourceStates()).filter((state) => titles.has(state.sourceId))
  const failing = states.filter((state) => state.failure !== undefined)
  if (titles.size === 0) return [{ level: 'note', text: 'no sources', fix: 'headwater source import adds the pack of the beat' }]
  const list = failing.map((state): Finding => {
    const since = state.failingSince === undefined ? '' : ` since ${isoOf(state.failingSince).slice(0, 16)}Z`
    return {
      level: 'note',
      text: `${titles.get(state.sourceId)?.title} fails${since}: ${state.failure?.code}, ${state.failure?.why}, tried again ${isoOf(state.nextAt).slice(0, 16)}Z`,
    }
  })
  return [{ level: failing.length === titles.size ? 'bad' : 'ok', text: `${titles.size} sources, ${failing.length} failing` }, ...list]
}

async function work(desk: Desk): Promise<readonly Finding[]> {
  const { due, waiting, leased, setAside } = await desk.queue.counts(desk.clock.now())
  const aside = await desk.queue.setAside()
  return [
    { level: 'ok', text: `jobs: ${due} due, ${waiting} waiting, ${leased} under way, ${setAside} set aside` },
    ...aside.map(
      ({ job, why }): Finding => ({
        level: 'bad',
        text: `${job.kind} of ${job.subject} failed too often: ${why.split('\n')[0]}`,
        fix: 'Please report it: it is our bug.',
      }),
    ),
  ]
}

function exposure(config: {
  readonly host: string
  readonly port: number
  readonly allow: readonly string[]
  readonly contact: string
}): readonly Finding[] {
  return [
    { level: 'ok', text: `the paper is served on ${config.host}:${config.port}, to this machine only` },
    config.allow.length === 0
      ? { level: 'ok', text: 'private addresses are refused as sources' }
      : { level: 'note', text: `private addresses allowed as sources: ${config.allow.join(', ')}` },
    ...(config.contact === 'not set'
      ? [
          {
            level: 'note',
            text: 'fetch.contact is not set: owners of sources cannot reach you',
            fix: 'Set it to your web or mail address in headwater.yaml.',
          } as const,
        ]
      : []),
  ]
}
