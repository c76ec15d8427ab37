import { playSample } from '#app/sample/play-sample.ts'
import type { OpenDesk } from '#app/wiring.ts'
import { printEdition } from './print-edition.ts'
import { quietEvents } from './progress.ts'
import type { Start } from './start-parts.ts'

/** Plays the built-in sample for every beat, prints the first one’s last edition and serves them all. The caller closes its desk when readers are done with it. */
export async function showSample({ config, beats, paper, stop }: Start): Promise<OpenDesk> {
  const played = await playSample({ config, beats, events: quietEvents(config.logLevel), baseUrl: paper.address, signal: stop.signal })
  // A sample that was stopped half way is not shown: its desk is only to be closed.
  if (stop.signal.aborted) return played.desk
  await paper.show(played.desk, true)
  paper.setPhase('idle')
  const last = played.editions.findLast((edition) => edition.beat === beats[0]?.id)
  if (last !== undefined) printEdition(last, paper.address)
  return played.desk
}
