import type { Brief, Claim, Edition } from '../../model/edition.ts'
import { bareWords } from '../../text/bare-words.ts'

/** Every sentence an edition prints, in the order it prints them. What all channels must carry. */
export function printedClaims(edition: Edition): readonly Claim[] {
  return [
    ...edition.top.flatMap(claimsOfBrief),
    ...edition.insights,
    ...edition.sections.flatMap((section) => section.briefs.flatMap(claimsOfBrief)),
    ...edition.inBrief.flatMap(claimsOfBrief),
    ...edition.continuing.flatMap(claimsOfBrief),
    ...edition.comingUp.map((coming) => coming.claim),
    ...edition.corrections,
    ...(edition.noted ?? []).map(({ claim }) => claim),
  ]
}

/** Every brief of an edition, in the order of print. */
export function printedBriefs(edition: Edition): readonly Brief[] {
  return [...edition.top, ...edition.sections.flatMap((section) => section.briefs), ...edition.inBrief, ...edition.continuing]
}

/** The headlines an edition printed, as bare words. */
export function printedHeadlines(edition: Edition): readonly string[] {
  return printedBriefs(edition).map(({ headline }) => bareWords(headline.text))
}

/** Words of all printed sentences. */
export function printedWords(edition: Edition): number {
  return wordsOf(printedClaims(edition))
}

/** How long an edition is: its words, and the minutes it takes to read them, at least one. */
export function lengthOf(edition: Edition, wordsPerMinute: number): Pick<Edition, 'words' | 'readingMinutes'> {
  const words = printedWords(edition)
  return { words, readingMinutes: Math.max(1, Math.round(words / wordsPerMinute)) }
}

/** Words of sentences; a Chinese or Japanese character counts as half a word. */
export function wordsOf(claims: readonly Claim[]): number {
  return Math.round(
    claims.reduce((sum, claim) => {
      const ideographs = (claim.text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu) ?? []).length
      return sum + ideographs / 2 + (claim.text.match(/[\p{Script=Latin}\p{Script=Cyrillic}\p{N}][\p{L}\p{N}'’.-]*/gu) ?? []).length
    }, 0),
  )
}

/** The sentences of one brief: headline, text, what is new. */
export function claimsOfBrief(brief: Brief): readonly Claim[] {
  return [brief.headline, ...brief.claims, ...(brief.whatIsNew === undefined ? [] : [brief.whatIsNew])]
}
