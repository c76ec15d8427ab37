import { basename } from 'node:path'
import type { Destination } from '#core/destinations/destination.ts'
import { type KnownBeat, readDestination } from '#core/destinations/read-destination.ts'
import type { Problem } from '#core/model/problem.ts'
import type { Loaded } from './load-beats.ts'
import { readFile } from './read-file.ts'

/** Reads destinations by name (from `destinations/` of the current folder) or by path, or lists everything wrong with all of them. */
export function loadDestinations(names: readonly string[], beats: readonly KnownBeat[]): Loaded<readonly Destination[]> {
  const problems: Problem[] = []
  const destinations: Destination[] = []
  for (const named of names) {
    const place = destinationPath(named)
    const name = basename(place).replace(/\.ya?ml$/, '')
    const file = readFile(place)
    if ('found' in file) {
      const fix = 'Write it, or mend edition.destinations: a name of a file in destinations/, or a path such as ./team.yaml.'
      problems.push({ at: place, found: file.found, expected: `the destination “${named}”`, fix })
    } else if (!/^[a-z0-9][a-z0-9-]{0,39}$/.test(name)) {
      problems.push({ at: place, found: name, expected: 'a name of small letters, digits and hyphens', fix: 'Rename the file.' })
    } else if (destinations.some((each) => each.name === name)) {
      problems.push({ at: place, found: name, expected: 'a name of its own', fix: 'Rename the file: another destination has this name.' })
    } else {
      const read = readDestination({ name, text: new TextDecoder().decode(file.bytes), place, beats })
      if ('problems' in read) problems.push(...read.problems)
      else destinations.push(read.destination)
    }
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: destinations }
}

/** Where the file of a destination is, by its name or path. */
export function destinationPath(name: string): string {
  return /[/\\]|\.ya?ml$/.test(name) ? name : `destinations/${name}.yaml`
}
