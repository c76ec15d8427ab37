import { type Deed, deeds } from './deeds.ts'

export type FoundDeed = Pick<Deed, 'id' | 'title'> & {
  /** As it stands in the text. */
  readonly what: string
}

/**
 * The deeds a sentence reports as done, each once. What could, may, will or did not happen is none; what happened long since is
 * no news, but known.
 * `deedsIn('Police arrested two men', 'news')` → arrest; `deedsIn('The flaw could be exploited in attacks', 'news')` → none;
 * `deedsIn('A recently patched flaw', 'known')` → fix
 */
export function deedsIn(text: string, as: 'news' | 'known'): readonly FoundDeed[] {
  const part = text.slice(0, textMax)
  return deeds.flatMap(({ id, title, words }, at) => {
    // Most sentences tell of none, and asking first is cheaper than looking for every mention.
    if (!words.test(part)) return []
    const found = mentionsOf(part, everywhere[at] ?? never).find(({ index }) => {
      const before = part.slice(Math.max(0, index - reach), index)
      return !isOnlyPossible(before) && (as === 'known' || !isLongSince(before))
    })
    return found === undefined ? [] : [{ id, title, what: found[0] }]
  })
}

/** One mention may be a guess and the next one a report. */
function mentionsOf(text: string, words: RegExp): readonly RegExpExecArray[] {
  return text.matchAll(words).take(mentionsMax).toArray()
}

const never = /(?!)/g
const everywhere = deeds.map(({ words }) => new RegExp(words, `${words.flags}g`))
const mentionsMax = 5
const textMax = 2_000
const reach = 40

/** The words before one say that it did not happen, or not yet. “To” begins a purpose, but before “the” and its like it is a place. */
function isOnlyPossible(before: string): boolean {
  return /\b(?:could|may|might|would|can|cannot|should|must|to(?! (?:an?|its|the|their)\b)|if|unless|until|before|whether|plans?|not|never|no|nobody|none|without|un|yet|how|potential|possible|potentially|possibly|were it)(?:[ -](?!and\b|but\b)\p{L}{1,14}){0,3}[ -]$|n['’]t (?:\p{L}{1,12} ){0,2}$/iu.test(
    before,
  )
}

/** The words before one say that it happened before this. */
function isLongSince(before: string): boolean {
  return /\b(?:recently|previously|already|earlier|since)(?:[ -](?!and\b|but\b)\p{L}{1,14}){0,3}[ -]$/iu.test(before)
}
