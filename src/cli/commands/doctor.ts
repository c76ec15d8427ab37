import { existsSync, statSync } from 'node:fs'
import { archivePath } from '#app/open-archive.ts'
import { plainText } from '#core/channels/plain.ts'
import { failures } from '#core/model/failure.ts'
import type { Finding } from '#core/model/finding.ts'
import type { Given } from '../command.ts'
import { archiveFindings, type Installation, installationFindings } from '../doctor-findings.ts'
import { embedderFindings } from '../embedder-findings.ts'
import { givenBeats, givenSettings } from '../given-config.ts'
import { givenDestinations } from '../given-destinations.ts'
import { type GivenStore, givenStore } from '../given-store.ts'
import { mailServiceFindings } from '../mail-service-findings.ts'
import { modelFindings } from '../model-findings.ts'
import { printJson } from '../print-json.ts'
import { failureOf } from '../tell-error.ts'

/**
 * Looks over the installation and says what is well, what to know, and what to mend; exit code 1 when something is bad. What cannot be
 * used as it is written, such as a beat, is a usage error with all its problems, as everywhere.
 */
export async function doctor(given: Given): Promise<number> {
  const { config, unset } = givenSettings(given)
  const beats = givenBeats(config)
  const installation = { config, beats, destinations: givenDestinations(config, beats) }
  const isWithout = (section: string): boolean => unset.some(({ key }) => key.startsWith(`${section}.`))
  const findings = [
    ...(await installationFindings(installation)),
    ...unset.map(({ at, found, expected, fix }): Finding => ({ level: 'bad', text: `${at}: found ${found}; expected ${expected}`, fix })),
    // What needs a secret that is not set here is not asked: it would only turn the try away.
    ...(isWithout('embeddings') ? [] : await embedderFindings(config.embeddings)),
    ...(isWithout('model') ? [] : await modelFindings(config.model)),
    ...(isWithout('mail') ? [] : await mailServiceFindings(config.mail)),
    ...(await archive(given, installation)),
  ]
  if (given.options.json === true) printJson({ findings: findings.map(plain) })
  else print(findings)
  return findings.some((finding) => finding.level === 'bad') ? 1 : 0
}

const marks = { ok: 'ok  ', note: 'note', bad: 'BAD ' }

function print(findings: readonly Finding[]): void {
  for (const { level, text, fix } of findings.map(plain))
    console.log(`${marks[level]}  ${text}${fix === undefined ? '' : `\n      fix: ${fix}`}`)
}

function plain({ level, text, fix }: Finding): Finding {
  return { level, text: plainText(text), ...(fix === undefined ? {} : { fix: plainText(fix) }) }
}

async function archive(given: Given, installation: Installation): Promise<readonly Finding[]> {
  const path = archivePath(installation.config.dataFolder)
  if (!existsSync(path)) return [{ level: 'note', text: `no archive at ${path} yet`, fix: 'headwater start makes it' }]
  try {
    await using opened = await givenStore(given)
    const whole = await database(opened, path)
    // In a damaged database the rest may be what cannot be read.
    return whole.some(({ level }) => level === 'bad') ? whole : [...whole, ...(await archiveFindings(opened, installation))]
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
  if (bad.length > 0) return bad
  // What was written last stands in the log.
  const bytes = [path, `${path}-wal`].reduce((sum, file) => sum + (statSync(file, { throwIfNoEntry: false })?.size ?? 0), 0)
  const megabytes = Math.round(bytes / 1e5) / 10
  const summary = Object.entries(await store.counts()).map(([noun, count]) => `${count} ${noun}`)
  return [{ level: 'ok', text: `database ${path}, ${megabytes} MB: ${summary.join(', ')}` }]
}
