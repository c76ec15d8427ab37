import { sentencesOf } from '../../languages/sentences.ts'
import { abbreviated } from './abbreviations.ts'
import { differencesOf } from './differences.ts'
import { inverted } from './inverted.ts'
import { lackingOf, unquoted } from './lacking.ts'
import { densityOf, likenessOf, type Nearest, type Source, sourceOf, takenOf } from './likeness.ts'
import { substituted } from './substituted.ts'
import { type Token, tokensOf, unspaced } from './tokens.ts'

/** What a claim’s passages hold of it, and what they lack. */
export type Bearing = {
  readonly isBorne: boolean
  /** Share of the claim’s content words that the passages hold, 0 to 1. */
  readonly coverage: number
  /** Names, numbers, quotations and turns by which the claim differs from its passages, or which they lack. */
  readonly missing: readonly string[]
  /** Names the claim begins with and the passages do not: they may say “it”. Whoever knows the report can tell. */
  readonly unnamed: readonly string[]
}

export type BearsOptions = {
  /** A claim that shares so much with one stretch, word for word, is held to its words; 0 to 1. */
  readonly closeMin: number
  /** Smallest share of its content words that one passage and three in a row must hold between them, where there is one passage. */
  readonly nearMin: number
  /** So much more for each time the passages are e times as many: the more there are, the more is alike by chance. */
  readonly nearPerPassages: number
}

/** A stretch that is twice as long as the claim tells more than the claim, and is no copy of it. */
const denseMin = 0.5
/** What one passage holds counts for this share, what three in a row hold for the rest. */
const oneShare = 0.25
/** From here on a stretch says so much of the same that a name in another’s place is the other’s. */
const akinMin = 0.55
/** Stretches are as near as the nearest one within so much: either may be what the claim says again. */
const tieShare = 0.02
const passagesMax = 1_000

/**
 * Whether passages bear a claim, without a model, sentence by sentence. A quotation must stand there exactly. A sentence that is
 * nearly a passage’s own words is laid along it, and what differs decides (`differencesOf`): of one that was cut out, too, whether what
 * was left away turns it. One in other words must find every number, date, name, office, denial and superlative in the passages, and
 * enough of its words in one of them. How the numbers were chosen stands in decision 31.
 * `bears('Tarn 4.1 is out.', ['Tarn 4.0 is out.'], options)` → `{ isBorne: false, missing: ['4.1'], … }`
 */
export function bears(claim: string, passages: readonly string[], options: BearsOptions): Bearing {
  const known = passages.slice(0, passagesMax)
  const source = sourceOf(known)
  const parts = sentencesOf(claim, 'en').map(({ text }) => abbreviated(tokensOf(text), source.abbreviations))
  const bearings = parts.filter((tokens) => tokens.length > 0).map((tokens) => sentenceBorne(tokens, source, options))
  const missing = [...unquoted(claim, known), ...bearings.flatMap((one) => one.missing)]
  return {
    isBorne: bearings.length > 0 && missing.length === 0 && bearings.every(({ isBorne }) => isBorne),
    coverage: bearings.reduce((least, one) => Math.min(least, one.coverage), bearings.length === 0 ? 0 : 1),
    missing,
    unnamed: bearings.flatMap(({ unnamed }) => unnamed),
  }
}

function sentenceBorne(claim: readonly Token[], source: Source, options: BearsOptions): Bearing {
  const { nearest, coverage, ofOne, ofThree } = likenessOf(claim, source)
  const best = nearest[0]?.alignment.share ?? 0
  const close = nearest.filter((one) => {
    return nearness(one) >= options.closeMin && one.alignment.share >= best - tieShare && densityOf(claim, one) >= denseMin
  })
  const differing = close.map((one) => differencesOf(claim, one.tokens, one.alignment).grave)
  // One that says it is enough: another may say the same of another version.
  if (differing.length > 0 && differing.every((grave) => grave.length > 0)) {
    return { isBorne: false, coverage, missing: differing[0] ?? [], unnamed: [] }
  }
  const { missing: lacking, unnamed } = lackingOf(claim, source, nearest[0] ?? nothing)
  const isAkin = best >= akinMin && nearest[0] !== undefined && densityOf(claim, nearest[0]) >= denseMin
  const turned = source.passages.some((tokens) => inverted(claim, tokens) !== undefined)
  const missing = [...lacking, ...(isAkin ? substituted(claim, nearest[0] ?? nothing) : []), ...(turned ? ['who did it to whom'] : [])]
  const near = oneShare * ofOne + (1 - oneShare) * ofThree
  const nearMin =
    (isUnspaced(claim) ? characterTimes : 1) * options.nearMin + options.nearPerPassages * Math.log(Math.max(1, source.passages.length))
  return { isBorne: missing.length === 0 && near >= nearMin, coverage, missing, unnamed }
}

/** Single characters meet by chance more often than words do. */
const characterTimes = 2

function isUnspaced(claim: readonly Token[]): boolean {
  return claim.filter(({ word }) => unspaced.test(word)).length * 2 > claim.length
}

/** A claim that says a passage’s sentence and more is as near as one that says a part of it: the mean of both shares, where that is more. */
function nearness(one: Nearest): number {
  const { share } = one.alignment
  return share < akinMin ? share : Math.max(share, (share + takenOf(one)) / 2)
}

const nothing: Nearest = { tokens: [], alignment: { pairs: [], share: 0 } }
