import type { Token } from './tokens.ts'
import { formWords } from './word-classes.ts'

/** Which token of a source each token of a claim stands for, in order; undefined for one that has none. */
export type Alignment = {
  readonly pairs: readonly (number | undefined)[]
  /** Share of the claim’s tokens that have one, form words counting a quarter, 0 to 1. */
  readonly share: number
}

/**
 * Lays a claim along a source: the common subsequence of their tokens that is heaviest, where a form word weighs less than another
 * and neighbors that stay neighbors weigh more (after Needleman & Wunsch, 1970, and Hunt & Szymanski, 1977). Costs the
 * product of both lengths: a claim has some dozen tokens, a source some hundred.
 */
export function align(claim: readonly Token[], source: readonly Token[]): Alignment {
  const width = source.length + 1
  // The best weight up to here, and the best where these two are paired.
  const best = new Float32Array((claim.length + 1) * width)
  const paired = new Float32Array((claim.length + 1) * width)
  for (const [at, token] of claim.entries()) {
    const weight = weightOf(token)
    for (let to = 0; to < source.length; to += 1) {
      const here = (at + 1) * width + to + 1
      const before = at * width + to
      const isSame = source[to]?.form === token.form
      const joined = (paired[before] ?? 0) > 0 ? (paired[before] ?? 0) + neighborWeight : 0
      paired[here] = isSame ? weight + Math.max(best[before] ?? 0, joined) : 0
      best[here] = Math.max(paired[here] ?? 0, best[at * width + to + 1] ?? 0, best[(at + 1) * width + to] ?? 0)
    }
  }
  const pairs = traced(claim.length, { width, best, paired })
  const whole = claim.reduce((sum, token) => sum + weightOf(token), 0)
  const held = claim.reduce((sum, token, at) => (pairs[at] === undefined ? sum : sum + weightOf(token)), 0)
  return { pairs, share: whole === 0 ? 0 : held / whole }
}

const neighborWeight = 0.3
const formWeight = 0.25

/** How much a token counts: a form word a quarter of another one. */
export function weightOf({ word, kind }: Token): number {
  return kind === 'word' && formWords.has(word) ? formWeight : 1
}

type Table = { readonly width: number; readonly best: Float32Array; readonly paired: Float32Array }

/** Goes back from the end along the heaviest way; a pair is preferred that goes on to the left. */
function traced(length: number, { width, best, paired }: Table): readonly (number | undefined)[] {
  const pairs: (number | undefined)[] = Array.from({ length })
  let at = length
  let to = width - 1
  let isJoined = false
  while (at > 0 && to > 0) {
    const here = at * width + to
    const isPaired = (paired[here] ?? 0) > 0 && (isJoined || (paired[here] ?? 0) >= (best[here] ?? 0))
    if (isPaired) {
      pairs[at - 1] = to - 1
      const before = (at - 1) * width + to - 1
      isJoined = (paired[before] ?? 0) > 0 && (paired[before] ?? 0) + neighborWeight >= (best[before] ?? 0)
      at -= 1
      to -= 1
    } else if ((best[at * width + to - 1] ?? 0) >= (best[(at - 1) * width + to] ?? 0)) to -= 1
    else at -= 1
  }
  return pairs
}
