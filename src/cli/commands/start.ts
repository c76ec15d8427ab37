import { letReadersFirst } from '#app/let-readers-first.ts'
import { noteServedAt } from '#app/served-at.ts'
import { openDesk } from '#app/wiring.ts'
import { present } from '#core/model/present.ts'
import { runDesk } from '#desk/run.ts'
import { addSources, seedSchedule } from '#desk/seed.ts'
import { whenOutputCloses } from '../closed-output.ts'
import type { Given } from '../command.ts'
import { untilFirstEdition } from '../first-edition.ts'
import { givenBeats, givenSettingsWithSecrets } from '../given-config.ts'
import { givenDestinations } from '../given-destinations.ts'
import { givenMail } from '../given-mail.ts'
import { givenPack } from '../given-pack.ts'
import { holdDeskPlace } from '../hold-desk-place.ts'
import { showProgress } from '../progress.ts'
import { refuseOpenDoor } from '../refuse-open-door.ts'
import { servePaper } from '../serve-paper.ts'
import { showSample } from '../show-sample.ts'
import type { Start } from '../start-parts.ts'
import { tellFailure } from '../tell-failure.ts'

/**
 * The main job: opens the desk, serves the paper, collects with progress, makes today’s edition, prints it, and goes on by
 * schedule until it is stopped. Where no source at all can be reached the built-in sample is played instead. The edition
 * goes to standard output, everything else to standard error.
 */
export async function start(given: Given): Promise<number> {
  const { config, settings } = givenSettingsWithSecrets(given)
  const beats = givenBeats(config)
  const destinations = givenDestinations(config, beats)
  // The sample is mailed to nobody, and nobody subscribes to it.
  const mail = given.options.sample === true ? undefined : givenMail(config)
  const pack = givenPack(beats)
  const isOnce = given.options.once === true
  const stop = stopOnSignals()
  whenOutputCloses('go on')
  await refuseOpenDoor(config)
  const place = await holdDeskPlace(
    config,
    'stop that one, or add --data <another folder> --port <another port>; reading commands work beside it',
  )
  if (place === 3) return 3
  await using _place = place
  const progress = showProgress(config.logLevel, process.stderr)
  await using desk = await openDesk({ config, beats, destinations, ...present({ mail }), events: progress, isServed: !isOnce })
  await desk.queue.freeLeases(desk.clock.now())
  let sourceCount = (await desk.store.sources()).length
  await using paper = await servePaper({ config, beats, desk, progress, sourceCount: () => sourceCount, settings })
  if (paper.failure !== undefined) return tellFailure('the paper cannot be served', paper.failure)
  if (!isOnce) letReadersFirst()

  using _note = noteServedAt(config.dataFolder, paper.address)
  // What is written to a file or a journal stays there: a key that signs in is for a terminal alone.
  const isWatched = process.stderr.isTTY && !isOnce
  const toOpen = isWatched ? await paper.newSignIn() : paper.address
  console.error(`headwater: the paper is at ${toOpen}`)
  const parts: Start = { config, beats, desk, paper, toOpen, progress, stop }
  if (given.options.sample === true) {
    await using _sample = await showSample(parts)
    if (isOnce || stop.signal.aborted) return 0
    if (isWatched) console.error(`headwater: read it at ${toOpen}`)
    await desk.clock.wait(Number.MAX_SAFE_INTEGER, stop.signal)
    return 0
  }
  if (sourceCount === 0) {
    sourceCount = await addSources(desk, pack)
    console.error(`headwater: ${sourceCount} sources of the beat added; collecting them now`)
  }
  progress.expect(sourceCount)
  await untilFirstEdition(parts, isOnce)
  if (isOnce || stop.signal.aborted) return 0
  // The address stood at the top, and the edition has scrolled it away.
  console.error(`headwater: read it at ${toOpen}${isWatched ? '' : '; headwater open prints an address that signs you in'}`)
  console.error(`  Collecting by schedule; the next edition is at ${config.editionAt} (${config.zone}). Ctrl-C stops.`)
  await seedSchedule(desk)
  await runDesk(desk, 'stopped', stop.signal)
  return 0
}

function stopOnSignals(): AbortController {
  const stop = new AbortController()
  // Not only once: at Ctrl-C the terminal and the launcher both send the signal, and the second must not cut the end short.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop.abort())
  return stop
}
