/** Figures of one set by name: `{ pairF: 0.61 }`. */
export type Figures = Readonly<Record<string, number>>
type Bound = { readonly atLeast?: number; readonly atMost?: number }
export type Floors = Readonly<Record<string, Readonly<Record<string, Bound>>>>
export type Verdict = {
  readonly set: string
  readonly figure: string
  readonly bound: Bound
  readonly value: number | undefined
  readonly isMet: boolean
}

/**
 * Reads the scorer's lines: a set's name, two blanks or more, then `figure value` pairs two blanks apart. A name that fills
 * its column has one blank behind it, so that the first pair is cut off by its own form there.
 */
export function readFigures(output: string): ReadonlyMap<string, Figures> {
  const sets = new Map<string, Figures>()
  for (const line of output.split('\n')) {
    const [head = '', ...rest] = line.trim().split(/\s{2,}/)
    const glued = /^(.*\S) (\S+ -?\d+(?:\.\d+)?)$/.exec(head)
    const [name, pairs] = glued === null ? [head, rest] : [glued[1] ?? '', [glued[2] ?? '', ...rest]]
    const figures = pairs.map((pair) => /^(\S.*?) (-?\d+(?:\.\d+)?)$/.exec(pair)).filter((found) => found !== null)
    if (figures.length > 0) sets.set(name, Object.fromEntries(figures.map(([, figure = '', value]) => [figure, Number(value)])))
  }
  return sets
}

/** Holds every floor against what was measured. A figure that was not measured is not met. */
export function judge(floors: Floors, measured: ReadonlyMap<string, Figures>): readonly Verdict[] {
  return Object.entries(floors).flatMap(([set, bounds]) =>
    Object.entries(bounds).map(([figure, bound]) => {
      const value = measured.get(set)?.[figure]
      const isMet =
        value !== undefined && value >= (bound.atLeast ?? Number.NEGATIVE_INFINITY) && value <= (bound.atMost ?? Number.POSITIVE_INFINITY)
      return { set, figure, bound, value, isMet }
    }),
  )
}
