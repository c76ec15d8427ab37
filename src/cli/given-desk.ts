import type { Config } from '#app/config/config.ts'
import { type OpenDesk, openDesk, type Wiring } from '#app/wiring.ts'
import type { Beat } from '#core/model/beat.ts'
import { present } from '#core/model/present.ts'
import type { Given } from './command.ts'
import { givenBeats, givenConfigWithSecrets } from './given-config.ts'
import { givenDestinations } from './given-destinations.ts'
import { givenMail } from './given-mail.ts'
import { quietEvents } from './progress.ts'

export type GivenDesk = { readonly desk: OpenDesk; readonly config: Config; readonly beats: readonly Beat[] }

/** Opens the desk that flags and configuration describe. The caller closes it with `await using`. */
export async function givenDesk(given: Given, wiring: Partial<Wiring> = {}): Promise<GivenDesk & AsyncDisposable> {
  const config = givenConfigWithSecrets(given)
  const beats = givenBeats(config)
  const destinations = givenDestinations(config, beats)
  const mail = givenMail(config)
  const desk = await openDesk({ config, beats, destinations, ...present({ mail }), events: quietEvents(config.logLevel), ...wiring })
  return { desk, config, beats, [Symbol.asyncDispose]: desk[Symbol.asyncDispose] }
}
