import type { Article } from '../../model/article.ts'
import { featuresOf, type Reading, type Readings } from './features.ts'
import type { Signs } from './signs.ts'
import { type FeatureName, weights } from './weights.ts'

/** One part of a score: what it is, what showed it, and what it adds (or, negative, takes away). */
export type ScorePart = { readonly name: string; readonly said?: string; readonly points: number }

/** An article of a story with what it shows of the beat. */
export type Told = { readonly article: Article; readonly signs: Signs }

/**
 * The parts of a story’s score that its articles give. What speaks for the story counts where it is strongest; what speaks
 * against it counts only as far as every article shows it: one report makes news of what others tell as a how-to.
 */
export function partsOf(told: readonly Told[]): readonly ScorePart[] {
  const readings = told.map(({ article, signs }) => featuresOf(article, signs))
  return featureNames.flatMap((name) => {
    const reading = merged(name, readings)
    return reading === undefined ? [] : [{ name, said: reading.said, points: weights[name] * reading.value }]
  })
}

const featureNames = Object.keys(weights) as FeatureName[]

function merged(name: FeatureName, readings: readonly Readings[]): Reading | undefined {
  const found = readings.flatMap((features) => features[name] ?? [])
  if (weights[name] < 0 && found.length < readings.length) return undefined
  const order = [...found].sort((a, b) => b.value - a.value || (a.said < b.said ? -1 : 1))
  return weights[name] < 0 ? order.at(-1) : order[0]
}
