import { existsSync, statSync } from 'node:fs'
import type { Config } from '#app/config/config.ts'
import { archivePath } from '#app/open-archive.ts'
import { version } from '#app/version.ts'
import { plainText } from '#core/channels/plain.ts'
import { failures } from '#core/model/failure.ts'
import type { Source, SourceState } from '#core/model/source.ts'
import type { Given } from '../command.ts'
import { embedderFindings } from '../embedder-findings.ts'
import type { Finding } from '../finding.ts'
import { givenBeats, givenConfig } from '../given-config.ts'
import { type GivenStore, givenStore } from '../given-store.ts'
import { hubFindings } from '../hub-findings.ts'
import { keyFindings } from '../key-findings.ts'
import { modelFindings } from '../model-findings.ts'
import { failureOf } from '../tell-error.ts'

/** Looks over the installation and says what is well, what to know, and what to mend; exit code 1 when something is bad. */
export async function doctor(given: Given): Promise<number> {
  const config = givenConfig(given)
  const findings = [
    ...runtime(),
    ...beats(config),
    ...(await embedderFindings(config.embeddings)),
    ...(await modelFindings(config.model)),
    ...(await archive(given, config.dataFolder)),
    ...(await keyFindings(config.dataFolder)),
    ...exposure(config),
  ]
  const marks = { ok: 'ok  ', note: 'note', bad: 'BAD ' }
  for (const { level, text, fix } of findings)
    console.log(`${marks[level]}  ${plainText(text)}${fix === undefined ? '' : `\n      fix: ${plainText(fix)}`}`)
  return findings.some((finding) => finding.level === 'bad') ? 1 : 0
}

function runtime(): readonly Finding[] {
  return [{ level: 'ok', text: `headwater ${version} on Node ${process.versions.node}, SQLite ${process.versions.sqlite ?? 'built in'}` }]
}

/** A beat that cannot be used is a usage error, with all its problems, as everywhere. */
function beats(config: Config): readonly Finding[] {
  const titles = givenBeats(config).map((beat) => beat.title)
  return [{ level: 'ok', text: `beats: ${titles.join(', ')}; an edition at ${config.editionAt} (${config.zone})` }]
}

async function archive(given: Given, folder: string): Promise<readonly Finding[]> {
  const path = archivePath(folder)
  if (!existsSync(path)) return [{ level: 'note', text: `no archive at ${path} yet`, fix: 'headwater start makes it' }]
  try {
    await using opened = await givenStore(given)
    return [...(await database(opened, path)), ...(await sources(opened)), ...(await hubFindings(opened)), ...(await work(opened))]
  } catch (error) {
    // What cannot be opened or read is what a doctor is asked about.
    const failure = error instanceof Error ? failureOf(error) : undefined
    const why = failure?.why ?? (error instanceof Error ? error.message : String(error))
    const code = failure?.code ?? 'store/not-opened'
    return [{ level: 'bad', text: `${failures[code].title}: ${path}, ${why}`, fix: failures[code].fix }]
  }
}

async function database({ store }: GivenStore, path: string): Promise<readonly Finding[]> {
  const problems = await store.problems()
  const bad = problems.map((text): Finding => ({ level: 'bad', text, fix: 'Stop the desk and restore the last backup: RUNBOOK.md.' }))
  // In a damaged database the counts may be what cannot be read.
  if (bad.length > 0) return bad
  const megabytes = Math.round(statSync(path).size / 1e5) / 10
  const summary = Object.entries(await store.counts()).map(([noun, count]) => `${count} ${noun}`)
  return [{ level: 'ok', text: `database ${path}, ${megabytes} MB: ${summary.join(', ')}` }]
}

async function sources({ store, when }: GivenStore): Promise<readonly Finding[]> {
  const byId = new Map((await store.sources()).map((source) => [source.id, source]))
  if (byId.size === 0) return [{ level: 'note', text: 'no sources', fix: 'headwater source import adds the pack of the beat' }]
  const states = (await store.sourceStates()).filter((state) => byId.has(state.sourceId))
  const failing = states.filter((state) => state.failure !== undefined)
  const summary: Finding = {
    level: failing.length === byId.size ? 'bad' : 'ok',
    text: `${byId.size} sources, ${failing.length} failing`,
    ...(failing.length === byId.size ? { fix: 'Check the network of this machine: not one source answers.' } : {}),
  }
  // One line says it for all that wait for the network of this machine.
  const waiting = failing.filter((state) => state.failure?.code === 'fetch/offline')
  const outage: Finding = {
    level: 'note',
    text: `${waiting.length} of them wait for the network of this machine`,
    fix: failures['fetch/offline'].fix,
  }
  const others = failing.filter((state) => !waiting.includes(state))
  return [
    summary,
    ...(waiting.length > 0 ? [outage] : []),
    ...others.flatMap((state) => failingSource(byId.get(state.sourceId), state, when)),
  ]
}

function failingSource(source: Source | undefined, state: SourceState, when: GivenStore['when']): readonly Finding[] {
  const { failure, failingSince } = state
  if (source === undefined || failure === undefined) return []
  const since = failingSince === undefined ? '' : ` since ${when(failingSince)}`
  const again = state.isRetired ? 'gone for good, not tried again' : `tried again ${when(state.nextAt)}`
  const fix = state.isRetired ? `headwater source remove ${source.id}` : failures[failure.code].fix
  return [{ level: 'note', text: `${source.title} fails${since}: ${failure.why} (${failure.code}); ${again}`, fix }]
}

async function work({ queue, clock }: GivenStore): Promise<readonly Finding[]> {
  const { due, waiting, leased, setAside } = await queue.counts(clock.now())
  const aside = await queue.setAside()
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

function exposure(config: Config): readonly Finding[] {
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
