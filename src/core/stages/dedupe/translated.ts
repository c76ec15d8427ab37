import { commonOrder } from '../../text/common-order.ts'
import { commonShare } from '../../text/common-share.ts'

/** What tells a translation: its language, its address without marks of language, what no translation changes. Texts as hashes. */
export type Translatable = {
  readonly language: string
  /** The registrable host. */
  readonly site: number
  readonly address: number
  /** The address without marks of language; 0 where it is too short to tell. */
  readonly page: number
  /** Addresses it links to. */
  readonly links: readonly number[]
  readonly figures: readonly string[]
  /** How much it says, in words; a character of an unspaced script counts half. */
  readonly weight: number
}

/**
 * How sure it is, 0 to 1, that one of two texts is the other one in another language: the same numbers, versions and ids in the
 * same order, and about the same length. Where one links to the other, or both stand at one site, three of them and most in
 * common are enough; at one site the same address but for the language is, too. Of strangers, the one must have six and none
 * that the other has not; eight may come in any order. Two reports of one happening share numbers, often in the order of the
 * announcement they both read, but each has some of its own. 0 where a language is not known.
 */
export function translatedShare(one: Translatable, other: Translatable): number {
  if (one.language === other.language || one.language === 'und' || other.language === 'und') return 0
  const isOneSite = one.site === other.site
  if (isOneSite && one.page !== 0 && one.page === other.page) return 1
  const [shorter, longer] = one.weight <= other.weight ? [one.weight, other.weight] : [other.weight, one.weight]
  if (shorter * lengthsApart < longer) return 0
  const [mine, theirs] = [new Set(one.figures), new Set(other.figures)]
  const fewest = Math.min(mine.size, theirs.size)
  const inOrder = commonOrder(one.figures, other.figures) / Math.max(one.figures.length, other.figures.length, 1)
  if (isOneSite || one.links.includes(other.address) || other.links.includes(one.address)) return fewest < figuresWhereTied ? 0 : inOrder
  if (fewest < figuresMin || commonShare(mine, theirs) < 1) return 0
  return fewest < figuresInAnyOrder ? inOrder : 1
}

const figuresMin = 6
const figuresWhereTied = 3
/** Chinese and Japanese turn the order of a sentence round. */
const figuresInAnyOrder = 8
/** A translation into another family of languages has up to twice the words; a report that says twice as much is its own. */
const lengthsApart = 2
