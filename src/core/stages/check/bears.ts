/** What a claim’s passages hold of it, and what they lack. */
export type Bearing = {
  readonly isBorne: boolean
  /** Share of the claim’s content words that the passages hold, 0 to 1. */
  readonly coverage: number
  /** Names, numbers, quotations and negations that the passages lack. */
  readonly missing: readonly string[]
}

export type BearsOptions = {
  /** Smallest share of content words that must stand in the passages. */
  readonly coverageMin: number
  /** Smallest share of the claim’s words in the one passage that is nearest to it. */
  readonly nearestMin: number
}

/**
 * Whether passages bear a claim, without a model: every number, name and quotation of the claim stands in them, enough of
 * its words do, one passage is near enough to be what it says, and neither denies what the other affirms.
 * A claim that is a stretch of a passage, word for word, is borne.
 */
export function bears(claim: string, passages: readonly string[], options: BearsOptions): Bearing {
  const said = fold(claim)
  const texts = passages.map(fold)
  if (said !== '' && texts.some((text) => text.includes(said))) return { isBorne: true, coverage: 1, missing: [] }

  const all = texts.join('\n')
  const words = contentWords(said)
  const held = stemSet(all)
  const coverage = share(words, held)
  const nearest = nearestOf(words, passages)
  const missing = [
    ...numbersOf(claim).filter((number) => !hasNumber(number, all)),
    ...namesOf(claim).filter((name) => !held.has(stem(fold(name)))),
    ...quotesOf(claim).filter((quote) => !all.includes(fold(quote))),
    ...(nearest.text !== undefined && isDenial(claim) !== isDenial(nearest.text) ? ['a negation'] : []),
  ]
  const isBorne = missing.length === 0 && coverage >= options.coverageMin && nearest.share >= options.nearestMin
  return { isBorne, coverage, missing }
}

/** Lower case, one kind of quotation mark and dash, single blanks: texts that differ only in type-setting are equal. */
function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’‚`]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[‐‑‒–—]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
}

const smallWords = new Set(
  'a an the and or but of in on at to for from by with as is are was were be been being has have had do does did it its his her their they he she that this these those which who whom whose will would can could may might should than then there also into over after before about during while more most very such some any all both each other one said says according'.split(
    ' ',
  ),
)

function contentWords(text: string): readonly string[] {
  return (text.match(/[\p{L}\p{N}]+(?:['.-][\p{L}\p{N}]+)*/gu) ?? []).filter((word) => !smallWords.has(word)).map(stem)
}

/** A light suffix cut (after Harman’s S-stemmer, 1991, with -ed and -ing): enough to meet “patched” with “patches”. */
function stem(word: string): string {
  if (word.length < 5) return word.replace(/(?<=..)'?s$/, '')
  return word
    .replace(/'s$/, '')
    .replace(/ies$/, 'y')
    .replace(/(?:ing|ed|es|s|ly)$/, '')
    .replace(/e$/, '')
}

function stemSet(text: string): ReadonlySet<string> {
  return new Set((text.match(/[\p{L}\p{N}]+/gu) ?? []).flatMap((word) => [stem(word), word]).concat(contentWords(text)))
}

function share(words: readonly string[], held: ReadonlySet<string>): number {
  if (words.length === 0) return 0
  return words.filter((word) => held.has(word)).length / words.length
}

function nearestOf(words: readonly string[], passages: readonly string[]): { text: string | undefined; share: number } {
  let best: { text: string | undefined; share: number } = { text: undefined, share: 0 }
  for (const text of passages) {
    const found = share(words, stemSet(fold(text)))
    if (found > best.share) best = { text, share: found }
  }
  return best
}

const numberWords = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']

function numbersOf(claim: string): readonly string[] {
  return (claim.match(/\d+(?:[.,]\d+)*/g) ?? []).map((number) => number.replace(/,(?=\d{3})/g, ''))
}

function hasNumber(number: string, folded: string): boolean {
  const plain = folded.replace(/(?<=\d),(?=\d{3})/g, '')
  const at = plain.indexOf(number)
  if (at >= 0 && numbersOf(plain).includes(number)) return true
  const word = numberWords[Number(number)]
  return word !== undefined && new RegExp(`\\b${word}\\b`).test(plain)
}

/** Capitalized words within a sentence; the first word is a name only when more than its first letter is capital. */
function namesOf(claim: string): readonly string[] {
  const inside = claim.match(/(?<=[\p{Ll}\p{N},;:)]\s["“(]?)\p{Lu}[\p{L}\p{N}]+/gu) ?? []
  const first = claim.match(/^\p{Lu}{2,}\b|^\p{Lu}\p{Ll}+\p{Lu}\p{L}*/u) ?? []
  return [...inside, ...first]
}

function quotesOf(claim: string): readonly string[] {
  return (claim.match(/“[^”]{8,}”|"[^"]{8,}"/g) ?? []).map((quote) => quote.slice(1, -1).replace(/[.,]$/, ''))
}

function isDenial(text: string): boolean {
  return /\b(?:not|no|never|none|nobody|nothing|neither|nor|without|cannot|denied|denies|refused|failed to)\b|n['’]t\b/i.test(text)
}
