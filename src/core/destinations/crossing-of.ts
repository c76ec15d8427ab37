import { splitWords } from '../beats/split-words.ts'
import { findTerms, indexTerms } from '../beats/term-index.ts'
import { primaryWords, standingWords } from '../channels/wording.ts'
import type { Brief } from '../model/edition.ts'
import { claimsOfBrief } from '../stages/compose/printed.ts'
import { countWords } from '../text/count-words.ts'
import type { Line } from './destination.ts'

/**
 * Why a story crosses a destination’s line: what it has of each thing that the line asks for, in words; undefined when one is
 * missing. A line that asks for nothing is crossed by every story, without a word.
 * `crossingOf(brief, { outlets: 3 })` → `['4 outlets (3 asked for)']`
 */
export function crossingOf(brief: Brief, line: Line): readonly string[] | undefined {
  const reasons: (string | undefined)[] = []
  const { score, outlets, standing, sections, words, primary } = line
  if (score !== undefined) reasons.push(brief.score >= score ? `score ${rounded(brief.score)} (${rounded(score)} asked for)` : undefined)
  if (outlets !== undefined)
    reasons.push(
      brief.corroboration >= outlets ? `${countWords(brief.corroboration, 'outlet', 'outlets')} (${outlets} asked for)` : undefined,
    )
  if (standing !== undefined) reasons.push(standing.includes(brief.standing) ? standingWords[brief.standing].toLowerCase() : undefined)
  if (sections !== undefined) reasons.push(sections.includes(brief.section) ? `section ${brief.section}` : undefined)
  if (words !== undefined) {
    const found = wordOf(brief, words)
    reasons.push(found === undefined ? undefined : `the word “${found}”`)
  }
  if (primary !== undefined) {
    const kind = brief.primary?.kind
    const isWanted = kind !== undefined && (primary === 'required' || primary.includes(kind))
    reasons.push(isWanted ? `first-hand: ${primaryWords[kind]}` : undefined)
  }
  const kept = reasons.filter((reason) => reason !== undefined)
  return kept.length === reasons.length ? kept : undefined
}

/** The first of the words, as the line has it, that the story’s sentences hold; words are found as those of beats are. */
function wordOf(brief: Brief, words: readonly string[]): string | undefined {
  const told = splitWords(
    claimsOfBrief(brief)
      .map(({ text }) => text)
      .join('\n'),
  )
  const found = new Set(findTerms(indexTerms(words.map((text) => ({ text, owner: text }))), told).map(({ owner }) => owner))
  return words.find((word) => found.has(word))
}

function rounded(score: number): string {
  return String(Math.round(score * 10) / 10)
}
