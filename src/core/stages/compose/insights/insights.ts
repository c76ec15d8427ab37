import type { Beat } from '../../../model/beat.ts'
import type { Brief, Claim, Edition } from '../../../model/edition.ts'
import { commonShare } from '../../../text/common-share.ts'
import { claimOfFact, type Fact } from './fact.ts'
import { firstFacts } from './first-facts.ts'
import { tracedDays } from './history.ts'
import { abroadFacts, movedFacts } from './other-facts.ts'
import { runFacts } from './run-facts.ts'
import { sectionFacts } from './section-facts.ts'
import { sharedFacts } from './shared-facts.ts'
import type { Today } from './today.ts'
import { widestFacts } from './widest-facts.ts'

export type InsightsInput = {
  readonly editionId: string
  readonly date: string
  readonly beat: Beat
  /** The stories told today in the order of print, without those that only continue. */
  readonly told: readonly Brief[]
  /** Earlier editions, newest first. */
  readonly past: readonly Edition[]
  /** By the key of a thing: the day on which a story of the beat last named it, before this edition. */
  readonly lastNamed: ReadonlyMap<string, string>
}

const insightsMax = 5
/** Two facts over the same stories say nearly the same. */
const sameStoriesShare = 0.6

/**
 * What the day’s stories have in common, and how that differs from the days before: at most five sentences over numbers
 * counted in the archive, each citing what was counted. What is as usual is not told, so that a usual day has few.
 */
export function insightsOf(input: InsightsInput): readonly Claim[] {
  return factsOf(input)
    .slice(0, Math.min(insightsMax, input.beat.limits.insights))
    .map((fact) => claimOfFact(fact, input.editionId))
}

/** The facts of a day, those that tell most first; of several over the same stories the first. */
export function factsOf({ date, beat, told, past, lastNamed }: InsightsInput): readonly Fact[] {
  const today: Today = { date, ...tracedDays(told, past, beat) }
  const found = [
    ...sharedFacts(today),
    ...runFacts(today),
    ...firstFacts(today, lastNamed),
    ...sectionFacts(today, beat.sections),
    ...widestFacts(today),
    ...movedFacts(today),
    ...abroadFacts(today, beat.language),
  ].sort((a, b) => b.weight - a.weight || (a.text < b.text ? -1 : 1))
  const kept: Fact[] = []
  for (const fact of found) if (kept.every((other) => !isAboutSame(fact, other))) kept.push(fact)
  return kept
}

function isAboutSame(one: Fact, other: Fact): boolean {
  return commonShare(new Set(one.storyIds), new Set(other.storyIds)) >= sameStoriesShare
}
