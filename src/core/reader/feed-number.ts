import { hashOf } from '../model/ids.ts'

/**
 * A number for each feed, of 31 bits, because apps keep it so: made from what the feed is, the next free one where two would get the
 * same. `feedNumbers(['beat:open-source']).get('beat:open-source')` is the same for ever.
 */
export function feedNumbers(keys: readonly string[]): ReadonlyMap<string, number> {
  const byKey = new Map<string, number>()
  const taken = new Set<number>()
  for (const key of [...new Set(keys)].sort()) {
    let number = Number.parseInt(hashOf(key).slice(0, 8), 16) % numbersMax
    while (taken.has(number) || number <= reserved) number = (number + 1) % numbersMax
    taken.add(number)
    byKey.set(key, number)
  }
  return byKey
}

const numbersMax = 2 ** 31 - 1
/** Small numbers are those of folders. */
const reserved = 15
