import { type Deed, deeds } from './deeds.ts'

export type FoundDeed = Pick<Deed, 'id' | 'title'> & {
  /** As it stands in the text. */
  readonly what: string
}

/**
 * The deeds a sentence reports as done, each once. What could, may, will or did not happen is none.
 * `deedsIn('Police arrested two men')` → arrest; `deedsIn('The flaw could be exploited in attacks')` → none
 */
export function deedsIn(text: string): readonly FoundDeed[] {
  const part = text.slice(0, textMax)
  return deeds.flatMap(({ id, title, words }) => {
    const found = words.exec(part)
    return found === null || isOnlyPossible(part.slice(Math.max(0, found.index - reach), found.index))
      ? []
      : [{ id, title, what: found[0] }]
  })
}

const textMax = 2_000
const reach = 40

/** The words before one say that it did not happen, not yet, or long since. */
function isOnlyPossible(before: string): boolean {
  return /\b(?:could|may|might|would|can|cannot|should|must|to|if|unless|until|before|whether|plans?|not|never|no|nobody|none|without|un|yet|how|potential|possible|recently|previously|already|earlier|since|potentially|possibly|were it)(?:[ -](?!and\b|but\b)\p{L}{1,14}){0,3}[ -]$|n['’]t (?:\p{L}{1,12} ){0,2}$/iu.test(
    before,
  )
}
