import type { Config } from '#app/config/config.ts'
import { holdPlace } from '#app/hold-place.ts'
import { playSample } from '#app/sample/play-sample.ts'
import { type OpenDesk, openDesk } from '#app/wiring.ts'
import type { PackedSource } from '#core/beats/read-sources.ts'
import type { Beat } from '#core/model/beat.ts'
import { dayOf } from '#core/model/instant.ts'
import { runDesk } from '#desk/run.ts'
import { addSources, askForEdition, seedSchedule } from '#desk/seed.ts'
import { jobOf } from '#ports/queue.ts'
import type { Given } from '../command.ts'
import { givenBeats, givenConfig } from '../given-config.ts'
import { givenPack } from '../given-pack.ts'
import { printEdition } from '../print-edition.ts'
import { type Progress, quietEvents, showProgress } from '../progress.ts'
import { type Paper, servePaper } from '../serve-paper.ts'
import { tellFailure } from '../tell-failure.ts'

const probeMs = 60_000
const probes = 5
const hopelessAfter = 40

type Start = {
  readonly config: Config
  readonly beats: readonly Beat[]
  readonly pack: readonly PackedSource[]
  readonly desk: OpenDesk
  readonly paper: Paper
  readonly progress: Progress
  readonly stop: AbortController
}

/**
 * The main job: opens the desk, serves the paper, collects with progress, makes today’s edition, prints it, and goes on by
 * schedule until it is stopped. Where no source at all can be reached the built-in sample is played instead.
 */
export async function start(given: Given): Promise<number> {
  const config = givenConfig(given)
  const beats = givenBeats(config)
  const pack = givenPack(beats)
  const stop = stopOnSignals()
  const place = await holdPlace(config)
  if ('holder' in place) return tellHeld(config, place.holder)
  await using _place = place
  const progress = showProgress(config.logLevel)
  await using desk = await openDesk({ config, beats, events: progress })
  await desk.queue.freeLeases(desk.clock.now())
  let sourceCount = (await desk.store.sources()).length
  await using paper = await servePaper({ config, beats, desk, progress, sourceCount: () => sourceCount })
  if (paper.failure !== undefined) return tellFailure('the paper cannot be served', paper.failure)

  console.error(`headwater: the paper is at ${paper.address}`)
  const start: Start = { config, beats, pack, desk, paper, progress, stop }
  if (given.options.sample === true) return await sampleOnly(start, given)
  sourceCount = await withSources(start)
  progress.expect(sourceCount)
  await untilFirstEdition(start, given)
  if (given.options.once === true || stop.signal.aborted) return 0
  console.error(`headwater: collecting by schedule; the next edition is at ${config.editionAt} (${config.zone}). Ctrl-C stops.`)
  await seedSchedule(desk)
  await runDesk(desk, 'stopped', stop.signal)
  return 0
}

async function withSources({ desk, pack }: Start): Promise<number> {
  if ((await desk.store.sources()).length === 0) {
    const added = await addSources(desk, pack)
    console.error(`headwater: ${added} sources of the beat added; collecting them now`)
  }
  return (await desk.store.sources()).length
}

/** Collects until there is an edition of today; as long as nothing can be reached, the sample is what there is to read. */
async function untilFirstEdition(start: Start, given: Given): Promise<void> {
  const { desk, paper, progress, stop } = start
  const firstTry = await tryFirst(start)
  if (firstTry || stop.signal.aborted) return
  console.error(
    'headwater: no source could be reached: this machine seems to have no network.\n  The built-in SAMPLE is played instead, through the very same line. Its news is invented.\n  The real sources are tried again by themselves.',
  )
  // The sample's desk stays open for its readers until there is something real to read.
  await using _sample = await showSample(start)
  if (given.options.once === true) return
  while (!stop.signal.aborted) {
    await desk.clock.wait(probeMs, stop.signal)
    progress.forget()
    if (stop.signal.aborted || !(await isReachable(start))) continue
    await askAll(desk)
    if (await tryFirst(start)) break
  }
  paper.show(desk, false)
}

/** Whether a few sources answer again, asked out of turn; which ones changes from minute to minute. */
async function isReachable({ desk, progress, stop }: Start): Promise<boolean> {
  const sources = await desk.store.sources()
  const from = Math.floor(desk.clock.now() / probeMs) % Math.max(1, sources.length)
  await ask(desk, [...sources.slice(from), ...sources.slice(0, from)].slice(0, probes))
  await runDesk(desk, 'idle', stop.signal)
  return !(await isCutOff(desk, progress))
}

async function askAll(desk: OpenDesk): Promise<void> {
  await ask(desk, await desk.store.sources())
}

async function ask(desk: OpenDesk, sources: readonly { readonly id: string }[]): Promise<void> {
  const now = desk.clock.now()
  await desk.store.commit(sources.map(({ id }) => ({ put: 'job', job: jobOf('collect', id, now) })))
}

/** One round over what is due, then today's edition of each beat; false when nothing could be reached at all. */
async function tryFirst({ desk, beats, paper, progress, stop }: Start): Promise<boolean> {
  paper.setPhase('collecting')
  // Where nothing at all answers, the first ones tell; the others are not waited for.
  const round = new AbortController()
  const hopeless = progress.onOutcome(() => {
    if (progress.outcomes.length >= hopelessAfter && progress.outcomes.every(isOnTheWay)) round.abort()
  })
  await runDesk(desk, 'idle', AbortSignal.any([stop.signal, round.signal]))
  hopeless()
  progress.finish()
  if (stop.signal.aborted) return true
  if (await isCutOff(desk, progress)) return false
  paper.setPhase('making')
  const today = dayOf(desk.clock.now(), desk.options.zone)
  for (const beat of beats) {
    await askForEdition(desk, beat.id, today)
    await runDesk(desk, 'idle', stop.signal)
    const edition = await desk.store.edition(beat.id, today)
    if (edition !== undefined) printEdition(edition, desk.options.context.baseUrl)
  }
  paper.setPhase('idle')
  return true
}

/** Nothing was ever collected, and every source failed on the way to it, not at its server. */
async function isCutOff(desk: OpenDesk, progress: Progress): Promise<boolean> {
  const { items } = await desk.store.counts()
  return items === 0 && progress.outcomes.every(isOnTheWay)
}

function isOnTheWay({ failure }: Progress['outcomes'][number]): boolean {
  return failure?.code === 'fetch/network' || failure?.code === 'fetch/timeout'
}

async function showSample({ config, beats, paper }: Start): Promise<OpenDesk> {
  const [beat] = beats
  if (beat === undefined) throw new Error('a configuration has a beat')
  const played = await playSample({ config, beat, events: quietEvents(config.logLevel), baseUrl: paper.address })
  paper.show(played.desk, true)
  paper.setPhase('idle')
  const last = played.editions.at(-1)
  if (last !== undefined) printEdition(last, paper.address)
  return played.desk
}

async function sampleOnly(start: Start, given: Given): Promise<number> {
  await using _sample = await showSample(start)
  if (given.options.once !== true) await start.desk.clock.wait(Number.MAX_SAFE_INTEGER, start.stop.signal)
  return 0
}

function stopOnSignals(): AbortController {
  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort())
  return stop
}

function tellHeld(config: Config, holder: string): number {
  console.error(`headwater: another desk works here already
  at ${config.dataFolder}
  It is process ${holder}. Two desks on one folder would fetch everything twice.
  fix: stop that one, or start this one with --data <another folder> --port <another port>; reading commands work beside it`)
  return 3
}
