import { playSample } from '#app/sample/play-sample.ts'
import type { OpenDesk } from '#app/wiring.ts'
import { printEdition } from './print-edition.ts'
import { quietEvents } from './progress.ts'
import type { Start } from './start-parts.ts'

/** Plays the built-in sample, prints its last edition and serves it. The caller closes its desk when readers are done with it. */
export async function showSample({ config, beats, paper }: Start): Promise<OpenDesk> {
  const [beat] = beats
  if (beat === undefined) throw new Error('a configuration has a beat')
  const played = await playSample({ config, beat, events: quietEvents(config.logLevel), baseUrl: paper.address })
  paper.show(played.desk, true)
  paper.setPhase('idle')
  const last = played.editions.at(-1)
  if (last !== undefined) printEdition(last, paper.address)
  return played.desk
}
