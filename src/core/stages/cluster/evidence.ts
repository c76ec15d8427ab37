import type { ClusterOptions } from './cluster.ts'

/**
 * What it takes to join a story: `similarityMin` and how far vectors count. Swept with the weights over five sets of grouped
 * news (150 to 2,500 reports) and one across languages, each value on a plateau; decision 25 tells how, and what it costs.
 */
export const learnedEvidence: Omit<ClusterOptions, 'storyAgeMaxMs'> = {
  usual: {
    similarityMin: 0.225,
    sense: 0.6,
    senseOfHeadlines: 0.2,
    senseMin: 0.4,
    wordsBeside: 0.1,
    tradeOnly: 0.75,
    sameOutletLess: 0.25,
  },
  // Without dates, last year’s happening looks like this year’s: more is asked.
  undated: {
    similarityMin: 0.275,
    sense: 0.5,
    senseOfHeadlines: 0.2,
    senseMin: 0.2,
    wordsBeside: 0,
    tradeOnly: 0.75,
    sameOutletLess: 0.25,
  },
  // Among dozens of reports of one happening, two may share little more than what their headlines mean.
  inCrowd: { similarityMin: 0.028, sense: 0.6, senseOfHeadlines: 0.6, senseMin: 0.25, wordsBeside: 0, tradeOnly: 1, sameOutletLess: 0 },
  crowdMin: 20,
}
