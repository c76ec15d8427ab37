import type { Config } from '#app/config/config.ts'
import { type OpenDesk, openDesk, type Wiring } from '#app/wiring.ts'
import type { Beat } from '#core/model/beat.ts'
import type { Given } from './command.ts'
import { givenBeats, givenConfig } from './given-config.ts'
import { quietEvents } from './progress.ts'

export type GivenDesk = { readonly desk: OpenDesk; readonly config: Config; readonly beats: readonly Beat[] }

/** Opens the desk that flags and configuration describe. The caller closes it with `await using`. */
export async function givenDesk(given: Given, wiring: Partial<Wiring> = {}): Promise<GivenDesk & AsyncDisposable> {
  const config = givenConfig(given)
  const beats = givenBeats(config)
  const desk = await openDesk({ config, beats, events: quietEvents(config.logLevel), ...wiring })
  return { desk, config, beats, [Symbol.asyncDispose]: desk[Symbol.asyncDispose] }
}
