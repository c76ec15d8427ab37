/** Chance that comes out the same at every run, in the shapes that the seeding needs. */
export type Chance = {
  /** A whole number from 0 up to, and without, `below`. */
  readonly number: (below: number) => number
  readonly pick: <Item>(items: readonly Item[]) => Item | undefined
}

/** Mulberry32 (Tommy Ettinger, 2017): small, and good enough to choose sentences. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const number = (below: number): number => Math.floor(next() * below)
  return { number, pick: (items) => items[number(items.length)] }
}
