import { existsSync, readFileSync } from 'node:fs'
import type { Problem } from '#core/model/problem.ts'
import { type ConfigAnswer, decideConfig } from './decide-config.ts'

/**
 * Reads headwater.yaml (or the file that `--config` or HEADWATER_CONFIG names) and decides the settings. Without a file
 * the defaults hold; a file that was named and is not there is a problem.
 */
export function loadConfig(flags: Readonly<Record<string, string | undefined>>, named: string | undefined): ConfigAnswer {
  const path = named ?? process.env.HEADWATER_CONFIG ?? 'headwater.yaml'
  const isNamed = named !== undefined || process.env.HEADWATER_CONFIG !== undefined
  if (!existsSync(path)) {
    if (!isNamed) return decideConfig({ file: undefined, env: process.env, flags })
    const missing: Problem = {
      at: path,
      found: 'no such file',
      expected: 'a configuration file',
      fix: 'Check the path, or leave it out: every setting has a default.',
    }
    const rest = decideConfig({ file: undefined, env: process.env, flags })
    return { ok: false, problems: [missing, ...(rest.ok ? [] : rest.problems)] }
  }
  return decideConfig({ file: { path, text: readFileSync(path, 'utf8') }, env: process.env, flags })
}
