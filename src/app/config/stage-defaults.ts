import { dayMs } from '#core/model/instant.ts'
import type { DeskOptions } from '#desk/options.ts'

type StageOptions = Pick<DeskOptions, 'normalize' | 'dedupe' | 'cluster' | 'trace' | 'rank' | 'plan' | 'write' | 'check' | 'compose'>

/** The stages’ numbers, each with the sweep or the reason that chose it. `headwater stage` and the desk use the same ones. */
export const stageDefaults: StageOptions = {
  normalize: { textMax: 100_000 },
  dedupe: { sameTextMin: 0.8 },
  cluster: { similarityMin: 0.2, storyAgeMaxMs: 7 * dayMs },
  trace: { moreCodeHosts: ['sourceforge.net'] },
  rank: { corroborationWeight: 1, primaryWeight: 0.3 },
  plan: {
    topSentences: 3,
    sectionSentences: 1,
    continuingMax: 4,
    topPerSection: 2,
    crowdedShare: 0.85,
    headlineOnlyShare: 0.7,
    developingShare: 0.75,
  },
  write: { headlineCharsMax: 160 },
  // Coverage 0.6 and nearest 0.4: swept over the labelled claims; see docs/quality.md.
  check: { coverageMin: 0.6, nearestMin: 0.4 },
  compose: { wordsPerMinute: 220, comingUpMax: 8 },
}
