import { daysBetween } from './days-between.ts'

/** One day of a thing (or, of long ago, a week): how many stories name it, of how many that the beat had, from how many outlets. */
export type CountedDay = {
  readonly day: string
  readonly stories: number
  readonly of: number
  readonly outlets: number
  /** Set when the counts are those of the week that begins on that day. */
  readonly isWeek?: true
}

export type BurstOptions = {
  /** Days after which a past day counts half. */
  readonly halfLifeDays: number
  /** Fewer stories or outlets are no burst, however rare the thing. */
  readonly storiesMin: number
  readonly outletsMin: number
  /** How improbable a day must be by its own past: 0.001 is once in a thousand days. */
  readonly chanceMax: number
  /** How many times what was expected. */
  readonly timesMin: number
  /** Days of history without which nothing is said. */
  readonly historyMin: number
}

export type Burst = {
  /** The last day of it. */
  readonly day: string
  /** How many days it took: 1, or 3 where no day of the three stands out alone. */
  readonly days: number
  /** `new` for a thing that no story named before. */
  readonly kind: 'burst' | 'new'
  readonly stories: number
  /** Most outlets on one of its days. */
  readonly outlets: number
  /** How many stories its own past lets expect in that time. */
  readonly expected: number
  /** The probability of that many or more, by its own past. */
  readonly chance: number
}

/**
 * When much more was told of a thing than its own past lets expect: on a day, or over three days. `days` are all days of
 * the beat, those on which nothing named the thing too, in any order.
 *
 * Method: the thing's share of the beat's stories is estimated from the days before by a discounted Gamma–Poisson model (West
 * and Harrison, Bayesian Forecasting and Dynamic Models, 1997, chapter 14; prior of Jeffreys), its variance widened by the
 * dispersion that its past shows (as in Farrington et al., J. R. Stat. Soc. A 159, 1996), and the days are held against the tail of
 * the negative binomial that follows. Because shares are estimated and not counts, a quiet weekend or a day on which the desk
 * stood still neither bursts nor lowers what is expected. With four equal weekdays of history a day must stand out among
 * its weekday too: what comes every Monday is no news on a Monday.
 */
export function burstsOf(days: readonly CountedDay[], options: BurstOptions): readonly Burst[] {
  const sorted = days.toSorted((one, other) => (one.day < other.day ? -1 : 1))
  const bursts: Burst[] = []
  for (const at of sorted.keys()) {
    const found = windows.flatMap((length) => burstAt(sorted, { at, length }, options) ?? [])
    const [best] = found.sort((one, other) => one.chance - other.chance)
    const last = bursts.at(-1)
    // One burst is told once: three days that hold the burst of one of them are no other.
    if (best !== undefined && (last === undefined || best.days === 1 || daysBetween(last.day, best.day) >= best.days)) bursts.push(best)
  }
  return bursts
}

const windows = [1, 3] as const

function burstAt(sorted: readonly CountedDay[], { at, length }: { at: number; length: number }, options: BurstOptions): Burst | undefined {
  const shown = sorted.slice(at + 1 - length, at + 1)
  const last = shown.at(-1)
  if (last === undefined || at + 1 < length || last.stories === 0 || shown.some((day) => day.isWeek)) return undefined
  const today = { stories: sum(shown.map(({ stories }) => stories)), of: sum(shown.map(({ of }) => of)), day: last.day }
  const outlets = Math.max(...shown.map((day) => day.outlets))
  if (today.stories < options.storiesMin || outlets < options.outletsMin || today.of < today.stories) return undefined
  const before = sorted.slice(0, at + 1 - length).filter((day) => day.of > 0)
  if (before.length < options.historyMin) return undefined
  const pasts = length === 1 ? [before, ...weekdaysOf(before, today.day)] : [before]
  // The past that is least surprised decides.
  const [hardest] = pasts.map((past) => judged(today, past, options)).sort((one, other) => other.chance - one.chance)
  if (hardest === undefined || hardest.chance > options.chanceMax || today.stories < options.timesMin * hardest.expected) return undefined
  const isNew = before.every((day) => day.stories + day.outlets === 0)
  return { day: today.day, days: length, kind: isNew ? 'new' : 'burst', stories: today.stories, outlets, ...hardest }
}

const weekdaysMin = 4

function weekdaysOf(before: readonly CountedDay[], day: string): readonly (readonly CountedDay[])[] {
  const same = before.filter((other) => !other.isWeek && daysBetween(other.day, day) % 7 === 0)
  return same.length < weekdaysMin ? [] : [same]
}

type Today = Pick<CountedDay, 'day' | 'stories' | 'of'>

function judged(today: Today, past: readonly CountedDay[], { halfLifeDays }: BurstOptions): { expected: number; chance: number } {
  const weighed = past.map((day) => ({ ...day, weight: 0.5 ** (daysBetween(day.day, today.day) / halfLifeDays) }))
  const stories = sum(weighed.map(({ weight, stories: count }) => weight * count))
  const of = sum(weighed.map(({ weight, of: count }) => weight * count))
  const share = (stories + priorStories) / of
  const weights = sum(weighed.map(({ weight }) => weight))
  const strain = sum(weighed.map(({ weight, stories: count, of: all }) => (weight * (count - share * all) ** 2) / (share * all)))
  const dispersion = Math.max(1, strain / weights)
  const shape = (stories + priorStories) / dispersion
  return { expected: share * today.of, chance: tailOf(today.stories, shape, (share * today.of) / shape) }
}

/** Jeffreys’ prior for a rate: half a story. */
const priorStories = 0.5

/**
 * The probability that a negative binomial of this shape and scale (mean: shape × scale) is `count` or more; term by term, so that it
 * needs no gamma function.
 */
function tailOf(count: number, shape: number, scale: number): number {
  const chance = scale / (1 + scale)
  let term = (1 + scale) ** -shape
  let below = 0
  for (let stories = 0; stories < Math.min(count, countMax); stories += 1) {
    below += term
    term *= ((stories + shape) / (stories + 1)) * chance
  }
  return Math.max(0, 1 - below)
}

const countMax = 10_000

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
