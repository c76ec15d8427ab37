import type { Run } from './differences.ts'
import { isContent } from './likeness.ts'
import type { Token } from './tokens.ts'
import { findings, sayings } from './word-classes.ts'

/** A claim and its source, laid along each other. */
export type Laid = {
  readonly claim: readonly Token[]
  readonly source: readonly Token[]
  readonly pairs: readonly (number | undefined)[]
}

/**
 * Whether words put in right before a kept “said” stand there for others, or come with a “said” of their own before or behind all else:
 * somebody else says it.
 * `The union said it was safe` against `Holm said it was safe` → true
 */
export function isOtherSpeaker({ from, tokens }: Run, { claim, source, pairs }: Laid): boolean {
  if (tokens.some((token) => tells(token)) && (from === 0 || from + tokens.length === claim.length)) return true
  const behind = claim.findIndex((token, at) => at >= from + tokens.length && isContent(token))
  const to = pairs[behind]
  if (to === undefined || !tells(claim[behind])) return false
  const before = source.findLastIndex((token, at) => at < to && isContent(token))
  return before !== -1 && to - before <= reach && source[to]?.isFirst === false && !pairs.includes(before)
}

/** `has`, `also` and the like stand between who says it and “said”. */
const reach = 3

/**
 * Whether a name stands beside the same “said” in both, only on the other side of it: `says Holm` and `Holm says`.
 */
export function isSameSpeaker(run: Run, other: Run, { claim, source }: Laid): boolean {
  const isSame = run.tokens.length === other.tokens.length && run.tokens.every(({ form }, at) => other.tokens[at]?.form === form)
  return isSame && isBesideSaying(run, claim) && isBesideSaying(other, source)
}

function isBesideSaying({ from, tokens }: Run, all: readonly Token[]): boolean {
  return tells(all[from - 1]) || tells(all[from + tokens.length])
}

function tells(token: Token | undefined): boolean {
  return token !== undefined && (sayings.has(token.word) || findings.has(token.word))
}
