import { checkConfig } from '#app/config/check-config.ts'
import { configOf } from '#app/config/config.ts'
import { readConfigFile, saveConfigFile } from '#app/config/config-file.ts'
import { type ConfigEdit, editConfig } from '#app/config/edit-config.ts'
import { configPath } from '#app/config/load-config.ts'
import { settings } from '#app/config/settings.ts'
import { lineDiff } from '#core/text/line-diff.ts'
import type { Given } from './command.ts'
import { tellUnset } from './tell-unset.ts'
import { usageError } from './usage-error.ts'

const around = 2
const marks = { same: ' ', out: '-', in: '+' }

/** Changes settings in the configuration file, or with `--dry-run` only shows what would change. Throws a UsageError with every problem. */
export function changeConfig(given: Given, edits: readonly ConfigEdit[]): number {
  const path = configPath(typeof given.options.config === 'string' ? given.options.config : undefined)
  const file = readConfigFile(path)
  if ('problem' in file) throw usageError('the configuration cannot be changed', [file.problem])
  const edited = editConfig({ file, env: process.env, flags: {} }, edits)
  const checked = edited.ok ? checkConfig(configOf(edited.values)) : { problems: edited.problems, unset: [] }
  if (!edited.ok || checked.problems.length > 0)
    throw usageError('nothing was changed: the configuration could not be used', checked.problems)
  const isTrial = given.options.dryRun === true || edited.text === file.text
  const saved = isTrial ? undefined : saveConfigFile(file, edited.text)
  if (saved?.ok === false) {
    const problem = saved.problem === 'changed' ? changedMeanwhile(path) : saved.problem
    throw usageError('the configuration cannot be changed', [problem])
  }
  for (const { is, text } of lineDiff(file.text, edited.text, around)) console.log(`${marks[is]} ${text.replace(/\p{Cc}/gu, '')}`)
  for (const { key } of edits) tellStronger(key)
  tellUnset([...edited.unset, ...checked.unset])
  if (edited.text === file.text) console.error(`${path} says so already`)
  else if (saved === undefined) console.error(`${path} was not changed`)
  else console.error(`${path} is written${keptWords(saved.kept)}. A running desk takes it at its next start.`)
  return 0
}

function keptWords(kept: string | undefined): string {
  return kept === undefined ? '' : `; ${kept} is what it was`
}

/** What is set in the environment goes before the file. */
function tellStronger(key: string): void {
  const setting = settings.find((each) => each.key === key)
  if (setting !== undefined && process.env[setting.env] !== undefined)
    console.error(`${setting.env} in the environment goes before ${key} in the file`)
}

function changedMeanwhile(path: string): { readonly at: string; readonly found: string; readonly expected: string; readonly fix: string } {
  return { at: path, found: 'another file than a moment ago', expected: 'a file that nobody else writes', fix: 'Look at it and try again.' }
}
