import { readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'

export type IslandName = 'cite' | 'keys' | 'offline' | 'progress' | 'recall' | 'search' | 'since' | 'worker'

/** The script of an island: its TypeScript with the types taken out, once per start. No bundler: it imports nothing. */
export function islandScript(name: IslandName): string {
  const known = scripts.get(name)
  if (known !== undefined) return known
  const script = stripTypeScriptTypes(readFileSync(new URL(`../islands/${name}.ts`, import.meta.url), 'utf8'))
  scripts.set(name, script)
  return script
}

const scripts = new Map<IslandName, string>()
