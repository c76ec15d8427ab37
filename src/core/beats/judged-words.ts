import type { Beat } from '../model/beat.ts'
import { reasons } from '../model/reason.ts'
import type { RankedStory } from '../stages/rank/rank.ts'
import { wordUses } from './word-uses.ts'

/**
 * How a beat judged something, in words: the verdict, then every part of the score, then the readers’ rules that counted.
 * `fits; score 1.40, floor 0.5; section Security` · `+1.40 topic: parser`
 */
export function judgedWords(ranked: RankedStory, { sections, floor }: Pick<Beat, 'sections' | 'floor'>): readonly string[] {
  const section = sections.find(({ id }) => id === ranked.section)?.title ?? ranked.section
  const verdict = ranked.reason === undefined ? 'fits' : `left out: ${reasons[ranked.reason]} (${ranked.reason})`
  return [
    `${verdict}; score ${ranked.score.toFixed(2)}, floor ${floor}; section ${section}`,
    ...ranked.parts.map(({ name, said, points }) => `${signed(points)} ${name}${said === undefined ? '' : `: ${said}`}`),
    ...(ranked.rules === undefined ? [] : [`by rules of readers: ${ranked.rules.join(', ')}`]),
  ]
}

/** `+1.40`, `−0.80` */
function signed(points: number): string {
  return `${points < 0 ? '−' : '+'}${Math.abs(points).toFixed(2)}`
}

/** So many words of one title are shown. */
const usesMax = 40

/** The words of a beat that a text holds, each with its list and what it says. */
export function usedWords(beat: Beat, text: string): readonly string[] {
  return wordUses(beat, text)
    .slice(0, usesMax)
    .map(({ list, written, says }) => `${list}: ${written} (${says})`)
}
