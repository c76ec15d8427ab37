import { checkConfig } from '#app/config/check-config.ts'
import { configOf } from '#app/config/config.ts'
import { configPath, loadConfig } from '#app/config/load-config.ts'
import type { Given } from '../command.ts'
import { usageError } from '../usage-error.ts'

/** Checks all settings and the files they name, and tells everything that is wrong at once. Nothing is dialled; `headwater doctor` does. */
export async function configCheck(given: Given): Promise<number> {
  const named = typeof given.options.config === 'string' ? given.options.config : undefined
  const answer = loadConfig({}, named)
  const checked = answer.ok ? checkConfig(configOf(answer.values)) : answer
  const unset = answer.ok ? answer.unset : []
  const problems = [...checked.problems, ...unset, ...('unset' in checked ? checked.unset : [])]
  if (!answer.ok || problems.length > 0) throw usageError('the configuration cannot be used', problems)
  const set = [...answer.values.values()].filter(({ origin }) => origin !== 'default')
  console.log(`${configPath(named)}: all is well; ${set.length} of ${answer.values.size} settings are set, the others have their defaults`)
  return 0
}
