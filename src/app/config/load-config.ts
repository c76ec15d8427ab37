import type { Problem } from '#core/model/problem.ts'
import { readFile } from '../read-file.ts'
import { type ConfigAnswer, decideConfig } from './decide-config.ts'

/**
 * Reads headwater.yaml (or the file that `--config` or HEADWATER_CONFIG names) and decides the settings. Without a file
 * the defaults hold; a file that was named and is not there is a problem, and so is one that is there and cannot be read.
 */
export function loadConfig(flags: Readonly<Record<string, string | undefined>>, named: string | undefined): ConfigAnswer {
  const wanted = named ?? process.env.HEADWATER_CONFIG
  const path = configPath(named)
  const read = readFile(path)
  if ('bytes' in read) return decideConfig({ file: { path, text: new TextDecoder().decode(read.bytes) }, env: process.env, flags })
  const rest = decideConfig({ file: undefined, env: process.env, flags })
  if (wanted === undefined && read.found === 'no such file') return rest
  const unread: Problem = {
    at: path,
    found: read.found,
    expected: 'a configuration file',
    fix: wanted === undefined ? 'Move it away, or make it a file.' : 'Check the path, or leave it out: every setting has a default.',
  }
  return { ok: false, problems: [unread, ...(rest.ok ? rest.unset : rest.problems)] }
}

/** Where the configuration file is, or would be: what `--config` names, else HEADWATER_CONFIG, else headwater.yaml in this folder. */
export function configPath(named: string | undefined): string {
  return named ?? process.env.HEADWATER_CONFIG ?? 'headwater.yaml'
}
