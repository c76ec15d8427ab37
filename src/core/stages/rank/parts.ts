import type { Article } from '../../model/article.ts'
import { featuresOf, onBeat, type Reading, type Readings } from './features.ts'
import type { Signs } from './signs.ts'
import { type FeatureName, weights } from './weights.ts'

/** One part of a score: what it is, what showed it, and what it adds (or, negative, takes away). */
export type ScorePart = { readonly name: string; readonly said?: string; readonly points: number }

/** An article of a story with what it shows of the beat. */
export type Told = { readonly article: Article; readonly signs: Signs }

/**
 * The parts of a story’s score that its articles give. What speaks for the story counts where it is strongest; what it is
 * about must show in a quarter of its articles, because of many reports one always names what belongs to the beat. What
 * speaks against it counts only as far as every article shows it: one report makes news of what others tell as a how-to.
 */
export function partsOf(told: readonly Told[]): readonly ScorePart[] {
  const readings = told.map(({ article, signs }) => featuresOf(article, signs))
  return featureNames.flatMap((name) => {
    const reading = merged(name, readings)
    return reading === undefined ? [] : [{ name, said: reading.said, points: weights[name] * reading.value }]
  })
}

/** How sure it is, 0 to 1, that a story is about the beat: as sure as a quarter of its articles make it. */
export function storyOnBeat(told: readonly Told[]): number {
  const sure = told.map(({ signs }) => onBeat(signs)).sort((a, b) => b - a)
  return sure[quarterOf(sure.length)] ?? 0
}

const featureNames = Object.keys(weights) as FeatureName[]

function merged(name: FeatureName, readings: readonly Readings[]): Reading | undefined {
  const found = readings.flatMap((features) => features[name] ?? [])
  if (found.length === 0 || (weights[name] < 0 && found.length < readings.length * shareAgainst(name))) return undefined
  const order = [...found].sort((a, b) => b.value - a.value || (a.said < b.said ? -1 : 1))
  if (weights[name] < 0) return order.at(-1)
  return order[subjectFeatures.has(name) ? quarterOf(readings.length) : 0]
}

/** How many of the articles must show what speaks against a story: all, but a maker’s showing is not undone by one report of it. */
function shareAgainst(name: FeatureName): number {
  return name === 'shown by its maker' ? 0.5 : 1
}

/** What a story is about and what happened in it, as words tell it. */
const subjectFeatures: ReadonlySet<FeatureName> = new Set([
  'happening in text',
  'happening on the beat',
  'happening',
  'name elsewhere',
  'name in title',
  'several happenings',
  'term in text',
  'term in title',
])

/** Where, strongest first, the reading stands that a quarter of so many articles reach: the first of three, the third of eight. */
function quarterOf(count: number): number {
  return Math.floor(count / 4)
}
