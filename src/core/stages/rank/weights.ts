// table
/**
 * What each feature adds to a story’s score, in logits; at a score of about 3 the odds that a story matters much are even.
 *
 * How they were learned: the directions and rough sizes were written down first, from what editors of open-source news go
 * by. Then ordinal logistic regression over twelve days of labelled items (P. McCullagh, “Regression models for ordinal data”,
 * 1980) showed where both halves of the days agreed that a size was wrong; only there it was moved, to a round number. Left
 * out one day at a time, what the regression itself would choose is no better: the features and the words of the beat file
 * carry the weight. “reach”, “severity” and “answered by many” were set by hand: few of those items say them; “page without news”
 * and “everyday subject without news” by reading 28 editions, and the labelled days agree. Figures: docs/decisions/0026-ranking.md.
 */
export const weights = {
  aggregate: -1.2,
  'answered by many': 0.5,
  'bare record': -1.3,
  'bare repository': -1.4,
  discussed: 0.5,
  'discussed on the beat': 0.1,
  'everyday subject without news': -1.2,
  'first-hand place': 1.1,
  'forum post': -0.2,
  'forum post without news': -0.6,
  'happening in text': 0.1,
  'happening on the beat': 1.5,
  'happening to a known project': 0.2,
  happening: 1.2,
  listicle: -1.2,
  'major version': 1,
  'name elsewhere': 0.4,
  'name in title': 1.4,
  'named in passing': -0.8,
  'name outside the beat': -0.2,
  'no-news': -0.8,
  'off the beat': -1.4,
  opinion: -0.6,
  'page without news': -0.8,
  'patch or pre-release': -0.8,
  personal: -1,
  'place near the beat': 0.3,
  promotional: -0.8,
  'question or notice': -1.4,
  reach: 0.4,
  'several happenings': 0.3,
  severity: 0.5,
  'shown by its maker': -1.2,
  'specialist place': 0.9,
  'talked-about thread': 1.8,
  'term in text': 0.5,
  'term in title': 1.2,
  tutorial: -1.3,
  'unclear title': -0.3,
} as const satisfies Readonly<Record<string, number>>

export type FeatureName = keyof typeof weights
