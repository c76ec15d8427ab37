import { existsSync } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import { readYaml } from '#core/beats/read-yaml.ts'
import { isRecord } from '#core/sources/json-fields.ts'
import type { Config } from '../config/config.ts'
import { beatPath, shippedBeats } from '../load-beats.ts'
import { destinationPath } from '../load-destinations.ts'
import { readFile } from '../read-file.ts'

/** A file of settings: what a backup calls it, where it lies, and how the configuration names it. */
export type SettingsFile = { readonly name: string; readonly path: string; readonly from: string }

/**
 * The files that a person wrote for this desk: the configuration, own beats with the parts they name by a path, and destinations.
 * What ships with the program is not among them, nor is any file that holds a secret.
 */
export function ownSettings(
  { beats, destinations }: Pick<Config, 'beats' | 'destinations'>,
  configFile: string | undefined,
): readonly SettingsFile[] {
  const wanted = configFile ?? process.env.HEADWATER_CONFIG ?? 'headwater.yaml'
  const shipped = shippedBeats()
  const ownBeats = beats.filter((name) => !shipped.includes(name)).map((name) => ({ from: name, path: beatPath(name) }))
  const parts = ownBeats.flatMap(({ path }) => partsOf(path))
  const files = [
    ...(existsSync(wanted) ? [{ name: 'settings/headwater.yaml', path: wanted, from: wanted }] : []),
    ...ownBeats.map((each) => ({ ...each, name: `settings/beats/${nameFor(each.path)}` })),
    ...parts.map((each) => ({ ...each, name: `settings/parts/${nameFor(each.path)}` })),
    ...destinations.map((from) => ({ from, path: destinationPath(from), name: `settings/destinations/${nameFor(destinationPath(from))}` })),
  ]
  return unlike([...new Map(files.map((each) => [resolve(each.path), each])).values()])
}

/** The parts that a beat file names by a path, seen from that file. */
function partsOf(beat: string): readonly { readonly from: string; readonly path: string }[] {
  const file = readFile(beat)
  const written = 'bytes' in file ? readYaml(new TextDecoder().decode(file.bytes), beat) : { problems: [] }
  if ('problems' in written || !isRecord(written.raw) || !Array.isArray(written.raw.with)) return []
  const named = written.raw.with.filter((name): name is string => typeof name === 'string' && /[/\\]|\.ya?ml$/.test(name))
  return named.map((from) => ({ from, path: resolve(dirname(beat), from) }))
}

function nameFor(path: string): string {
  return basename(path)
    .replace(/[^\w.-]/g, '-')
    .replace(/^\.+/, '-')
    .slice(0, 90)
}

/** Two files of one name from two folders are told apart by a number. */
function unlike(files: readonly SettingsFile[]): readonly SettingsFile[] {
  const seen = new Map<string, number>()
  return files.map((file) => {
    const key = file.name.toLowerCase()
    const before = seen.get(key) ?? 0
    seen.set(key, before + 1)
    return before === 0 ? file : { ...file, name: file.name.replace(/([^/]+)$/, `${before}-$1`) }
  })
}
