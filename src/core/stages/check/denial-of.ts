import { isContent } from './likeness.ts'
import { sameWords } from './same-words.ts'
import type { Token } from './tokens.ts'
import { conditions, doubts, negations, sayings } from './word-classes.ts'

/** `no sale`, `denied the sale`; and `not`, where it is said of what is or was: `would not` leaves open what is. */
const denying = new Set(['no', 'denied', 'denies', 'deny'])
const auxiliaries = new Set('did does do has have had is are was were'.split(' '))
/** After these, or beside them, a denial is no plain one: `not only`, `no longer`, `has not yet`, `who have not`. */
const limiting = new Set(
  'only just merely all every always more less fewer longer necessarily yet still far until who those should must'.split(' '),
)
/** So many words after the denial are what is denied. */
const deniedMax = 8
/** A sentence is no longer than that. */
const tokensMax = 80

/**
 * Whether a sentence plainly denies what another one tells: the deed right behind its “no” or “not” and one more word that follows
 * stand in the other one, which denies and doubts nothing, and both name the same.
 * `isDenialOf(tokensOf('The registry of Fen said there was no sale of the lake.'), tokensOf('The mayor of Fen sold the lake'))` → true
 */
export function isDenialOf(sentence: readonly Token[], told: readonly Token[]): boolean {
  const [mine, theirs] = [sentence.slice(0, tokensMax), told.slice(0, tokensMax)]
  if (theirs.some(({ word }) => negations.has(word) || doubts.has(word) || conditions.has(word))) return false
  if (mine.some(({ word }) => conditions.has(word) || limiting.has(word))) return false
  const isTold = (token: Token): boolean => theirs.some((other) => isSame(token, other))
  const at = mine.findIndex(({ word }) => negations.has(word))
  if (mine.filter(({ word }) => negations.has(word)).length !== 1 || !isPlain(mine, at, isTold)) return false
  const [deed, ...rest] = mine.slice(at + 1, at + 1 + deniedMax).filter(isContent)
  const names = mine.filter(({ isCapital, isFirst }) => isCapital && !isFirst).filter(isContent)
  // “Did not say that …” denies no deed.
  return deed !== undefined && !deed.isCapital && !sayings.has(deed.word) && isTold(deed) && rest.some(isTold) && names.some(isTold)
}

/** Whether a sentence says one “no”, “not” or “denied” at all. */
export function isDenying(sentence: readonly Token[]): boolean {
  return sentence.some(({ word }) => word === 'not' || denying.has(word))
}

/** `no`, `denied`; and `did not` where the other one tells of the same one. */
function isPlain(tokens: readonly Token[], at: number, isTold: (token: Token) => boolean): boolean {
  const { word = '' } = tokens[at] ?? {}
  if (word !== 'not') return denying.has(word)
  const subject = tokens.slice(0, at).findLast(isContent)
  return auxiliaries.has(tokens[at - 1]?.word ?? '') && subject !== undefined && isTold(subject)
}

function isSame(one: Token, other: Token): boolean {
  return one.form === other.form || sameWords.get(one.word)?.includes(other.word) === true
}
