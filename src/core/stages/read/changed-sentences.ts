/** A stretch that says something else now; empty where nothing stood before, or nothing stands any more. */
export type ChangedSentence = { readonly before: string; readonly after: string }

/**
 * Finds which sentences of a text changed, in order: what stands in both is passed over by the longest common subsequence
 * (Wagner and Fischer 1974), and between two such places the sentences taken out and put in are paired from the first on.
 * Texts that differ in more than 400 sentences are compared as one place. At most 50 pairs come back.
 * `changedSentences(['One.', 'Twelve hurt.', 'End.'], ['One.', 'Twenty hurt.', 'End.'])` → one pair
 */
export function changedSentences(before: readonly string[], after: readonly string[]): readonly ChangedSentence[] {
  const start = commonStart(before, after)
  const end = commonStart(before.slice(start).reverse(), after.slice(start).reverse())
  const [old, now] = [before.slice(start, before.length - end), after.slice(start, after.length - end)]
  const places = old.length > comparedMax || now.length > comparedMax ? [{ old, now }] : placesOf(old, now)
  return places.flatMap(pairsOf).slice(0, pairsMax)
}

const comparedMax = 400
const pairsMax = 50

type Place = { readonly old: readonly string[]; readonly now: readonly string[] }

function commonStart(before: readonly string[], after: readonly string[]): number {
  const differs = before.findIndex((sentence, at) => sentence !== after[at])
  return differs === -1 ? before.length : differs
}

function pairsOf({ old, now }: Place): readonly ChangedSentence[] {
  return Array.from({ length: Math.min(Math.max(old.length, now.length), pairsMax) }, (_, at) => ({
    before: old[at] ?? '',
    after: now[at] ?? '',
  }))
}

/** The places between what stands in both. */
function placesOf(old: readonly string[], now: readonly string[]): readonly Place[] {
  const lengths = commonLengths(old, now)
  const width = now.length + 1
  const places: Place[] = []
  let [i, j, fromI, fromJ] = [0, 0, 0, 0]
  const close = (): void => {
    if (i > fromI || j > fromJ) places.push({ old: old.slice(fromI, i), now: now.slice(fromJ, j) })
  }
  while (i < old.length && j < now.length) {
    if (old[i] === now[j]) {
      close()
      i += 1
      j += 1
      fromI = i
      fromJ = j
    } else if ((lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0)) i += 1
    else j += 1
  }
  i = old.length
  j = now.length
  close()
  return places
}

/** For each pair of places how many sentences the rests have in common, row by row. */
function commonLengths(old: readonly string[], now: readonly string[]): Uint16Array {
  const width = now.length + 1
  const lengths = new Uint16Array((old.length + 1) * width)
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      const [down, right, across] = [(i + 1) * width + j, i * width + j + 1, (i + 1) * width + j + 1]
      lengths[i * width + j] = old[i] === now[j] ? (lengths[across] ?? 0) + 1 : Math.max(lengths[down] ?? 0, lengths[right] ?? 0)
    }
  }
  return lengths
}
