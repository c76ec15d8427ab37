import type { Article, Passage } from '../../model/article.ts'

/** Shortest and longest sentence an edition prints, in words; for languages without spaces, in characters. */
const sentenceLimits = { wordsMin: 7, wordsMax: 46, charsMin: 14, charsMax: 150 } as const

// A sentence that begins so leans on the one before it; alone it would say nothing or something else.
const leaning =
  /^(?:["“‘'(]*)(?:he|she|it|they|this|that|these|those|its|his|her|their|such|both|but|and|or|so|yet|however|moreover|furthermore|additionally|also|meanwhile|then|thus|therefore|instead|still|otherwise|nevertheless|nonetheless|similarly|likewise|consequently|hence|besides|here|there|which|who|for example|for instance|in addition|in other words|as a result|in particular|in fact|of course|unfortunately|fortunately|finally|first|second|third|next|now|again|later|elsewhere|since (?:then|that)|after that|before that|by then|until then|at th(?:e|at) time|to (?:do so|that end)|as such|with (?:this|that)|in (?:this|that)|at this|for this|on top of|that said|even so|of (?:these|those)|among them|one of them|each of|if you|when you|once you)\b/iu

// The reader of an edition is neither the one who speaks here nor the one who is spoken to.
const personal = /\b(?:i|i’m|i'm|i’ve|i've|me|my|mine|we|we’re|we're|we’ve|we've|us|our|ours|you|your|yours|let’s|let's)\b/iu

// What points to another place of its own text says nothing without it.
const pointing =
  /\b(?:(?:previous|earlier|last|next) (?:post|article|section|chapter|part)|(?:see|shown|listed|described|mentioned|noted) (?:above|below|earlier)|as (?:above|below|follows)|the (?:former|latter)|the following|this (?:pattern|approach|section|guide|tutorial|page|table|figure|example))\b/iu

// What is left of a character’s code that a source wrote twice over is no text.
const brokenMarks = /&#|#;|#x?[\da-f]{1,6};|&[a-z]{2,8};/iu

const boilerplate =
  /subscribe|sign up|newsletter|cookie|read more|continue reading|click here|share this|all rights reserved|follow us|appeared first on|learn more|this (?:post|article|video|episode)|affiliate|advertis|photo:|image:|credit:|getty|comments? url|article url|points:|submitted by|\[link\]|\[comments\]|table of contents|sponsored/iu

/**
 * Whether a passage can stand alone in an edition: a whole statement of a sensible length, that leans on nothing before
 * it, speaks to nobody, is neither boilerplate nor an order to machines, and not longer than its publisher lets be quoted.
 */
export function isQuotable(passage: Passage, article: Article): boolean {
  const text = passage.text.trim()
  if (passage.part !== 'body' || text.length > (article.rights?.quoteCharsMax ?? text.length)) return false
  if (!hasFittingLength(text, article.language)) return false
  if (!/[.!。！）)"”’»]$/u.test(text) || /[?？]/u.test(text) || /…|\.\.\./u.test(text)) return false
  if (/\s[,.;:!]|https?:|www\.|[{}<>|\\]|\p{Extended_Pictographic}/u.test(text) || /[:;]$/.test(text) || brokenMarks.test(text))
    return false
  if (!/^["“‘'«「『(]*[\p{Lu}\p{Lo}\p{N}]|^[a-z]+[A-Z\d]/u.test(text)) return false
  if (leaning.test(text) || hasNamelessOwner(text) || personal.test(outsideQuotes(text)) || boilerplate.test(text) || pointing.test(text))
    return false
  if (!hasBalancedMarks(text) || isShouting(text)) return false
  return !article.instructions.some((instruction) => instruction.text.includes(text) || text.includes(instruction.text))
}

// “The company” is somebody only after the name was said.
const nameless =
  /\b(?:the|this) (?:company|firm|startup|start-up|vendor|maker|agency|organi[sz]ation|foundation|duo|trio|group|team)(?:['’]s)?\b/giu

function hasNamelessOwner(text: string): boolean {
  return [...text.matchAll(nameless)].some((found) => {
    const before = text.slice(0, found.index)
    const after = text.slice(found.index + found[0].length)
    const isNamedAfter = /^,? \p{Lu}/u.test(after)
    return !isNamedAfter && !/(?<=\s)\p{Lu}[\p{L}\d]|^\p{Lu}[\p{L}\d]*\p{Lu}/u.test(before)
  })
}

function hasFittingLength(text: string, language: string): boolean {
  if (/^(?:zh|ja|th)$/.test(language)) return text.length >= sentenceLimits.charsMin && text.length <= sentenceLimits.charsMax
  const words = text.split(/\s+/).length
  return words >= sentenceLimits.wordsMin && words <= sentenceLimits.wordsMax && text.length <= 420
}

function outsideQuotes(text: string): string {
  return text.replace(/“[^”]*”|"[^"]*"|«[^»]*»/gu, ' ')
}

function hasBalancedMarks(text: string): boolean {
  const count = (mark: RegExp): number => (text.match(mark) ?? []).length
  return count(/“/g) === count(/”/g) && count(/"/g) % 2 === 0 && count(/\(/g) === count(/\)/g) && count(/«/g) === count(/»/g)
}

function isShouting(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? []
  const upper = text.match(/\p{Lu}/gu) ?? []
  return upper.length > letters.length * 0.5 && letters.length > 0
}
