import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readBeat } from '#core/beats/read-beat.ts'
import { type PackedSource, readSourcePack } from '#core/beats/read-sources.ts'
import type { Beat } from '#core/model/beat.ts'
import type { Problem } from '#core/model/problem.ts'
import { readFile } from './read-file.ts'

export type Loaded<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problems: readonly Problem[] }

/** Reads the beats by name (from the program’s own `beats/`) or by path, or lists everything wrong with all of them. */
export function loadBeats(names: readonly string[]): Loaded<readonly Beat[]> {
  const problems: Problem[] = []
  const beats: Beat[] = []
  for (const name of names) {
    const path = pathOf(name, '')
    const file = readFile(path)
    if ('found' in file) {
      problems.push({
        at: path,
        found: file.found,
        expected: `the beat “${name}”`,
        fix: 'Name a file of beats/ without its ending, or give the path of your own.',
      })
      continue
    }
    const read = readBeat(textOf(file.bytes), path)
    if ('problems' in read) problems.push(...read.problems)
    else beats.push(read.beat)
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: beats }
}

/** The source pack that comes with a beat; none is no mistake. */
export function loadPack(beat: string): Loaded<readonly PackedSource[]> {
  const path = pathOf(beat, 'sources/')
  if (!existsSync(path)) return { ok: true, value: [] }
  const file = readFile(path)
  if ('found' in file)
    return { ok: false, problems: [{ at: path, found: file.found, expected: 'a source pack', fix: 'Check the file and its rights.' }] }
  const read = readSourcePack(textOf(file.bytes), path)
  return 'problems' in read ? { ok: false, problems: read.problems } : { ok: true, value: read.sources }
}

/** YAML is UTF-8; a byte order mark is no part of it. */
function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}

function pathOf(name: string, folder: string): string {
  if (/[/\\]|\.ya?ml$/.test(name)) return name
  return fileURLToPath(new URL(`../../beats/${folder}${name}.yaml`, import.meta.url))
}
