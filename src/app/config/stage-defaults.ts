import { dayMs } from '#core/model/instant.ts'
import { learnedEvidence } from '#core/stages/cluster/evidence.ts'
import type { DeskOptions } from '#desk/options.ts'

type StageOptions = Pick<
  DeskOptions,
  'normalize' | 'dedupe' | 'cluster' | 'trace' | 'link' | 'rank' | 'plan' | 'write' | 'check' | 'compose' | 'develop' | 'changes' | 'ask'
>

/** The stages’ numbers, each with the sweep or the reason that chose it. `headwater stage` and the desk use the same ones. */
export const stageDefaults: StageOptions = {
  normalize: { textMax: 100_000 },
  dedupe: { sameTextMin: 0.8 },
  cluster: { ...learnedEvidence, storyAgeMaxMs: 7 * dayMs },
  trace: { moreCodeHosts: ['sourceforge.net'] },
  link: { linksMax: 5, ageMaxMs: 30 * dayMs },
  rank: { corroborationWeight: 1, primaryWeight: 0.3 },
  plan: {
    topSentences: 4,
    sectionSentences: 1,
    continuingMax: 4,
    topPerSection: 2,
    crowdedShare: 0.85,
    // About where the odds that a story matters much are even (rank/weights.ts).
    frontScoreMin: 3,
    headlineOnlyShare: 0.7,
    developingShare: 0.75,
    // Read on twelve recorded days: a story that is worth twice the next one still comes first.
    foreignShare: 0.5,
    againWorthMin: -0.5,
    // A second outlet confirms; it moves nothing on.
    outletsMin: 4,
    // No report joins a story after so long.
    closedAfterMs: 7 * dayMs,
  },
  write: { headlineCharsMax: 160 },
  // Chosen over the labelled claims and the seeded errors: docs/decisions/0031-checking-sentences.md.
  check: { closeMin: 0.7, nearMin: 0.3, nearPerPassages: 0.03, wordedCoverageMin: 0.6 },
  develop: { passagesMax: 8, outletSteps: [2, 4, 8] },
  changes: { changesMax: 3, stepsMax: 20 },
  // Read on a recorded week: with less, sentences that share a name with the question answer another one.
  ask: { coverageMin: 0.75, ownMin: 0.4, unitsMin: 0.6, sentencesMax: 4 },
  compose: { wordsPerMinute: 220, comingUpMax: 8 },
}
