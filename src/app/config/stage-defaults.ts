import { dayMs } from '#core/model/instant.ts'
import { learnedEvidence } from '#core/stages/cluster/evidence.ts'
import type { DeskOptions } from '#desk/options.ts'

type StageOptions = Pick<
  DeskOptions,
  'normalize' | 'dedupe' | 'cluster' | 'trace' | 'link' | 'rank' | 'plan' | 'write' | 'check' | 'compose' | 'develop' | 'changes'
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
    topSentences: 3,
    sectionSentences: 1,
    continuingMax: 4,
    topPerSection: 2,
    crowdedShare: 0.85,
    headlineOnlyShare: 0.7,
    developingShare: 0.75,
    // A second outlet confirms; it moves nothing on.
    outletsMin: 4,
    // No report joins a story after so long.
    closedAfterMs: 7 * dayMs,
  },
  write: { headlineCharsMax: 160 },
  // Coverage 0.6 and nearest 0.4: swept over the labelled claims; see docs/quality.md.
  check: { coverageMin: 0.6, nearestMin: 0.4 },
  develop: { passagesMax: 8, outletSteps: [2, 4, 8] },
  changes: { changesMax: 3, stepsMax: 20 },
  compose: { wordsPerMinute: 220, comingUpMax: 8 },
}
