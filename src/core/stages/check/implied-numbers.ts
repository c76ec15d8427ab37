import type { Token } from './tokens.ts'

const above = new Set(['over', 'above', 'than', 'least', 'exceeding', 'exceeded', 'exceeds'])
const below = new Set(['under', 'below', 'nearly', 'almost'])
const fewer = new Set(['less', 'fewer'])
/** `over 250` is said of 300, and hardly of 400. */
const boundMax = 1.25
const tokensMax = 4_000

/**
 * Whether a number that no passage has follows from one that it has: `over 7 million` from 7,482,500, `nearly 20` from 19, `the 12th
 * century` from 1183, `the 1930s` from 1935. `at` is the place of the number in the claim.
 */
export function isImplied(claim: readonly Token[], at: number, passages: readonly (readonly Token[])[]): boolean {
  const held = impliedBy(claim, at)
  return held !== undefined && passages.some((tokens) => tokens.slice(0, tokensMax).some((token) => held(token)))
}

/** What a number of a passage has to be for the claim’s one to follow; undefined where only the same one will do. */
function impliedBy(claim: readonly Token[], at: number): ((token: Token) => boolean) | undefined {
  const { form = '', word = '' } = claim[at] ?? {}
  const century = /^#(\d{1,2})th$/.exec(form)
  if (century !== null && claim[at + 1]?.word === 'century') return between((Number(century[1]) - 1) * 100, Number(century[1]) * 100 - 1)
  const decade = /^(\d{3}0)s$/.exec(word)
  if (decade !== null) return between(Number(decade[1]), Number(decade[1]) + 9)
  const value = numberIn(form)
  const [before = '', second = ''] = [claim[at - 1]?.word, claim[at - 2]?.word]
  if (value === undefined || value === 0) return undefined
  if (below.has(before) || (before === 'to' && second === 'up') || (before === 'than' && fewer.has(second)))
    return between(value / boundMax, value)
  return above.has(before) ? between(value, value * boundMax) : undefined
}

function between(least: number, most: number): (token: Token) => boolean {
  return ({ form }) => {
    const value = numberIn(form)
    return value !== undefined && value >= least && value <= most
  }
}

function numberIn(form: string): number | undefined {
  const found = /^#(\d{1,15}(?:\.\d{1,6})?)$/.exec(form)
  return found === null ? undefined : Number(found[1])
}
