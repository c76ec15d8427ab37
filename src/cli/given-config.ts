import { type Config, configOf } from '#app/config/config.ts'
import { loadConfig } from '#app/config/load-config.ts'
import { loadBeats } from '#app/load-beats.ts'
import type { Beat } from '#core/model/beat.ts'
import type { Given } from './command.ts'
import { usageError } from './usage-error.ts'

/** The configuration a command runs with: its own flags over environment, file and defaults. Throws a UsageError with every problem. */
export function givenConfig(given: Given): Config {
  const flag = (name: string): string | undefined => (typeof given.options[name] === 'string' ? given.options[name] : undefined)
  const answer = loadConfig({ 'data.folder': flag('data'), 'server.port': flag('port') }, flag('config'))
  if (!answer.ok) throw usageError('the configuration cannot be used', answer.problems)
  return configOf(answer.values)
}

/** The beats of the configuration, read and checked. */
export function givenBeats(config: Config): readonly Beat[] {
  const loaded = loadBeats(config.beats)
  if (!loaded.ok) throw usageError('a beat cannot be used', loaded.problems)
  return loaded.value
}

/** The beat that `--beat` names, else the first one. */
export function givenBeat(given: Given, beats: readonly Beat[]): Beat {
  const name = given.options.beat
  const beat = name === undefined ? beats[0] : beats.find((candidate) => candidate.id === name)
  if (beat !== undefined) return beat
  const known = beats.map((candidate) => candidate.id).join(', ')
  throw usageError('there is no such beat', [
    {
      at: '--beat',
      found: String(name),
      expected: `one of ${known}`,
      fix: 'Add it to edition.beats in headwater.yaml, or name one that is there.',
    },
  ])
}
