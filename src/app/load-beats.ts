import { existsSync, readdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { joinPacks } from '#core/beats/join-packs.ts'
import { type PartFinder, readBeat } from '#core/beats/read-beat.ts'
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
    const path = beatPath(name)
    const file = readFile(path)
    if ('found' in file) {
      problems.push({
        at: path,
        found: file.found,
        expected: `the beat “${name}”`,
        fix: `Name one that ships (${shippedBeats().join(', ')}), or give the path of your own: ./rail.yaml.`,
      })
      continue
    }
    const read = readBeat(textOf(file.bytes), path, partFinder(path))
    if ('problems' in read) problems.push(...read.problems)
    else if (beats.some(({ id }) => id === read.beat.id)) problems.push(sameId(path, read.beat.id))
    else beats.push(read.beat)
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: beats }
}

/** Editions, rules and the archive know a beat by its id alone. */
function sameId(path: string, id: string): Problem {
  return { at: path, found: `id: ${id}`, expected: 'an id of its own', fix: 'Rename it: another beat of the configuration has this id.' }
}

/** Everything that is wrong with the text of a beat file that is to stand at a path. */
export function checkBeat(text: string, path: string): readonly Problem[] {
  const read = readBeat(text, path, partFinder(path))
  return 'problems' in read ? read.problems : []
}

/** Where the file of a beat is, by its name or path. */
export function beatPath(name: string): string {
  return pathOf(name, '')
}

/** The beats that ship, by name. */
export function shippedBeats(): readonly string[] {
  return readdirSync(fileURLToPath(new URL('../../beats/', import.meta.url)))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length))
    .sort()
}

/**
 * The sources that come with beats: those of the packs a beat names, else of the pack of its own name, if there is one. A source
 * of several packs comes once, with the sections of all.
 */
export function loadPacks(beats: readonly Pick<Beat, 'id' | 'sources'>[]): Loaded<readonly PackedSource[]> {
  const names = new Set(beats.flatMap(({ id, sources = [] }) => (sources.length > 0 ? sources : existsSync(packPath(id)) ? [id] : [])))
  const problems: Problem[] = []
  const packs: PackedSource[][] = []
  for (const name of names) {
    const path = packPath(name)
    const file = readFile(path)
    if ('found' in file) {
      const fix =
        'Name a file of beats/sources/ without its ending, or leave "sources" out of the beat and add them by headwater source import.'
      problems.push({ at: path, found: file.found, expected: `the source pack “${name}”`, fix })
      continue
    }
    const read = readSourcePack(textOf(file.bytes), path)
    if ('problems' in read) problems.push(...read.problems)
    else packs.push([...read.sources])
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: joinPacks(packs) }
}

function packPath(name: string): string {
  return pathOf(name, 'sources/')
}

/** Where a beat’s file looks for the parts it names: among the program’s own, or by a path seen from that file. */
function partFinder(beatPath: string): PartFinder {
  return (name) => {
    const path = isPath(name) ? resolve(dirname(beatPath), name) : pathOf(name, 'parts/')
    const file = readFile(path)
    return 'found' in file ? file : { text: textOf(file.bytes), place: path }
  }
}

/** YAML is UTF-8; a byte order mark is no part of it. */
function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}

function pathOf(name: string, folder: string): string {
  if (isPath(name)) return name
  return fileURLToPath(new URL(`../../beats/${folder}${name}.yaml`, import.meta.url))
}

function isPath(name: string): boolean {
  return /[/\\]|\.ya?ml$/.test(name)
}
