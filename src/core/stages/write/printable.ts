import type { Article, Passage } from '../../model/article.ts'
import { marksIn } from '../../text/marks-in.ts'

/** Shortest and longest sentence an edition prints, in words; for languages without spaces, in characters. */
const sentenceLimits = { wordsMin: 7, wordsMax: 46, charsMin: 14, charsMax: 150 } as const

// The reader of an edition is neither the one who speaks here nor the one who is spoken to. “US” is a country.
const personal =
  /\b(?:I|I[’'](?:m|ve|d|ll)|[Mm]e|[Mm]y|[Mm]ine|[Ww]e|[Ww]e[’'](?:re|ve|ll|d)|us|[Oo]urs?|[Yy]ou|[Yy]ou[’'](?:re|ve|ll|d)|[Yy]ours?|[Ll]et[’']s)\b/u

// What points to another place of its own text says nothing without it.
const pointing =
  /\b(?:(?:previous|earlier|last|next) (?:post|article|section|chapter|part)|(?:see|shown|listed|described|mentioned|noted) (?:above|below|earlier)|as (?:above|below|follows)|the (?:former|latter)|the following|[;:(] ?see (?:also )?\S{2,40}|this (?:pattern|approach|section|guide|tutorial|page|table|figure|example))\b/iu

// What is left of a character’s code that a source wrote twice over is no text.
const brokenMarks = /&#|#;|#x?[\da-f]{1,6};|&[a-z]{2,8};/iu

const boilerplate =
  /\bsubscribe (?:to|now|for|today|here)\b|\bsign up\b|\bnewsletter\b|\bcookie (?:policy|settings|consent)\b|\b(?:accept|use|uses) cookies\b|read more|continue reading|click here|share this|all rights reserved|\bfollow us\b|appeared first on|learn more|this (?:post|article|video|episode)\b|affiliate (?:link|commission)|\badvertisements?\b|photo:|image:|(?<!cvss )credit:|getty images|comments? url|article url|\bpoints: ?\d|submitted by|\[link\]|\[comments\]|table of contents|(?<!-)\bsponsored (?:by|post|content|link)/iu

/**
 * Whether a text is a whole statement of a sensible length that an edition may print, be it alone or behind another: with its end
 * and all its marks, spoken to nobody, neither boilerplate nor an order to machines, and not longer than its publisher lets be
 * quoted. `text` is the passage’s own, or what trimming left of it.
 */
export function isPrintable(text: string, passage: Passage, article: Article): boolean {
  // The citation shows the whole passage, however short the sentence is.
  const { length } = passage.text
  if (passage.part !== 'body' || length > (article.rights?.quoteCharsMax ?? length)) return false
  if (!hasFittingLength(text, article.language)) return false
  if (!/[.!。！）)"”’»」』]$/u.test(text) || /[?？]/u.test(text) || /…|\.\.\./u.test(text)) return false
  // An item of a list, by its number.
  if (/^\d{1,2}[.)]\s/u.test(text)) return false
  if (/\s(?:[,;:!]|\.(?![\p{L}\d]))|https?:|www\.|[{}<>|\\]|\p{Extended_Pictographic}/u.test(text) || /[:;]$/.test(text)) return false
  if (!/^["“‘'«「『(]*[\p{Lu}\p{Lo}\p{N}@]|^[a-z]+[A-Z\d]|^[a-z]+[_-][a-z\d]/u.test(text)) return false
  if (brokenMarks.test(text) || personal.test(outsideQuotes(text)) || boilerplate.test(text) || pointing.test(text)) return false
  if (!hasBalancedMarks(text) || isShouting(text) || endsOnAbbreviation(text)) return false
  return !article.instructions.some((instruction) => instruction.text.includes(passage.text) || passage.text.includes(instruction.text))
}

function hasFittingLength(text: string, language: string): boolean {
  if (/^(?:zh|ja|th)$/.test(language)) return text.length >= sentenceLimits.charsMin && text.length <= sentenceLimits.charsMax
  const words = text.split(/\s+/).length
  return words >= sentenceLimits.wordsMin && words <= sentenceLimits.wordsMax && text.length <= 420
}

function outsideQuotes(text: string): string {
  return text.replace(/“[^”]*”|"[^"]*"|«[^»]*»/gu, ' ')
}

const pairs = ['“”', '()', '«»', '「」', '『』', '（）', '[]'] as const

function hasBalancedMarks(text: string): boolean {
  const isEven = (mark: string): boolean => marksIn(text, mark) % 2 === 0
  return isEven('"') && isEven('`') && pairs.every((pair) => marksIn(text, pair.charAt(0)) === marksIn(text, pair.charAt(1)))
}

/** A text that was cut behind “U.S.” looks whole and is not. */
function endsOnAbbreviation(text: string): boolean {
  return /(?:^|\s)(?:\p{Lu}\.){1,4}$|\b(?:Mr|Mrs|Ms|Dr|St|vs|No)\.$/u.test(text)
}

function isShouting(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? []
  const upper = text.match(/\p{Lu}/gu) ?? []
  return upper.length > letters.length * 0.5 && letters.length > 0
}
