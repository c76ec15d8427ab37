import { readdirSync } from 'node:fs'
import { byHand } from '#app/config/by-hand.ts'
import type { Values } from '#app/config/decide-config.ts'
import { type Setting, settings } from '#app/config/settings.ts'
import { shippedBeats } from '#app/load-beats.ts'
import type { SettingRow } from '#core/channels/site/pages/settings-page.ts'
import { present } from '#core/model/present.ts'

/** Every setting as a row of the page; by its key, where something was typed, with that. */
export function settingRows(values: Values, typed: ReadonlyMap<string, string> = new Map()): readonly SettingRow[] {
  return settings.map((setting) => {
    const { key, doc, fallback } = setting
    const { value = fallback, origin = 'default', at = 'default' } = values.get(key) ?? {}
    const choices = choicesOf(setting, value)
    const field = fieldOf(setting, choices)
    // What holds by default is no value of the file; of boxes to tick each is one or not.
    const shown = origin === 'default' && field !== 'checks' ? '' : textOf(value)
    const fixed = fixedBy(origin, at) ?? byHand(key)
    return {
      key,
      // The reference is Markdown, and this is not.
      doc: doc.replaceAll('`', ''),
      field,
      value: typed.get(key) ?? shown,
      fallback: Array.isArray(fallback) ? fallback.join(', ') : String(fallback),
      from: at,
      ...present({
        choices,
        fixed: fixed === undefined || origin === 'flag' || origin === 'environment' ? fixed : `${fixed} ${onMachine(key)}`,
      }),
    }
  })
}

function onMachine(key: string): string {
  return `On the machine: headwater config set ${key} …`
}

function fixedBy(origin: string, at: string): string | undefined {
  if (origin === 'flag') return 'It was given on the command line, which goes before the file.'
  return origin === 'environment' ? `${at.replace('environment ', '')} in the environment goes before the file.` : undefined
}

function fieldOf(setting: Setting, choices: readonly string[] | undefined): SettingRow['field'] {
  if (setting.type === 'list') return choices === undefined ? 'list' : 'checks'
  if (setting.type === 'one of') return 'choice'
  return setting.type === 'number' ? 'number' : 'text'
}

/** Beats and destinations are chosen among those that are there: a path is typed on the machine alone. */
function choicesOf({ key, oneOf }: Setting, value: string | number | readonly string[]): readonly string[] | undefined {
  const set = Array.isArray(value) ? value : []
  if (key === 'edition.beats') return [...new Set([...shippedBeats(), ...set])]
  if (key === 'edition.destinations') return [...new Set([...namesIn('destinations'), ...set])]
  return oneOf
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).flatMap((name) => /^([a-z0-9][a-z0-9-]{0,39})\.yaml$/.exec(name)?.[1] ?? [])
  } catch {
    // There is none where nothing is posted.
    return []
  }
}

function textOf(value: string | number | readonly string[]): string {
  return Array.isArray(value) ? value.join('\n') : String(value)
}
