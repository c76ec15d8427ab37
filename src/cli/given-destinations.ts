import type { Config } from '#app/config/config.ts'
import { loadDestinations } from '#app/load-destinations.ts'
import type { Destination } from '#core/destinations/destination.ts'
import type { Beat } from '#core/model/beat.ts'
import { usageError } from './usage-error.ts'

/** The destinations of the configuration, read and checked. Throws a UsageError with every problem of all of them. */
export function givenDestinations({ destinations }: Config, beats: readonly Beat[]): readonly Destination[] {
  const loaded = loadDestinations(destinations, beats)
  if (!loaded.ok) throw usageError('a destination cannot be used', loaded.problems)
  return loaded.value
}

/** The destination of that name. */
export function givenDestination(name: string, destinations: readonly Destination[]): Destination {
  const found = destinations.find((each) => each.name === name)
  if (found !== undefined) return found
  const known = destinations.map((each) => each.name).join(', ')
  throw usageError('there is no such destination', [
    {
      at: 'command line',
      found: name,
      expected: known === '' ? 'a destination of edition.destinations, which is empty' : `one of ${known}`,
      fix: 'Write destinations/<name>.yaml and add its name to edition.destinations: docs/guides/destinations.md.',
    },
  ])
}
