import type { OpenDesk } from '#app/wiring.ts'
import type { Failure } from '#core/model/failure.ts'
import { dayOf } from '#core/model/instant.ts'
import { runDesk } from '#desk/run.ts'
import { askForEdition, askForSources } from '#desk/seed.ts'
import { printEdition } from './print-edition.ts'
import type { Progress } from './progress.ts'
import { showSample } from './show-sample.ts'
import type { Start } from './start-parts.ts'

const probeMs = 60_000
const probes = 5
const hopelessAfter = 40

/**
 * Collects until there is an edition of today. As long as nothing at all can be reached, the sample is what there is to
 * read, and the network is looked for once a minute; with `isOnce` the sample ends it.
 */
export async function untilFirstEdition(start: Start, isOnce: boolean): Promise<void> {
  const { desk, paper, toOpen, progress, stop } = start
  // After a start without a network every source waits an hour or more; a new start asks them at once.
  if ((await desk.store.counts()).items === 0)
    await askForSources(
      desk,
      (await desk.store.sourceStates()).filter(isOnTheWay).map(({ sourceId }) => sourceId),
    )
  const firstTry = await tryFirst(start)
  if (firstTry || stop.signal.aborted) return
  console.error(
    'headwater: no source could be reached: this machine seems to have no network.\n  The built-in SAMPLE is played instead, through the very same line. Its news is invented.',
  )
  // The sample's desk stays open for its readers until there is something real to read.
  await using _sample = await showSample(start)
  if (isOnce || stop.signal.aborted) return
  console.error(`headwater: read it at ${toOpen}`)
  console.error('  The real sources are tried again by themselves, once a minute. Ctrl-C stops.')
  while (!stop.signal.aborted) {
    await desk.clock.wait(probeMs, stop.signal)
    progress.forget()
    if (stop.signal.aborted || !(await isReachable(start))) continue
    await askForSources(
      desk,
      (await desk.store.sources()).map(({ id }) => id),
    )
    if (await tryFirst(start)) break
  }
  await paper.show(desk, false)
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
  const today = dayOf(desk.clock.now(), desk.options.zone)
  for (const beat of beats) {
    if (await hasNothingNew(desk, beat.id, progress)) {
      console.error(`headwater: no source could be reached, and nothing came since the last edition of ${beat.title}: today’s waits.`)
      console.error(`  headwater edition --beat ${beat.id} makes it; the next one is made by schedule.`)
      continue
    }
    paper.setPhase('making')
    await askForEdition(desk, beat.id, today)
    await runDesk(desk, 'idle', stop.signal)
    const edition = await desk.store.edition(beat.id, today)
    if (edition !== undefined) printEdition(edition, paper.address)
  }
  paper.setPhase('idle')
  return true
}

/** Whether a few sources answer again, asked out of turn; which ones changes from minute to minute. */
async function isReachable({ desk, progress, stop }: Start): Promise<boolean> {
  const ids = (await desk.store.sources()).map(({ id }) => id)
  const from = Math.floor(desk.clock.now() / probeMs) % Math.max(1, ids.length)
  await askForSources(desk, [...ids.slice(from), ...ids.slice(0, from)].slice(0, probes))
  await runDesk(desk, 'idle', stop.signal)
  return !(await isCutOff(desk, progress))
}

/** Nothing was ever collected, and every source failed on the way to it, not at its server. */
async function isCutOff(desk: OpenDesk, progress: Progress): Promise<boolean> {
  const { items } = await desk.store.counts()
  return items === 0 && isUnreached(progress)
}

/** Whether every source that was asked failed on the way to it. */
function isUnreached({ outcomes }: Progress): boolean {
  return outcomes.length > 0 && outcomes.every(isOnTheWay)
}

/** An edition is made once: an empty one, because the network was away for a minute, would stand for the whole day. */
async function hasNothingNew({ store, clock }: OpenDesk, beat: string, progress: Progress): Promise<boolean> {
  const [last] = await store.editions(beat, 1)
  if (last === undefined || !isUnreached(progress)) return false
  return (await store.itemsSeen(last.cutOff, clock.now())).length === 0
}

const onTheWay: ReadonlySet<string> = new Set(['fetch/network', 'fetch/offline', 'fetch/timeout'])

function isOnTheWay({ failure }: { readonly failure?: Failure }): boolean {
  return failure !== undefined && onTheWay.has(failure.code)
}
