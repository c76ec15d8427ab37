import { resolve } from 'node:path'
import { type Config, configOf } from '#app/config/config.ts'
import type { UnsetSecret } from '#app/config/decide-config.ts'
import { configPath, loadConfig } from '#app/config/load-config.ts'
import { loadBeats } from '#app/load-beats.ts'
import type { Beat } from '#core/model/beat.ts'
import type { Given } from './command.ts'
import type { SettingsPlace } from './paper/messages.ts'
import { usageError } from './usage-error.ts'

/** The configuration a command runs with: its own flags over environment, file and defaults. Throws a UsageError with every problem. */
export function givenConfig(given: Given): Config {
  return givenSettings(given).config
}

/**
 * The same for a command that uses secrets: refused where one that it uses is named and not set here. `sections` are those of the
 * settings whose secrets it uses, all without them.
 */
export function givenConfigWithSecrets(given: Given, sections?: readonly string[]): Config {
  return givenSettingsWithSecrets(given, sections).config
}

/** The same, with where it comes from. */
export function givenSettingsWithSecrets(given: Given, sections?: readonly string[]): GivenSettings {
  const settings = givenSettings(given)
  const missing = settings.unset.filter(({ key }) => sections === undefined || sections.some((section) => key.startsWith(`${section}.`)))
  if (missing.length > 0) throw usageError('the configuration cannot be used', missing)
  return settings
}

type GivenSettings = { readonly config: Config; readonly settings: SettingsPlace; readonly unset: readonly UnsetSecret[] }

/** The configuration with where it comes from beside the environment, and the secrets that it names and this shell does not have. */
export function givenSettings(given: Given): GivenSettings {
  const flag = (name: string): string | undefined => (typeof given.options[name] === 'string' ? given.options[name] : undefined)
  const flags = { 'data.folder': flag('data'), 'server.host': flag('host'), 'server.port': flag('port') }
  const answer = loadConfig(flags, flag('config'))
  if (!answer.ok) throw usageError('the configuration cannot be used', answer.problems)
  const settings = { path: resolve(configPath(flag('config'))), flags, running: answer.values }
  return { config: configOf(answer.values), settings, unset: answer.unset }
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
