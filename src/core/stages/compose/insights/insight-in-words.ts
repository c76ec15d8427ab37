import type { Claim } from '../../../model/edition.ts'
import { idOf } from '../../../model/ids.ts'
import { type BearsOptions, bears } from '../../check/bears.ts'
import { ownWords } from '../../check/own-words.ts'
import { tokensOf } from '../../check/tokens.ts'
import { negations } from '../../check/word-classes.ts'
import { masked, unmasked } from './masked.ts'

/**
 * An insight in a model’s words, over the counted fact that it says again: `said` is the model’s sentence over the fact without its
 * headlines. It must hold the fact’s numbers, names, denials and headlines, each as often, no others, and be borne by the fact as
 * any worded sentence is by its passage; else undefined, and our own words stand. The numbers it cites stay the counted ones.
 */
export function insightInWords(
  claim: Claim,
  said: string,
  { editionId, ...options }: BearsOptions & { readonly editionId: string },
): Claim | undefined {
  const fact = masked(claim.text)
  const text = unmasked(said, fact.headlines)
  if (text === undefined || tellingOf(said) !== tellingOf(fact.text)) return undefined
  const own = ownWords(tokensOf(said), tokensOf(fact.text), 'en').filter((word) => !countingWords.has(word))
  if (own.length > 0 || !bears(said, [fact.text], options).isBorne) return undefined
  return { ...claim, id: idOf('claim', editionId, 'insight', text), text, wording: 'model' }
}

/** Words for “are about”, by which nothing else is said. */
const countingWords = new Set(['concern', 'concerns', 'cover', 'covers', 'deal', 'deals', 'tell', 'tells', 'mention', 'mentions', 'count'])

/** What may be neither added nor lost nor changed: numbers, dates, names and denials, in one order. */
function tellingOf(text: string): string {
  const telling = tokensOf(text).filter(({ kind, word, isCapital, isFirst }) => {
    return kind === 'number' || kind === 'date' || negations.has(word) || (kind === 'word' && isCapital && !isFirst)
  })
  return telling
    .map(({ form }) => form)
    .toSorted()
    .join(' ')
}
