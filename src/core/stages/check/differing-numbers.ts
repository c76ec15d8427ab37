import { contentWords } from '../../text/content-words.ts'
import { isSameValue, type Quantity, quantitiesOf } from '../develop/quantities.ts'

/** So many words both sentences must share beside what they count, and so large a share of the shorter one: they tell one thing. */
const sharedMin = 3
const sharedShareMin = 0.3

/**
 * The numbers by which two sentences that tell one thing count it differently, as they stand there. Only counts of things with
 * a name: sums and shares are of many things. `undefined` where either sentence counts the thing twice.
 * `differingNumbers(countedIn('Worm in 5,500 repositories of Tarn'), countedIn('Tarn worm in 5,900 repositories'), 'en')` →
 * `['5,500 repositories', '5,900 repositories']`
 */
export function differingNumbers(one: Counted, other: Counted, language: string): readonly [string, string] | undefined {
  const [mine, theirs] = [one.counts, other.counts]
  for (const count of mine) {
    const against = theirs.find(({ of, kind }) => of === count.of && kind === count.kind)
    if (against === undefined || isSameValue(count, against) || !areOfOneSize(count, against)) continue
    const isOnly = (counts: readonly Quantity[]): boolean => counts.filter(({ of }) => of === count.of).length === 1
    if (isOnly(mine) && isOnly(theirs) && isOneThing(one.text, other.text, language)) return [count.what, against.what]
  }
  return undefined
}

/** A sentence with what it counts by name. */
export type Counted = { readonly text: string; readonly counts: readonly Quantity[] }

/** Reads a sentence: `of 5,500 repositories and 3 %` counts repositories. */
export function countedIn(text: string): Counted {
  return { text, counts: quantitiesOf(text).filter(({ of }) => of !== '' && of !== 'money' && of !== 'share') }
}

/** Three times as many are more likely of another thing. */
function areOfOneSize(one: Quantity, other: Quantity): boolean {
  const [least, most] = [Math.min(one.value, other.value), Math.max(one.value, other.value)]
  return most <= least * ratioMax
}

const ratioMax = 3

function isOneThing(one: string, other: string, language: string): boolean {
  const [mine, theirs] = [contentWords(one, language), contentWords(other, language)]
  const shared = [...mine].filter((word) => theirs.has(word)).length
  return shared >= sharedMin && shared >= Math.min(mine.size, theirs.size) * sharedShareMin
}
